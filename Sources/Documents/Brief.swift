import Figures
import Sales

/// What a document is to be written about, by whom and when.
public struct Brief {
  /// The document's id in the playbook: `stakeholder_map`.
  public var document: String
  public var deal: Opportunity
  /// Whom an e-mail goes to; `nil` for whoever was talked with last.
  public var contact: Contact?
  public var author: User
  public var clock: Clock

  public init(document: String, deal: Opportunity, contact: Contact? = nil, author: User, clock: Clock) {
    self.document = document
    self.deal = deal
    self.contact = contact
    self.author = author
    self.clock = clock
  }
}
