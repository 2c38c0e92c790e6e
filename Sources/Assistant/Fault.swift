import Display
import Documents
import Figures
import Interchange
import Language
import Sales
import Store

/// Something that went wrong, and how it is told: what, where, and what would work.
public struct Fault: Error, Sendable {
  public let lines: [Line]
  /// As in the contract: 1 refused, 65 bad input, 69 unreachable, 70 a bug, 73 cannot write, 75 locked, 78 bad files.
  public let exitCode: Int32

  public init(_ error: any Error) {
    switch error {
    case let fault as Fault: self = fault
    case let error as StoreError: self = Fault(store: error)
    case let error as SalesError: self = Fault(sales: error)
    case let error as DocumentFault: self = Fault(document: error)
    case let error as TemplateFault: self = Fault(template: error)
    case let error as BrokenQuestionnaire: self = Fault(questionnaire: error)
    case let error as GrammarErrors: self = Fault(error.findings.map { "\("\($0)")" }, exitCode: 78)
    case .unknownStages(let stages, let map, let known) as ImportFault: self = Fault(unknown: stages, map, known)
    case let error as MapFault: self = Fault(map: error)
    case let error as ExportFault: self = Fault(export: error)
    case let error as DecodingError: self = Fault(["The file cannot be read: \(Self.words(error))."], exitCode: 78)
    default:
      self = Fault(
        ["Something went wrong that should not: \(Self.words(error)).", "Nothing was changed."], exitCode: 70)
    }
  }

  public init(_ lines: [Line], exitCode: Int32) {
    self.lines = lines
    self.exitCode = exitCode
  }

  public var reply: Reply { Reply(lines.enumerated().map { .line($0 == 0 ? $1.toned(.error) : $1.toned(.hint)) }) }
}

extension Fault {
  /// An error's own words where it has any, else what it is called.
  private static func words(_ error: Any) -> String {
    (error as? any CustomStringConvertible)?.description ?? "\(type(of: error))"
  }

  private static func words(_ error: DecodingError) -> String {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      words(context, at: [])
    case .keyNotFound(let key, let context): words(context, at: [key])
    @unknown default: "it is not of the right form"
    }
  }

  private static func words(_ context: DecodingError.Context, at keys: [any CodingKey]) -> String {
    let path = (context.codingPath + keys).map(\.stringValue).joined(separator: ".")
    let why =
      context.debugDescription.hasSuffix(".") ? String(context.debugDescription.dropLast()) : context.debugDescription
    return path.isEmpty ? why : "\(path): \(why)"
  }
}

// MARK: The database

extension Fault {
  private init(store error: StoreError) {
    switch error {
    case .locked(let path):
      self.init(
        ["Another program is writing to \(path).", "Nothing was changed. Try again in a moment."], exitCode: 75)
    case .readOnly(let path):
      self.init(
        ["\(path) cannot be written.", "Nothing was changed. Check the permissions of the file and its folder."],
        exitCode: 73)
    case .diskFull(let path):
      self.init(
        ["The disk that holds \(path) is full.", "Nothing was changed. Free some space and say it again."], exitCode: 73
      )
    case .corrupt(let path, let detail):
      self.init(
        ["\(path) is damaged (\(detail)).", "Nothing was changed. Use a backup: banter --data BACKUP."], exitCode: 69)
    case .notADatabase(let path), .notABook(let path):
      self.init(["\(path) is not a book of Banter's.", "Name another file with --data FILE."], exitCode: 69)
    case .newerVersion(let path, let found, let known):
      self.init(
        [
          "\(path) was made by a newer Banter (format \(found); this one knows \(known)).",
          "Nothing was changed. Update Banter to open it.",
        ],
        exitCode: 69)
    case .isDirectory(let path):
      self.init(["\(path) is a folder, not a file.", "Name a file with --data FILE."], exitCode: 69)
    case .cannotCreate(let path, let why):
      self.init(["\(path) cannot be made: \(why).", "Name another file with --data FILE."], exitCode: 73)
    case .cannotOpen(let path, let why):
      self.init(["\(path) cannot be opened: \(why).", "Name another file with --data FILE."], exitCode: 69)
    case .exists(let path):
      self.init(["\(path) is there already.", "Nothing was overwritten. Name a file that is not there."], exitCode: 73)
    case .changedSince(let mention, let field, let by, let at): self.init(changed: mention, field, by, at)
    case .missing(let ref):
      self.init(["That \(Self.spoken(ref.kind.rawValue)) is no longer there.", "Nothing was changed."], exitCode: 1)
    case .duplicate(let ref):
      self.init(["That \(Self.spoken(ref.kind.rawValue)) is there already.", "Nothing was changed."], exitCode: 1)
    case .noSuchField(let kind, let field): self.init(sales: .noSuchField(kind, field))
    case .failed(let path, let code, let message):
      self.init(
        [
          "\(path) cannot be used: SQLite says \(quoted: message) (\("\(code)")).",
          "Nothing was changed. Use a backup: banter --data BACKUP.",
        ],
        exitCode: 70)
    }
  }

  private init(changed mention: Mention, _ field: String?, _ by: String?, _ at: Instant?) {
    let who: Line = by.map { " by \($0)" } ?? ""
    let what: Line = field.map { " (\($0.split(separator: "_").joined(separator: " ")))" } ?? ""
    self.init(
      [
        "\(mention.name) was changed since\(who)\(what), so that step cannot be taken back.",
        "Nothing was changed. \(quoted: "history of \(mention.name)") shows what happened.",
      ], exitCode: 1)
  }
}

// MARK: Commands

extension Fault {
  private init(sales error: SalesError) {
    self.init([Self.words(error), "Nothing was changed."], exitCode: 1)
  }

  private static func words(_ error: SalesError) -> Line {
    switch error {
    case .noSuchRecord(let ref): "That \(spoken(ref.kind.rawValue)) is no longer there."
    case .noSuchField(_, let field): "There is no field \(quoted: field)."
    case .mustBeFilled(_, let field): "The \(spoken(field)) cannot be empty."
    case .wrongValue(_, let field, _, let rule): "The \(spoken(field)) must be \(words(rule))."
    case .unknownStage(let stage, let known):
      "There is no stage \(quoted: stage); there are \(known.map(spoken).joined(separator: ", "))."
    case .unknownActivityType(let type, let known):
      "There is no activity \(quoted: type); there are \(known.map(spoken).joined(separator: ", "))."
    case .wonStage: "A deal comes to that stage by being won: say that it is won."
    case .alreadyAtStage(let mention, let stage): "\(mention.name) is in \(spoken(stage)) already."
    case .isClosed(let mention, let status): "\(mention.name) is \(status.rawValue); reopen it first."
    case .isOpen(let mention): "\(mention.name) is open."
    case .alreadyDone(let mention): "\(quoted: mention.name) was done before."
    case .inFuture(let day): "\(day) is still to come."
    case .isPast(let day): "\(day) is not after today."
    case .nameTaken(let mention): "There is a user \(mention.name) already."
    case .mergeWithItself(let mention): "\(mention.name) cannot be merged with itself."
    case .notSettable(_, let field): "The \(spoken(field)) changes only with what happens to the deal."
    }
  }

  private static func spoken(_ name: String) -> String { name.split(separator: "_").joined(separator: " ") }

  private static func words(_ rule: ValueRule) -> Line {
    switch rule {
    case .type(let type): words(type)
    case .notNegative: "zero or more"
    case .atMost(let money): "\(money) or less"
    case .range(let low, let high): "between \(percent: low) and \(percent: high)"
    case .email: "an e-mail address"
    case .oneOf(let values): "one of \(values.map(spoken).joined(separator: ", "))"
    }
  }

  private static func words(_ type: FieldType) -> Line {
    switch type {
    case .text: "a text"
    case .integer: "a whole number"
    case .fraction: "a number"
    case .money: "an amount"
    case .day: "a day"
    case .instant: "a time"
    case .flag: "true or false"
    case .reference(let kind): "the name of a record of the kind \(quoted: spoken(kind.rawValue))"
    }
  }
}
