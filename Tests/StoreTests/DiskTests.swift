import Figures
import Foundation
import Sales
import SampleBook
import Testing

@testable import Store

@Suite("A disk that is full or cannot be written")
struct DiskTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// Runs `body` on a disk of 2 MB; not where mounting is not allowed.
  func withSmallDisk(_ body: (String) throws -> Void) throws {
    let mount = folder.file("disk")
    try FileManager.default.createDirectory(atPath: mount, withIntermediateDirectories: true)
    guard run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", mount) else { return }
    defer { _ = run("umount", "-l", mount) }
    try body(mount)
  }

  func run(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// Writes until the disk is full; how many orders were carried out.
  func fill(_ store: Store, from start: Int = 0) throws -> Int {
    for number in start..<100_000 {
      do {
        _ = try store.perform(
          [
            .createAccount(.sample("") { $0.name = "Acme" }),
            .addNote(.sample("") { $0.body = String(repeating: "word \(number) ", count: 30) }),
          ], by: .sample("\(number)"))
      } catch StoreError.diskFull { return number }
    }
    return -1
  }

  func checkWhole(_ store: Store, _ count: Int) throws {
    #expect(try store.count(Query<Account>()) == count)
    #expect(try store.count(Query<Note>()) == count)
    #expect(try store.history(of: nil, limit: Int.max).count == count)
    #expect(try store.check().isSound)
  }

  @Test("A full disk refuses the order whole; the book opens, and goes on where there is room")
  func fullDisk() throws {
    try withSmallDisk { disk in
      let ballast = disk + "/ballast"
      try Data(count: 500_000).write(to: URL(filePath: ballast))
      var store = try Store.sample(disk + "/book.db")
      let count = try fill(store)
      #expect(count > 10)
      try checkWhole(store, count)
      try FileManager.default.removeItem(atPath: ballast)
      #expect(try fill(store, from: count) > count)
      try? store.close()
      store = try Store.sample(disk + "/book.db")
      #expect(try store.check().isSound)
    }
  }

  @Test("On a full disk no book is made, and none is left half made")
  func creation() throws {
    try withSmallDisk { disk in
      let ballast = disk + "/ballast"
      try Data(count: 1_980_000).write(to: URL(filePath: ballast))
      #expect(throws: StoreError.diskFull(path: disk + "/book.db")) { try Store.sample(disk + "/book.db") }
      try FileManager.default.removeItem(atPath: ballast)
      #expect(try Store.sample(disk + "/book.db").dump().isEmpty)
    }
  }

  @Test("A backup onto a full disk leaves nothing behind, and the old copy as it was")
  func backup() throws {
    let store = try Store.sample(folder.file("book.db"))
    for number in 0..<500 {
      try store.perform(.addNote(.sample("") { $0.body = String(repeating: "word ", count: 900) }), "\(number)")
    }
    try withSmallDisk { disk in
      try Data("old".utf8).write(to: URL(filePath: disk + "/copy.db"))
      #expect(throws: StoreError.diskFull(path: disk + "/copy.db")) {
        try store.backup(to: disk + "/copy.db", overwriting: true)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == ["copy.db"])
    }
  }

  @Test("A database that may not grow refuses the order whole")
  func sizeLimit() throws {
    let store = try Store.sample(folder.file("book.db"))
    try store.database.outsideTransaction { try $0.each("PRAGMA max_page_count = 200") { _ in } }
    let count = try fill(store)
    #expect(count > 10)
    try checkWhole(store, count)
  }

  @Test("A file or folder that may not be written can be read, and an order is refused", arguments: [true, false])
  func noRights(onFolder: Bool) throws {
    let path = folder.file("place/book.db")
    try Store.sample(path).perform(.createAccount(.sample("") { $0.name = "Acme" }), "1")
    try withoutRights(onFolder ? folder.file("place") : path) {
      for readOnly in [true, false] {
        let store = try Store.sample(path, readOnly: readOnly)
        #expect(try store.knownNames().map(\.name) == ["Acme"])
        #expect(throws: StoreError.readOnly(path: path)) {
          try store.perform(.createAccount(.sample("") { $0.name = "Acme" }), "2")
        }
      }
    }
  }

  /// Takes away the right to write; from root with a mount, since root has every right.
  private func withoutRights(_ place: String, _ body: () throws -> Void) throws {
    if getuid() == 0 {
      guard run("mount", "--bind", place, place), run("mount", "-o", "remount,ro,bind", place) else { return }
      defer { _ = run("umount", "-l", place) }
      try body()
    } else {
      let rights = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] ?? 0o700
      try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: place)
      defer { try? FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: place) }
      try body()
    }
  }
}
