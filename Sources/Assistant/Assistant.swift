import Dialogue
import Display
import Documents
import Figures
import Foundation
import Language
import Sales
import Store

/// One user's conversation with the book: understands a line, decides, does it and replies.
///
/// Used by the chat, by `say`, by piped input and by transcripts alike. Neither a terminal nor a file of its own.
public final class Assistant {
  let store: Store
  let playbook: () throws -> Playbook
  let zone: Zone
  let settings: Settings
  /// What time it is; a fixed time stands still.
  public var clock: @Sendable () -> Instant
  /// The name or login of whoever speaks.
  public var user: String
  /// Whether a line may name files to read; one of a transcript may not.
  public var reachesFiles = true
  /// Where documents are written: the working folder.
  public var folder = "."
  /// What documents are written from.
  public var templates = Templates()
  /// The questions of interviews.
  public var questionnaires: () throws -> [Questionnaire] = Shipped.questionnaires
  /// Where lines that are not understood are kept; nowhere unless it is said.
  public var misses: Misses?
  /// Where else something typed is kept; nowhere unless it is said.
  public var traces: Traces?
  public var conversation = Conversation()
  var listener: Listener
  /// The version of the book when the last line was taken.
  var versionMet: Int?
  var ids: IDMint

  /// - Parameters:
  ///   - playbook: read when the first line comes, not before.
  ///   - grammar: read when the first line comes, not before.
  ///   - seed: what the random part of identities comes from.
  public init(
    store: Store, user: String, zone: Zone, settings: Settings = Settings(),
    playbook: @autoclosure @escaping () throws -> Playbook,
    grammar: @escaping () throws -> Grammar = Shipped.grammar, seed: UInt64 = .random(in: .min ... .max),
    clock: @escaping @Sendable () -> Instant
  ) {
    self.store = store
    self.user = user
    self.zone = zone
    self.settings = settings
    self.playbook = playbook
    self.clock = clock
    listener = Listener(grammar: grammar)
    ids = IDMint(seed: seed)
  }

  public var book: any Ledger { store }

  var now: Clock { Clock(now: clock(), zone: zone) }

  /// Understands a line, does what it asks, and replies. What goes wrong is told in the turn's reply.
  public func take(_ line: String) -> Turn {
    let length = line.utf8.count
    guard length <= Reader.longestLine else { return refuse(lineOf: length) }
    do { try forgetWhoIsGone() } catch {
      return Turn(line: line, outcome: .failed, reply: Fault(error).reply, fault: Fault(error))
    }
    let before = conversation
    do {
      let dialogue = Dialogue(in: try situation())
      let steps = try dialogue.hear(line, in: &conversation)
      let turn = try carryOut(steps, of: line, with: dialogue)
      if turn.outcome == .notUnderstood {
        misses?.add(line)
      } else if !turn.isRepeat && !turn.hasErased {
        conversation.lastLine = line
      }
      return turn
    } catch {
      conversation = before
      return Turn(line: line, outcome: .failed, reply: Fault(error).reply, fault: Fault(error))
    }
  }

  /// Begins the conversation anew where another program has removed somebody it speaks of.
  private func forgetWhoIsGone() throws {
    let version = try store.version()
    defer { versionMet = version }
    guard version != versionMet else { return }
    if try conversation.contacts.contains(where: { try store.find(Contact.self, $0) == nil }) {
      conversation = Conversation()
    }
  }

  /// Refuses a line that is too long to be read.
  public func refuse(lineOf bytes: Int) -> Turn {
    let reply = Reply(
      "That line has \(bytes, of: "byte"); \(Reader.longestLine) is the most I read. Nothing was changed.")
    return Turn(line: "", outcome: .notUnderstood, reply: reply)
  }

  /// Ctrl-C: leaves the open question, then parks the interview; never loses what was kept.
  public func interrupt() -> Turn {
    if conversation.question != nil {
      conversation.question = nil
      return Turn(line: "", reply: Reply("Left the question. Nothing was changed."))
    }
    let parked = try? Dialogue(in: situation()).park(in: &conversation)
    return Turn(line: "", reply: parked ?? Reply())
  }

  /// The answers on a deal to the questions of an interview; `nil` where there is none of that id.
  public func sheet(_ interview: String, on deal: Opportunity) throws -> AnswerSheet? {
    try situation().sheet(interview, on: deal)
  }

  func situation() throws -> Situation {
    let now = now
    let reader = try listener.reader(knowing: store, with: settings.reading(at: now.local, in: zone))
    var situation = Situation(
      book: store, playbook: try playbook(), reader: reader, clock: now, user: try speaker(),
      currency: settings.currency, fiscalYearStart: settings.fiscalYearStart, documents: templates.documents,
      questionnaires: questionnaires)
    situation.isTaken = { [place] in FileManager.default.fileExists(atPath: place($0)) }
    situation.reader.shorthands = Shorthands(try situation.phrases().map { Shorthand($0.name, meaning: $0.meaning) })
    return situation
  }

  /// The user's record, as it will be where it is not on file yet.
  func speaker() throws -> User { try speaker(among: try store.records(Query())) }

  func speaker(among users: [User]) throws -> User {
    if let known = users.first(where: isSpeaker) { return known }
    var newcomer = User.newcomer(user)
    if let renamed = users.first(where: { $0.id == newcomer.id }) { return renamed }
    newcomer.role = try playbook().roles.first?.id
    return newcomer
  }

  private func isSpeaker(_ person: User) -> Bool {
    let said = user.lowercased()
    return person.login?.lowercased() == said || person.name.lowercased() == said
  }

  /// Who orders what the line asks for, and when; a newcomer is put on file first.
  func order(_ words: String) throws -> Order {
    let at = clock()
    let speaker = try speaker()
    if try store.find(User.self, speaker.id) == nil { try putOnFile(speaker, at) }
    return Order(id: ids.next(at: at), user: speaker.id, at: at, words: words, zone: zone)
  }

  /// The same for a long step, which may have brought the newcomer.
  ///
  /// - Parameter bringsAll: the step is a whole book; nobody is added to it, and a newcomer is put on file with the next.
  func order(_ words: String, in step: any LongStep, bringsAll: Bool) throws -> Order {
    let at = clock()
    var speaker = try speaker(among: try step.records(Query()))
    if try !bringsAll && step.find(User.self, speaker.id) == nil {
      speaker.created = at
      try step.write(.create(speaker))
    }
    return Order(id: ids.next(at: at), user: speaker.id, at: at, words: words, zone: zone)
  }

  private func putOnFile(_ newcomer: User, _ at: Instant) throws {
    let arrival = Order(id: ids.next(at: at), user: nil, at: at, words: "first use by \(newcomer.name)", zone: zone)
    var arriving = newcomer
    arriving.created = at
    do { _ = try store.apply([.create(arriving)], by: arrival) } catch StoreError.duplicate {
      // Another program has put the same person on file since.
    }
  }

  /// What the grammar allows after the text so far, with names and values.
  public func completions(after text: String) -> [Completion] {
    guard let reader = try? situation().reader else { return [] }
    return reader.completions(after: text)
  }
}
