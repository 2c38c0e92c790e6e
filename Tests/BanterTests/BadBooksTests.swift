import Display
import Foundation
import PseudoTerminal
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Books that cannot be opened or written")
struct BadBooksTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  /// What the program says of a book, and that it leaves the file as it is.
  private func refusal(of book: String, code: Int32, saying words: String) throws {
    let before = try? desk.bytes(book)
    for arguments in ["say log a call with Globex", "doctor", "parse hello", "demo"] {
      let run = try desk.shell("$banter \(arguments) --data '\(desk.file(book))'")
      #expect(run.code == code && run.out.isEmpty)
      #expect(run.err.contains(words) && run.err.contains(desk.file(book)))
      #expect(!run.err.contains("Something went wrong"))
    }
    #expect((try? desk.bytes(book)) == before)
  }

  @Test("A folder is no book")
  func folder() throws { try refusal(of: "home", code: 69, saying: "is a folder, not a file") }

  @Test("A text file is no book, and is left as it is")
  func textFile() throws {
    try desk.write("notes.db", "Call Globex on Monday.\n" + String(repeating: "-", count: 2_000))
    try refusal(of: "notes.db", code: 69, saying: "is not a book of Banter's")
  }

  @Test("A book of a newer version is left as it is, and the update is named")
  func newerVersion() throws {
    var bytes = try desk.bytes("book.db")
    // SQLite's user_version: four bytes at 60, the highest first (sqlite.org/fileformat.html).
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try bytes.write(to: URL(filePath: desk.file("newer.db")))
    try refusal(of: "newer.db", code: 69, saying: "was made by a newer Banter (format 99; this one knows 5)")
  }

  @Test("A book with a piece torn out is called damaged or no book, not a bug", arguments: [500, 5_000, 100_000])
  func tornBook(length: Int) throws {
    try desk.bytes("book.db").prefix(length).write(to: URL(filePath: desk.file("torn.db")))
    let run = try desk.banter("say", "--data", "torn.db", "list accounts")
    #expect(run.code == 69)
    #expect((run.out + run.err).contains("torn.db"))
  }

  @Test("A place where no file can be made is told with exit code 73")
  func impossiblePlace() throws {
    let run = try desk.banter("say", "--data", desk.book + "/inside.db", "hello")
    #expect(run.code == 73 && run.err.contains("cannot be made"))
  }

  @Test("Two chats on one book see each other's work")
  func twoChats() throws {
    let first = try desk.chat()
    let second = try desk.chat()
    #expect(first.turn("add account Initrode") == ["Created the account Initrode."])
    #expect(
      second.turn("log a call with Initrode")?.contains("Logged a call with Initrode, Tue 24 Nov, 10:30.") == true)
    #expect(first.turn("undo") == ["Took back: the call with Initrode."])
  }

  @Test("While another program writes, an order waits, is then refused whole with exit code 75, and can be said again")
  func locked() throws {
    let terminal = try desk.chat()
    _ = try #require(terminal.turn("log a call with Hooli"))
    let lock = try WriterLock(of: desk.book)
    let run = try desk.banter("say", "log a call with Globex")
    #expect(run.code == 75)
    #expect(run.out.contains("Another program is writing to") && run.out.contains("Try again in a moment."))
    #expect(try desk.banter("say", "list accounts").code == 0, "reading goes on")
    lock.release()
    #expect(terminal.turn("log a demo with Globex")?.contains("Logged a demo with Globex, Tue 24 Nov, 10:30.") == true)
    #expect(try desk.banter("say", "log a call with Globex").code == 0)
  }

  @Test("A book that may not be written is read, and an order is refused with exit code 73")
  func readOnly() throws {
    try withoutRights(to: "book.db") {
      #expect(try desk.banter("say", "list accounts").out.hasPrefix("40 accounts:"))
      let run = try desk.banter("say", "log a call with Globex")
      #expect(run.code == 73 && run.out.contains("cannot be written") && run.out.contains("Nothing was changed."))
    }
    #expect(try desk.banter("say", "log a call with Globex").code == 0)
  }

  @Test(
    "On a full disk an order is refused whole with exit code 73; with room again it goes on, and nothing is lost",
    .enabled(if: SmallDisk.isAllowed, "needs the right to mount a small disk"))
  func fullDisk() throws {
    let disk = try SmallDisk(at: desk.file("disk"))
    defer { disk.unmount() }
    try FileManager.default.copyItem(atPath: desk.book, toPath: desk.file("disk/book.db"))
    let full = ["BANTER_DATA": desk.file("disk/book.db")]
    #expect(try desk.banter("say", "log a call with Globex", changing: full).code == 0)
    disk.fill()
    let run = try desk.banter("say", "log a demo with Globex", changing: full)
    #expect(run.code == 73)
    #expect((run.out + run.err).contains("is full") && (run.out + run.err).contains("Nothing was changed."))
    disk.makeRoom()
    let after = try desk.banter("say", "what did I do today", changing: full)
    #expect(after.out.contains("1 activity") && after.code == 0)
    #expect(try desk.banter("doctor", changing: full).out.contains("sound"))
  }

  @Test(
    "An answer that cannot be written is told with exit code 73; what was ordered is done",
    arguments: ["say log a call with Globex", "--json", "parse", "entities", "doctor"])
  func fullOutput(arguments: String) throws {
    for output in [">/dev/full", ">&-"] where output == ">&-" || FileManager.default.fileExists(atPath: "/dev/full") {
      let run = try desk.shell("echo hello | $banter \(arguments) \(output)")
      #expect(run.code == 73)
      #expect(run.err == "The answer cannot be written to the standard output.\n")
    }
    #expect(try desk.say("undo")["outcome"] == (arguments.hasPrefix("say") ? "done" : "failed"))
  }

  /// Takes the right to write away; from root, who has every right, with a mount.
  private func withoutRights(to name: String, _ body: () throws -> Void) throws {
    let path = desk.file(name)
    guard getuid() == 0 else {
      chmod(path, 0o400)
      defer { chmod(path, 0o600) }
      return try body()
    }
    guard try desk.shell("mount --bind '\(path)' '\(path)' && mount -o remount,ro,bind '\(path)'").code == 0 else {
      return
    }
    defer { umount2(path, Int32(MNT_DETACH)) }
    try body()
  }
}

/// The lock of whoever writes to a book: byte 120 of the file beside it (sqlite.org/walformat.html).
private struct WriterLock {
  private let descriptor: Int32

  init(of book: String) throws {
    descriptor = open(book + "-shm", O_RDWR)
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_start = 120
    lock.l_len = 1
    try #require(fcntl(descriptor, F_SETLK, &lock) == 0)
  }

  func release() { close(descriptor) }
}

/// A disk of four megabytes.
private struct SmallDisk {
  private let path: String

  static let isAllowed = getuid() == 0

  init(at path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try #require(mount("tmpfs", path, "tmpfs", 0, "size=4m") == 0)
  }

  func fill() {
    guard let file = fopen(path + "/ballast", "w") else { return }
    let page = [UInt8](repeating: 0, count: 4_096)
    while fwrite(page, 1, page.count, file) == page.count, fflush(file) == 0 {}
    fclose(file)
  }

  func makeRoom() { unlink(path + "/ballast") }

  func unmount() { umount2(path, Int32(MNT_DETACH)) }
}
