import Figures
import Language
import Sales

/// All that a decision is made from: the record, the process, the time and the user.
public struct Situation {
  public var book: any Book
  public var playbook: Playbook
  public var reader: Reader
  public var clock: Clock
  /// The user's own record.
  public var user: User
  /// What a bare "50k" is in.
  public var currency: Currency
  /// The month in which the fiscal year begins, 1...12.
  public var fiscalYearStart: Int
  /// The questions of interviews, read when one is had.
  public var questionnaires: () throws -> [Questionnaire]
  /// The documents that can be written: those with a template.
  public var documents: Set<String>
  /// Whether there is a file or folder of that name.
  public var isTaken: (String) -> Bool = { _ in false }

  public init(
    book: any Book, playbook: Playbook, reader: Reader, clock: Clock, user: User, currency: Currency = .usd,
    fiscalYearStart: Int = 1, documents: Set<String> = [],
    questionnaires: @escaping () throws -> [Questionnaire] = Shipped.questionnaires
  ) {
    self.book = book
    self.playbook = playbook
    self.reader = reader
    self.clock = clock
    self.user = user
    self.currency = currency
    self.fiscalYearStart = fiscalYearStart
    self.documents = documents
    self.questionnaires = questionnaires
  }

  var today: Day { clock.today }
}

extension Situation {
  func account(_ id: RecordID?) throws -> Account? { try id.flatMap { try book.find(Account.self, $0) } }
  func contact(_ id: RecordID?) throws -> Contact? { try id.flatMap { try book.find(Contact.self, $0) } }
  func deal(_ id: RecordID?) throws -> Opportunity? { try id.flatMap { try book.find(Opportunity.self, $0) } }
  func user(_ id: RecordID?) throws -> User? { try id.flatMap { try book.find(User.self, $0) } }

  /// An owner's name, or "nobody".
  func ownerName(_ id: RecordID?) throws -> String { try user(id)?.name ?? "nobody" }

  func openDeals(of account: RecordID) throws -> [Opportunity] {
    try book.records(
      Query([.refers("account", to: account), .equals("status", .text("open"))], order: ["close_date"]))
  }

  /// The end of a day, as an instant: the start of the next.
  func end(of day: Day) -> Instant { clock.zone.instant(LocalTime(day.adding(days: 1))) }
  func start(of day: Day) -> Instant { clock.zone.instant(LocalTime(day)) }
  func local(_ instant: Instant) -> LocalTime { clock.zone.local(instant) }
}
