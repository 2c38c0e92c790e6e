import Dialogue
import Display
import Documents
import Sales

/// Writing documents: the file first, then the record.
extension Assistant {
  /// Writes a document; what keeps it from being written is told in the turn, which what came before it stays in.
  func write(_ wish: DocumentWish, for step: Step, in turn: inout Turn, with dialogue: Dialogue) {
    do {
      let (response, receipt) = try written(wish, for: step, as: turn.line)
      tell(response, of: step, in: &turn, with: dialogue)
      turn.changes += receipt.changes
    } catch {
      let fault = Fault(error)
      turn.reply.blocks += fault.reply.blocks
      turn.outcome = .failed
      turn.fault = fault
    }
  }

  private func written(_ wish: DocumentWish, for step: Step, as line: String) throws -> (Response, Receipt) {
    guard let deal = try store.find(Opportunity.self, wish.deal) else {
      throw SalesError.noSuchRecord(RecordRef(.opportunity, wish.deal))
    }
    var brief = Brief(document: wish.document, deal: deal, author: try speaker(), clock: now)
    brief.contact = try wish.contact.flatMap { try store.find(Contact.self, $0) }
    let playbook = try playbook()
    let draft = try Draft(
      brief, from: store, playbook: playbook, questionnaires: questionnaires(), templates: templates)
    let open = try unmet(by: wish.document, on: deal, playbook)
    let file = try Cabinet(folder: folder).keep(draft)
    let receipt = try putOnRecord(file, brief, words: step.words.isEmpty ? line : step.words, of: step)
    return (
      DocumentTelling(deal: deal, document: wish.document, draft: draft, file: file, receipt: receipt, ticked: open)
        .response, receipt
    )
  }

  /// The document's record, one step of undo; none where the file is on record already.
  private func putOnRecord(_ file: Cabinet.Kept, _ brief: Brief, words: String, of step: Step) throws -> Receipt {
    var document = Document(id: RecordID(""))
    (document.opportunity, document.type, document.path) = (brief.deal.id, brief.document, file.path)
    let same = Query<Document>([.refers("opportunity", to: brief.deal.id), .equals("path", .text(file.path))])
    if !file.isNew, try store.count(same) > 0 { return Receipt(changes: []) }
    do {
      let order = try order(words)
      let receipt = try store.perform([.addDocument(document)], by: order)
      conversation.lastWrite = LastWrite(step: order.id, requests: step.request.map { [$0] } ?? [])
      return receipt
    } catch {
      file.discard()
      throw error
    }
  }

  /// What the playbook asks for that the document will meet.
  private func unmet(by document: String, on deal: Opportunity, _ playbook: Playbook) throws -> [String] {
    let facts = try ChecklistFacts(of: deal, in: store, playbook: playbook, clock: now)
    return playbook.stages.flatMap { playbook.checklist(of: $0.id, for: facts) }
      .filter { !$0.isMet && $0.metBy == .document(document) }.map(\.name)
  }
}

/// What is said of a document that was written.
struct DocumentTelling {
  let deal: Opportunity
  let document: String
  let draft: Draft
  let file: Cabinet.Kept
  let receipt: Receipt
  /// Items of the checklist that it meets.
  let ticked: [String]

  private var name: String { Wording.document(document, article: "the") }

  var response: Response {
    Response(Reply(lines.map { .line($0) }), data: data, about: [deal.mention])
  }

  private var lines: [Line] {
    guard !receipt.changes.isEmpty else {
      return [
        "\(name.prefix(1).uppercased())\(String(name.dropFirst())) of \(Part(deal.mention)) stands as the record has it: \(file.path)",
        "Nothing was changed.",
      ]
    }
    var lines: [Line] = [.success("Wrote \(name) of \(Part(deal.mention)): \(file.path)")]
    if file.isNumbered { lines.append("The one that was there before is as it was.") }
    if !draft.gaps.isEmpty {
      let gaps = draft.gaps.prefix(6).map { "\($0)" as Line }
      let more = draft.gaps.count - gaps.count
      lines.append(
        "Gaps to fill: \(Wording.list(gaps + (more > 0 ? ["\(more, of: "other")"] : [])))."
      )
    }
    if !ticked.isEmpty { lines.append("Ticked off: \(Wording.list(ticked.map { "\($0)" })).") }
    return lines
  }

  private var data: JSON {
    [
      "type": "document", "id": receipt.created(.document).first.map { .string($0.ref.id.text) } ?? .null,
      "name": .string(document), "opportunity": .string(deal.id.text), "path": .string(file.path),
      "gaps": .strings(draft.gaps), "text": .string(draft.text),
    ]
  }
}
