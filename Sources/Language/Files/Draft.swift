/// What a set of intent files says together, before anything is compiled.
struct Draft {
  struct Line {
    var text: String
    var place: SourceLine
  }

  /// A condition on what is known beside the sentence, such as the room it was said in.
  struct Condition: Hashable {
    var key: String
    /// The values that satisfy it; empty: any.
    var values: [String]
    /// Whether the known value becomes a slot.
    var fillsSlot = false
  }

  struct Value {
    var words: Line
    /// `nil`: the words as typed.
    var out: String?
    var context: [Condition] = []
  }

  enum Source {
    case values([Value])
    case range(NumberRange)
    /// Any words; where `first` is not empty, they begin with one of these.
    case wildcard(first: [String])
    /// Names on file, of these kinds; where `isOpen`, names nobody has heard of too.
    case names([String], isOpen: Bool)
  }

  struct List {
    var place: SourceLine
    var source: Source
  }

  /// Sentences of an intent that share what they imply.
  struct Block {
    var sentences: [Line] = []
    var fixed: [(slot: String, value: String)] = []
    var requires: [Condition] = []
    var excludes: [Condition] = []
    var rules: [String: Line] = [:]
    var lists: [String: List] = [:]
  }

  struct Entry {
    var intent: Intent
    var place: SourceLine
    var blocks: [Block] = []
    /// Rules and lists of this intent alone.
    var rules: [String: Line] = [:]
    var lists: [String: List] = [:]
    var slotPlaces: [String: SourceLine] = [:]
    var examplePlaces: [SourceLine] = []
    /// Sentences that are only learnt from: how people say it, however odd.
    var heard: [Example] = []
    var heardPlaces: [SourceLine] = []
    var counterPlaces: [SourceLine] = []
  }

  var entries: [Entry] = []
  var lists: [String: List] = [:]
  var rules: [String: Line] = [:]
  var skipWords: [Line] = []
  /// Sentences that ask for nothing any intent does.
  var outOfScope: [Line] = []
  /// Names that examples mention, to check them with.
  var sampleNames: [Name] = []

  /// The index of the intent of that name, added when it is new.
  mutating func index(of name: String, at place: SourceLine) -> Int {
    if let index = entries.firstIndex(where: { $0.intent.name == name }) { return index }
    let intent = Intent(name: name, does: name, summary: "", writes: false, slots: [])
    entries.append(Entry(intent: intent, place: place))
    return entries.count - 1
  }
}
