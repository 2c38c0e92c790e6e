import Sales

/// A document written from the record, not yet kept anywhere.
public struct Draft: Sendable {
  /// Markdown.
  public let text: String
  /// What the record does not say, each once, in the order of the text.
  public let gaps: [String]
  /// `platform-rollout-stakeholder-map.md`.
  public let fileName: String

  /// Writes a document from the record.
  ///
  /// Throws a ``DocumentFault`` where the record says nothing that the document is about, and a ``TemplateFault`` where
  /// its template is broken.
  public init(_ brief: Brief, from book: any Book, playbook: Playbook, templates: Templates) throws {
    let template = try templates.template(for: brief.document)
    let facts = try Facts(brief, book: book, playbook: playbook)
    if let lack = facts.lack { throw DocumentFault.nothingKnown(lack, brief.deal.mention) }
    text = try template.text(of: facts.sheet())
    gaps = Words.gaps(in: text)
    fileName = FileName.of([brief.deal.name, brief.document])
  }
}

/// Why a document is not written.
public enum DocumentFault: Error, Hashable, Sendable {
  /// What a document cannot do without.
  public enum Lack: Hashable, Sendable {
    case people, notes
    /// A call, meeting or demo, with that person where one was named.
    case meeting(with: Mention?)
  }

  /// It would be nothing but gaps.
  case nothingKnown(Lack, Mention)
  case noTemplate(String)
  /// The file cannot be written there; `why` in the system's words.
  case unwritable(path: String, why: String)
}
