import Foundation
import Testing

@testable import Documents

@Suite("The folder that documents are kept in")
struct CabinetTests {
  /// A folder that goes with the test; it is not there at first.
  private struct Place: ~Copyable {
    let path = NSTemporaryDirectory() + "banter-\(UUID().uuidString)"
    var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
    func text(_ name: String) -> String? {
      FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private let draft = Result { try Desk().draft("stakeholder_map") }
  private let name = "platform-rollout-stakeholder-map.md"

  @Test("The file is whole, for its owner alone, and nothing else is left behind")
  func written() throws {
    let place = Place()
    let kept = try Cabinet(folder: place.path).keep(draft.get())
    #expect(kept == .init(path: place.path + "/" + name, isNew: true, isNumbered: false))
    let text = try draft.get().text
    #expect(place.files == [name] && place.text(name) == text)
    let rights = try FileManager.default.attributesOfItem(atPath: kept.path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
  }

  @Test("A file that somebody has edited is left as it is; the new one is numbered")
  func edited() throws {
    let place = Place()
    let cabinet = Cabinet(folder: place.path)
    let first = try cabinet.keep(draft.get())
    try "mine".write(toFile: first.path, atomically: false, encoding: .utf8)
    let second = try cabinet.keep(draft.get())
    #expect(second.path.hasSuffix("platform-rollout-stakeholder-map-2.md") && second.isNew && second.isNumbered)
    #expect(place.text(name) == "mine")
    let third = try cabinet.keep(draft.get())
    #expect(third == .init(path: second.path, isNew: false, isNumbered: true) && place.files.count == 2)
  }

  @Test("Folders and dangling links of that name are left alone too")
  func obstacles() throws {
    let place = Place()
    try FileManager.default.createDirectory(atPath: place.path + "/" + name, withIntermediateDirectories: true)
    let second = place.path + "/platform-rollout-stakeholder-map-2.md"
    try FileManager.default.createSymbolicLink(atPath: second, withDestinationPath: place.path + "/elsewhere")
    let kept = try Cabinet(folder: place.path).keep(draft.get())
    #expect(kept.path.hasSuffix("-3.md") && place.files.count == 3)
  }

  @Test("Only a file that was written now is taken away again")
  func discarded() throws {
    let place = Place()
    let cabinet = Cabinet(folder: place.path)
    try cabinet.keep(draft.get()).discard()
    #expect(place.files.isEmpty)
    _ = try cabinet.keep(draft.get())
    try cabinet.keep(draft.get()).discard()
    #expect(place.files == [name])
  }

  @Test("Where nothing can be written it says so, and leaves nothing")
  func unwritable() throws {
    let place = Place()
    try "".write(toFile: place.path, atomically: false, encoding: .utf8)
    let fault = DocumentFault.unwritable(path: place.path + "/" + name, why: "Not a directory")
    #expect(throws: fault) { try Cabinet(folder: place.path).keep(draft.get()) }
  }
}
