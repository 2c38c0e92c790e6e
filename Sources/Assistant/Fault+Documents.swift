import Dialogue
import Display
import Documents
import Sales

extension Fault {
  init(document fault: DocumentFault) {
    switch fault {
    case .nothingKnown(let lack, let deal):
      self.init([Self.words(lack, deal.name), "No document was written. \(Self.remedy(lack, deal.name))"], exitCode: 1)
    case .noTemplate(let document):
      self.init(
        ["There is no template for \(Wording.document(document, article: "a")).", "No document was written."],
        exitCode: 1)
    case .unwritable(let path, let why):
      self.init(
        ["\(path) cannot be written: \(why).", "No document was written, and nothing was put on record for it."],
        exitCode: 73)
    }
  }

  private static func words(_ lack: DocumentFault.Lack, _ deal: String) -> Line {
    switch lack {
    case .people: "Nobody is on file for \(deal): the document would be nothing but gaps."
    case .notes: "Nothing is noted or answered on \(deal): the document would be nothing but gaps."
    case .requirements: "What \(deal) must do is not known: the document would be nothing but gaps."
    case .needs: "What hurts and what \(deal) must do is not known: the document would be nothing but gaps."
    case .amount: "\(deal) has no amount: the document would be nothing but gaps."
    case .meeting(let person):
      "No call, meeting or demo\(person.map { " with \($0.name)" } ?? "") on \(deal) is on record that could be followed up."
    }
  }

  private static func remedy(_ lack: DocumentFault.Lack, _ deal: String) -> Line {
    switch lack {
    case .people: "Try \(quoted: "add contact NAME, TITLE at ACCOUNT")."
    case .notes: "Try \(quoted: "start discovery for \(deal)") or \(quoted: "note on \(deal): ...")."
    case .requirements, .needs: "Try \(quoted: "start discovery for \(deal)")."
    case .amount: "Try \(quoted: "change the amount of \(deal) to 50k")."
    case .meeting(let person): "Try \(quoted: "log a call \(person.map { "with \($0.name)" } ?? "about \(deal)")")."
    }
  }

  init(template fault: TemplateFault) {
    self.init(
      ["\(fault.path):\("\(fault.line)"): \(Self.words(fault.reason)).", "No document was written."], exitCode: 78)
  }

  private static func words(_ reason: TemplateFault.Reason) -> Line {
    switch reason {
    case .sectionNotClosed: "a section is not closed, or closed under another name"
    case .badTag: "this is no tag"
    case .unknownName(let name): "nothing is called \(quoted: name)"
    case .takesAnother: "a template cannot take in another"
    case .unreadable: "the file cannot be read as text"
    }
  }
}
