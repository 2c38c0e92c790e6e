import Sales

/// A document written from the record, not yet kept anywhere.
public struct Draft: Sendable {
  /// Markdown.
  public let text: String
  /// What the record does not say, each once, in the order of the text.
  public let gaps: [String]
  /// `platform-rollout-stakeholder-map.md`.
  public let fileName: String

  /// Writes a document from the record and from the interviews that were had; `questionnaires` are those that can be.
  ///
  /// Throws a ``DocumentFault`` where the record says nothing that one of Banter's own is about, and a ``TemplateFault`` where
  /// its template is broken.
  public init(
    _ brief: Brief, from book: any Book, playbook: Playbook, questionnaires: [Questionnaire], templates: Templates
  ) throws {
    let template = try templates.template(for: brief.document)
    let facts = try Facts(brief, book: book, playbook: playbook, questionnaires: questionnaires)
    if template.isShipped, let lack = facts.lack { throw DocumentFault.nothingKnown(lack, brief.deal.mention) }
    text = try template.text(of: facts.sheet())
    gaps = Words.gaps(in: text)
    fileName = FileName.of([brief.deal.name, brief.document])
  }
}

/// Why a document is not written.
public enum DocumentFault: Error, Hashable, Sendable {
  /// What a document cannot do without.
  public enum Lack: Hashable, Sendable {
    case people, notes, requirements, amount
    /// Pains, or what the solution must do.
    case needs
    /// A call, meeting or demo, with that person where one was named.
    case meeting(with: Mention?)
  }

  /// It would be nothing but gaps.
  case nothingKnown(Lack, Mention)
  case noTemplate(String)
  /// The file cannot be written there; `why` in the system's words.
  case unwritable(path: String, why: String)
}
