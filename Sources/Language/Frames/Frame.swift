/// A sentence taken as one intent with its slots in any order.
struct Frame {
  struct Fill {
    var label: UInt32
    var span: Int

    func range(_ lattice: Lattice) -> Range<Int> {
      Int(lattice.spans[span].start)..<Int(lattice.spans[span].end)
    }
  }

  var intent: Int
  /// In the order of the sentence.
  var fills: [Fill] = []
  /// What becomes the free text.
  var rest: Range<Int>?
  /// Words of weight that nothing accounts for.
  var unread: [Int] = []
  var score = 0.0

  /// Whether a position lies in a slot or in the free text.
  func covers(_ position: Int, _ lattice: Lattice) -> Bool {
    rest?.contains(position) ?? false || fills.contains { $0.range(lattice).contains(position) }
  }
}
