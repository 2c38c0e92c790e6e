import Figures
import Foundation
import Sales
import Store
import Testing

@testable import Assistant

@Suite("Erasing a person")
final class ErasingTests {
  let scratch: Scratch
  let office: Office

  init() throws {
    scratch = try Scratch()
    office = try Office(path: scratch.path + "/book.db").furnished()
    for line in [
      "add contact Zuleika Quint, CFO at Acme Corporation, zq@acme.example, phone 555-201-3344",
      "add contact Zuleika Brandt at Acme Corporation", "Zuleika Quint is the economic buyer on Platform Rollout",
      "log call with Zuleika Quint yesterday, quint wants it sooner",
      "note on Acme Corporation: Quint, Zuleika can be reached at (555) 201 3344",
      "note on Globex: zq@acme.example asked about us, says Z. Quint",
      "remind me to call Zuleika Quint on friday", "next step for Platform Rollout: dinner with quint",
      "zuleika quint's title is CEO", "undo",
    ] {
      _ = office.say(line)
    }
  }

  private static let words = ["quint", "zq@acme", "201-3344", "201 3344", "2013344"]

  /// Files in the folder of the book that hold one of the words, letter case aside.
  private func files(holding words: [String]) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.path).filter { name in
      let bytes = FileManager.default.contents(atPath: scratch.path + "/" + name) ?? Data()
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      return words.contains { text.contains($0) }
    }
  }

  @Test("No byte of the file or its log tells of the person, while the book is open")
  func bytes() throws {
    #expect(try !files(holding: Self.words).isEmpty)
    #expect(office.say("erase contact Zuleika Quint").contains("(CFO, Acme Corporation)"))
    #expect(office.say("yes").contains("Erased for good"))
    #expect(try files(holding: Self.words).isEmpty)
    #expect(try office.store.check().isSound)
  }

  @Test("What is about something else stays, without the name; somebody of the same first name keeps theirs")
  func rest() throws {
    _ = [office.say("erase contact Zuleika Quint"), office.say("yes")]
    let calls: [Activity] = try office.store.records(Query())
    #expect(calls.map(\.note) == ["[erased] wants it sooner"] && calls.map(\.contact) == [nil])
    let notes: [Note] = try office.store.records(Query(order: ["created"]))
    #expect(
      notes.map(\.body).sorted() == ["[erased] asked about us, says [erased]", "[erased] can be reached at [erased]"])
    #expect(try office.deal("Platform Rollout")?.nextStep == "dinner with [erased]")
    #expect(try office.store.records(Query<Contact>()).map(\.name) == ["Zuleika Brandt"])
    #expect(try office.store.count(Query<Stakeholder>()) == 0)
    #expect(office.say("search quint").hasPrefix("Nothing on file"))
    #expect(office.say("search zuleika").contains("Zuleika Brandt"))
  }

  @Test("The history keeps what else was done, and is turned back no further")
  func history() throws {
    _ = [office.say("erase contact Zuleika Quint"), office.say("yes")]
    let steps = try office.store.history(of: nil, limit: 100)
    #expect(steps.contains { $0.words == "create account Globex" })
    #expect(steps.contains { $0.words == "log call with [erased] yesterday, [erased] wants it sooner" })
    #expect(!steps.contains { $0.changes.isEmpty })
    #expect(office.say("undo").hasPrefix("A person was erased since"))
    #expect(office.say("redo").hasPrefix("There is nothing to do again"))
    _ = office.say("create account Umbrella")
    #expect(office.say("undo") == "Took back: the account Umbrella.")
  }

  @Test("Typed lines and kept conversations that tell of the person go; others stay")
  func traces() throws {
    let state = scratch.path + "/state"
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    let misses = state + "/misses"
    try "flurb quint\nflurb\nwhat about zuleika quint\n".write(toFile: misses, atomically: true, encoding: .utf8)
    let session = try #require(
      Session(id: "s", folder: state + "/sessions", book: office.store.path, user: "sam"))
    let other = try #require(
      Session(id: "o", folder: state + "/sessions", book: office.store.path, user: "kim"))
    _ = office.say("who is Zuleika Quint?")
    try session.save(office.assistant.conversation)
    var talk = office.assistant.conversation
    (talk.focus, talk.lastLine, talk.lastWrite, talk.lastLookup) = (.init(), "list accounts", nil, nil)
    talk.shown = []
    try other.save(talk)
    office.assistant.traces = Traces(lines: [misses, state + "/history"], sessions: state + "/sessions")
    _ = [office.say("erase contact Zuleika Quint"), office.say("yes")]
    #expect(try String(contentsOfFile: misses, encoding: .utf8) == "flurb\n")
    #expect(try session.load().conversation.lastLine == nil)
    #expect(try other.load().conversation.lastLine == "list accounts")
    #expect(office.assistant.conversation.lastLine == nil)
    let rights = try FileManager.default.attributesOfItem(atPath: misses)[.posixPermissions] as? Int
    #expect(rights == 0o600)
  }

  @Test("Somebody deleted before can be erased still; nobody is made up to be erased")
  func deleted() throws {
    _ = [office.say("delete contact Zuleika Quint"), office.say("yes")]
    #expect(try !files(holding: Self.words).isEmpty)
    #expect(office.say("erase contact Zuleika Quint").hasPrefix("Erase Zuleika Quint"))
    _ = office.say("yes")
    #expect(try files(holding: Self.words).isEmpty)
    #expect(office.say("erase contact Zuleika Quint").hasPrefix("I don't know a contact"))
    #expect(!office.say("erase contact Nobody Atall").contains("Create"))
  }

  @Test("Another chat that spoke of the person forgets it with its next line")
  func otherChat() throws {
    let other = try Office(path: scratch.path + "/book.db", user: "kim")
    _ = [other.say("who is Zuleika Quint?"), other.say("log a call with her")]
    #expect(!other.assistant.conversation.contacts.isEmpty)
    _ = [office.say("erase contact Zuleika Quint"), office.say("yes")]
    _ = other.say("list accounts")
    let kept = String(decoding: try JSONEncoder().encode(other.assistant.conversation), as: UTF8.self)
    #expect(!kept.contains("Quint"))
  }

  @Test("It asks, and anything but yes leaves everything as it is")
  func asks() throws {
    for answer in ["no", "", "maybe", "is it safe?", "cancel"] {
      _ = office.say("erase contact Zuleika Quint")
      _ = office.say(answer)
      _ = office.assistant.interrupt()
      #expect(try office.store.count(Query<Contact>([.equals("name", .text("Zuleika Quint"))])) == 1, "\(answer)")
    }
  }
}

@Suite("The words that tell of a person")
struct RedactionTests {
  private func contact(_ name: String) -> Contact {
    var contact = Contact(id: RecordID("c"))
    contact.name = name
    return contact
  }

  @Test("A full name in any form is taken out anywhere; a part of it only near the person")
  func forms() {
    let redaction = Redaction(of: contact("Zoë Müller"), others: ["Zoe Smith"], account: nil, hasNamesake: false)
    for text in ["met zoe muller", "met ZOË MÜLLER", "met Müller, Zoë", "met Z. Müller", "met Zoe  Müller"] {
      #expect(redaction(text, .elsewhere) == "met [erased]", "\(text)")
    }
    #expect(redaction("zoe and müller", .elsewhere) == "zoe and müller")
    #expect(redaction("zoe and müller", .atAccount) == "zoe and [erased]")
    #expect(redaction("zoe and müller", .own) == "[erased] and [erased]")
  }

  @Test("The account keeps its name, and a namesake hers")
  func kept() {
    let smith = Redaction(of: contact("Ann Smith"), others: [], account: "Smith & Sons", hasNamesake: false)
    #expect(smith("call Ann at Smith & Sons", .own) == "call [erased] at Smith & Sons")
    let namesake = Redaction(of: contact("Ann Smith"), others: [], account: nil, hasNamesake: true)
    #expect(namesake("call Ann Smith", .elsewhere) == "call Ann Smith")
    #expect(namesake("call Ann Smith", .own) == "call [erased]")
  }

  @Test("Particles of a name stay, and a text that tells nothing stays byte for byte")
  func particles() {
    let redaction = Redaction(of: contact("Maria de la Cruz"), others: [], account: nil, hasNamesake: false)
    #expect(redaction("la maison de Maria", .own) == "la maison de [erased]")
    let text = "  nothing — to\tsee…  \u{7} "
    #expect(redaction(text, .own) == text)
  }
}
