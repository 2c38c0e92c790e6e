import Figures
import Foundation
import SampleBook
import Store
import Testing

@testable import Sales

/// A folder of a test's own, removed with it.
final class Folder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/banter-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  func permissions(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file(name))[.posixPermissions] as? Int
  }
}

extension Store {
  /// A book with the shipped playbook; its identities are the same each time.
  static func sample(_ path: String = Store.inMemory, readOnly: Bool = false, patience: Double = 0.05) throws -> Store {
    try Store(path: path, readOnly: readOnly, playbook: .shipped(), patience: patience, random: { 7 })
  }

  /// Every record of every kind, by kind and id.
  func dump() throws -> [RecordRef: [String: FieldValue]] {
    var pages: [RecordRef: [String: FieldValue]] = [:]
    for kind in RecordKind.allCases {
      func add<R: Record>(_ type: R.Type) throws {
        for record in try records(Query<R>()) { pages[record.ref] = record.values }
      }
      try add(kind.type)
    }
    return pages
  }

  @discardableResult
  func perform(_ command: Command, _ id: String, user: RecordID? = nil, at: Instant = .sample) throws -> Receipt {
    try perform([command], by: .sample(id, user: user, at: at, words: id))
  }

  /// The names in the order they are handed over.
  func knownNames(changedSince version: Int? = nil) throws -> [KnownName] {
    var list: [KnownName] = []
    try names(changedSince: version) { list.append($0) }
    return list
  }
}
