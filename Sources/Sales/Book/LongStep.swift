/// A book while one long step of its history is being written: what is done shows at once, and no change is held in
/// memory.
public protocol LongStep: AnyObject, Book {
  func write(_ edit: Edit) throws
  /// Keeps what `body` writes where it says so; else, and where it throws, all of that is taken back.
  func keeping(_ body: () throws -> Bool) throws
}
