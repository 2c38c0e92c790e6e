import Synchronization

/// Numbers that are the same in every run of one seed.
final class Chance: Sendable {
  private let last: Atomic<UInt64>

  init(seed: UInt64) { last = Atomic(seed) }

  /// What the next numbers come from.
  var state: UInt64 {
    get { last.load(ordering: .relaxed) }
    set { last.store(newValue, ordering: .relaxed) }
  }

  func next() -> UInt64 { last.wrappingAdd(1, ordering: .relaxed).newValue }
}
