/// What a grammar learnt from what people were heard to say: which intent a line is likeliest to have, and where its slots
/// then stand.
public final class Learnt: Sendable {
  let fallback: Fallback
  let habits: Habits

  init(_ fallback: Fallback, _ habits: Habits = Habits()) {
    self.fallback = fallback
    self.habits = habits
  }
}

/// What was learnt as a compact table.
extension Learnt {
  func pack(into packer: inout Packer) {
    fallback.pack(into: &packer)
    habits.pack(into: &packer)
  }

  convenience init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    self.init(try Fallback(&unpacker), try Habits(&unpacker))
  }

  /// Reads a table inside the program: ``Grammar/learntText``.
  public convenience init(encoded text: StaticString) throws(MalformedGrammar) {
    var unpacker = Unpacker(text.withUTF8Buffer(Base64.decode))
    try self.init(&unpacker)
  }
}
