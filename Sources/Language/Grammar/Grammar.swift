/// A folder of intents, compiled: everything that reading needs and that does not change from user to user.
public struct Grammar: Sendable {
  /// In the order of the files; earlier ones win among readings that are as good.
  public internal(set) var intents: [Intent]
  var lexicon = Lexicon()
  var automaton = Automaton()
  var labels: [Label] = []
  var slotNames: [String] = []
  var phrases = Phrases()
  var listNames: [String] = []
  var values: [Value] = []
  var ranges: [NumberRange] = []
  /// Kinds of names on file, at most 64.
  public internal(set) var nameKinds: [String] = []
  /// Sets of kinds, one bit a kind.
  var nameSets: [UInt64] = []
  /// Sets of words that a free text must begin with; the first is empty and stands for any.
  var openings: [Set<UInt32>] = [[]]
  var blocks: [Block] = []
  var templates: [Template] = []
  var files: [String] = []
  /// What fills a slot of a type, for the types that are lists; the slot's number in it means nothing.
  var types: [String: Label] = [:]
  /// Per intent: what its templates fill slots with, any free text of a slot as one.
  var slotLabels: [[Label]] = []
  /// What was learnt, which is unpacked when a line first needs it; `nil` where nothing was.
  var learnt: @Sendable () -> Learnt? = { nil }

  /// A value of a list.
  struct Value: Sendable {
    /// Empty: the words as typed.
    var out: String
    var list: UInt32
    var context: [Condition]
  }

  typealias Condition = Draft.Condition

  /// Templates that share what they imply.
  struct Block: Sendable {
    var intent: Int
    var fixed: [(slot: String, value: String)]
    var requires: [Condition]
    var excludes: [Condition]
  }

  struct Template: Sendable {
    var block: Int
    var file: Int
    var line: Int
  }

  /// Compiles files of intents; later files add to earlier ones.
  ///
  /// Throws ``GrammarErrors`` with everything that is wrong in them.
  public init(compiling files: [SourceFile]) throws(GrammarErrors) {
    var (draft, findings) = IntentFile.read(files)
    let compiler = GrammarCompiler(draft)
    draft = Draft()
    findings += compiler.findings.filter(\.isFatal)
    guard findings.isEmpty else { throw GrammarErrors(findings: findings) }
    self = compiler.grammar
  }

  init() { intents = [] }

  /// What lines that no template reads ask for; `nil` unless it was learnt.
  public var fallback: Fallback? { learnt()?.fallback }

  /// Where their slots stand.
  var habits: Habits? { learnt()?.habits }

  /// The intent of that name.
  public subscript(intent name: String) -> Intent? { intents.first { $0.name == name } }

  /// What fills a slot of that type; `nil` when there is no such list or kind.
  func label(ofType name: String) -> Label? {
    if let label = types[name] { return label }
    return BuiltIn(name)?.label(0)
  }

  /// What stands for a slot in a clue, never 0.
  func slotHash(_ slot: UInt32) -> UInt32 { Self.hash(slotNames[Int(slot)]) }

  func intentHash(_ intent: Int) -> UInt32 { Self.hash(intents[intent].name) }

  private static func hash(_ name: String) -> UInt32 { UInt32(truncatingIfNeeded: Token.hash(of: name)) | 1 }

  func place(of template: Int) -> SourceLine {
    SourceLine(file: files[templates[template].file], line: templates[template].line)
  }
}
