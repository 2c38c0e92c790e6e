import ArgumentParser
import Assistant
import Dialogue
import Display
import Store
import Terminal

/// `banter`: a chat in a terminal; with input piped in, one request a line.
struct Chat: ParsableCommand {
  /// Its place below `banter` is said here, for it is read alone and would else be asked for completion scripts.
  static let configuration = CommandConfiguration(
    commandName: "chat", _superCommandName: "banter",
    abstract: "Chat in a terminal, or answer piped lines (the default).")

  @OptionGroup var options: Options

  @Option(help: "Go on in the conversation of that name.")
  var session: String?

  func run() throws {
    try Self.run(options.wishes, session: session)
  }

  /// Chats as somebody wishes, with whoever or whatever is there.
  static func run(_ wishes: Wishes, session: String? = nil) throws {
    try wishes.run { launch in
      let assistant = try launch.assistant()
      if launch.screen.isInteractive, !wishes.json, !wishes.noInput {
        return try converse(assistant, launch, session: session)
      }
      return try Piped(assistant: assistant, launch: launch, session: try launch.session(session)).run()
    }
  }

  /// Reads, answers, and shows, until goodbye.
  private static func converse(_ assistant: Assistant, _ launch: Launch, session: String?) throws -> Int32 {
    guard
      let editor = LineEditor(program: "banter", historyFile: launch.folders.history, environment: launch.environment)
    else { return try Piped(assistant: assistant, launch: launch, session: nil).run() }
    editor.completions = { text in
      assistant.completions(after: text).map { Candidate($0.text, detail: $0.kind) }
    }
    var notes = Notes(of: assistant, session: try launch.session(session) ?? launch.chat)
    try notes.resume(with: launch)
    try show(assistant.greeting(version: Banter.version).text(on: launch.page))
    if assistant.conversation.asks { try show(assistant.take("").reply.text(on: launch.page)) }
    while true {
      switch editor.readLine(prompt: "you> ") {
      case .line(let line):
        let turn = assistant.take(line)
        Pager(screen: launch.screen).show(launch.text(of: turn, session: nil))
        if let fault = notes.keep() { try show(fault.reply.text(on: launch.page)) }
        if turn.isLast { return 0 }
      case .interrupted(let dropped):
        guard dropped.isEmpty else { continue }
        let text = assistant.interrupt().reply.text(on: launch.page)
        if !text.isEmpty { try show(text) }
        _ = notes.keep()
      case .end: return 0
      }
    }
  }
}

/// Where a conversation is kept for its next start. It goes on where that cannot be.
private struct Notes {
  let assistant: Assistant
  let session: Session?
  private var hasFailed = false
  /// The question this chat kept last.
  private var question: Question?

  init(of assistant: Assistant, session: Session?) {
    self.assistant = assistant
    self.session = session
  }

  /// Goes on where the conversation was left.
  mutating func resume(with launch: Launch) throws {
    try launch.resume(session, on: assistant, afterABreak: true)
    question = assistant.conversation.question
  }

  /// Keeps the conversation; what is wrong, told once, where it cannot be kept.
  mutating func keep() -> Fault? {
    do { try session?.save(kept()) } catch {
      defer { hasFailed = true }
      return hasFailed ? nil : Fault(error)
    }
    question = assistant.conversation.question
    return nil
  }

  /// The conversation, with the question that another chat of the same user has left open since, where this one has none.
  private func kept() throws -> Conversation {
    var conversation = assistant.conversation
    if conversation.question == nil, let others = try session?.load().conversation.question, others != question {
      conversation.question = others
    }
    return conversation
  }
}

/// One request a line, replies on stdout.
struct Piped {
  let assistant: Assistant
  let launch: Launch
  let session: Session?

  /// The first exit code that is not 0; all lines run, unless a question may not be answered and so ends it.
  func run() throws -> Int32 {
    try launch.resume(session, on: assistant)
    var notes = Notes(of: assistant, session: session)
    var input = PipedInput()
    var code: Int32 = 0
    while let next = input.next() {
      guard let turn = turn(next) else { continue }
      let fault = notes.keep()
      try show(launch.text(of: turn, session: session))
      if let fault { warn(fault.reply.text(on: launch.page)) }
      if launch.wishes.noInput, turn.asks { return turn.exitCode }
      if code == 0 { code = turn.exitCode }
      if code == 0, let fault { code = fault.exitCode }
      if turn.isLast { break }
    }
    return code
  }

  private func turn(_ line: PipedInput.Line) -> Turn? {
    switch line {
    case .text(let text, _) where text.isEmpty && assistant.conversation.question == nil: nil
    case .text(let text, _): assistant.take(text)
    case .tooLong(let bytes): assistant.refuse(lineOf: bytes)
    }
  }
}

extension Launch {
  func session(_ id: String?) throws -> Session? {
    guard let id else { return nil }
    guard let session = Session(id: id, folder: folders.sessions, book: dataFile, user: user) else {
      throw ValidationError("A session's name is 1 to 64 letters, digits, dots, - and _, without a leading dot.")
    }
    return session
  }

  /// Where the chat is kept; nowhere for a book that is not kept either.
  var chat: Session? {
    dataFile == Store.inMemory ? nil : .chat(in: folders.sessions, book: dataFile, user: user)
  }

  /// Takes up a conversation where it was left; what cannot be read is told on standard error.
  func resume(_ session: Session?, on assistant: Assistant, afterABreak: Bool = false) throws {
    guard let (conversation, word) = try session?.load() else { return }
    if let word { warn(word.reply.text(on: page)) }
    assistant.conversation = afterABreak ? conversation.afterABreak : conversation
  }

  private func page(for turn: Turn) -> Page {
    var page = page
    page.allColumns = turn.showsAllColumns
    return page
  }

  /// A turn as it is shown: JSON where that was asked for.
  func text(of turn: Turn, session: Session?) -> String {
    wishes.json ? turn.json(on: plainPage, session: session?.id).description : turn.reply.text(on: page(for: turn))
  }
}
