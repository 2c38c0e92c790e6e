/// A sentence taken as one intent with its slots in any order.
struct Frame {
  /// The slot for what is only told.
  static let note = "note"

  /// A stretch of the sentence that fills a slot.
  struct Fill: Equatable {
    var label: Label
    /// In positions.
    var range: Range<Int>
    /// In the lattice; -1 for free words.
    var span: Int
  }

  var intent: Int
  /// In the order of the sentence, none over another.
  var fills: [Fill] = []
  /// Values that no words stand for but the whole sentence tells: the call of "rang Jane".
  var implied: [(slot: String, value: String)] = []

  /// Whether a position lies in a slot or in free text.
  func covers(_ position: Int) -> Bool { fills.contains { $0.range.contains(position) } }
}
