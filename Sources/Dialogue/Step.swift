import Display
import Language
import Sales

/// What is to be done about one request: the decision that the assistant carries out.
public struct Step {
  public enum Deed {
    /// A question answered from the record.
    case answer(Response)
    /// Commands for the book; the receipt is told once they are carried out.
    case write([Command], tell: (Receipt) throws -> Response, next: (Receipt) -> [Pending])
    case undo(Int)
    case redo(Int)
    case ask(Question, Reply)
    /// A question of an interview: the talk waits for its answer.
    case put(Response)
    /// The open interview puts its question again, once all before it is done.
    case backToInterview
    case refuse(Reply)
    /// A document to be written from the record, kept as a file and put on record.
    case document(DocumentWish)
    /// A person to be removed for good.
    case erase(Contact)
    case errand(Errand)
    /// Steps of the history taken back, newest first, and these requests done in their place.
    case again([Request], insteadOf: [RecordID])
  }

  public var deed: Deed
  /// The request as it stood when it was decided, with what the conversation supplied.
  public var request: Request?
  /// The words that asked for it: the line's, and those of an earlier line that it answers.
  public var words: String

  public init(_ deed: Deed, for request: Request? = nil, words: String = "") {
    self.deed = deed
    self.request = request
    self.words = words
  }

  static func write(
    _ commands: [Command], tell: @escaping (Receipt) throws -> Response,
    next: @escaping (Receipt) -> [Pending] = { _ in [] }
  ) -> Deed {
    .write(commands, tell: tell, next: next)
  }
}

/// A document that is asked for.
public struct DocumentWish: Sendable, Hashable {
  /// Its id in the playbook: `stakeholder_map`.
  public var document: String
  public var deal: RecordID
  /// Whom an e-mail goes to, where that was said.
  public var contact: RecordID?
}

/// What only the program around the conversation can do.
public enum Errand: Sendable, Hashable {
  case importFiles(path: String, format: String?)
  case export(ExportErrand)
  case switchUser(name: String)
  /// The last question again, with every column of its table where that was asked for.
  case repeatLast(allColumns: Bool)
  case leave
}

/// Records, or what was shown last, to be written into a file.
public struct ExportErrand: Sendable, Hashable {
  public enum Part: Sendable, Hashable {
    /// Records of these kinds for which the conditions hold; of every kind, where none is named.
    case records([RecordKind], where: [Condition])
    case shown(Table)
  }

  public var part: Part
  public var path: String
  /// `csv`, `json`, `markdown`, `ics` or `salesforce`.
  public var format: String
  /// The user agreed to write over what is there.
  public var replaces: Bool

  public init(part: Part = .records([], where: []), path: String, format: String, replaces: Bool = false) {
    self.part = part
    self.path = path
    self.format = format
    self.replaces = replaces
  }
}

/// An answer: what is said, the same as values, and what it was about.
public struct Response: Sendable {
  public var reply: Reply
  public var data: JSON
  /// The records talked about, the main one first; they come into focus.
  public var about: [Mention]
  /// The rows shown, for "the second one".
  public var shown: [Mention]
  /// The user chose what it is about as the focus.
  public var isChosen = false
  /// An interview that it opens.
  public var sitting: Sitting?
  /// A question left open by the answer that may be passed over.
  public var offer: Question.Kind?

  public init(
    _ reply: Reply, data: JSON = .null, about: [Mention] = [], shown: [Mention] = [], offer: Question.Kind? = nil
  ) {
    self.reply = reply
    self.data = data
    self.about = about
    self.shown = shown
    self.offer = offer
  }

  public init(
    _ lines: Line..., data: JSON = .null, about: [Mention] = [], isChosen: Bool = false, offer: Question.Kind? = nil
  ) {
    self.init(Reply(lines.map { .line($0) }), data: data, about: about, offer: offer)
    self.isChosen = isChosen
  }
}
