import CEditLine
import Display

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads lines from a person at a terminal: editing, history, completion.
///
/// One a program, on the main thread. Keys are Emacs' or vi's as `~/.editrc` says (`banter:bind -v`).
public final class LineEditor {
  public enum Event: Hashable, Sendable {
    case line(String)
    /// Ctrl-C: the line is dropped, as far as it was typed.
    case interrupted(dropping: String)
    /// Ctrl-D on an empty line, or the terminal is gone.
    case end
  }

  /// What may follow the line up to the cursor; asked by Tab.
  public var completions: (String) -> [Candidate] = { _ in [] }

  let editor: OpaquePointer
  let screen: Screen
  var keyboard: Keyboard
  private let memory: OpaquePointer
  private let file: HistoryFile?
  private var history: History
  private let isUnicode: Bool
  private var prompt: UnsafeMutablePointer<CChar>?

  /// Takes hold of the terminal; `nil` where the line editor cannot be had. Lines are kept in the history file, which
  /// is made with mode 0600 when the first is added.
  public init?(program: String, historyFile: String?, environment: [String: String]) {
    isUnicode = Screen.useUnicode()
    TerminalGuard.arm(descriptor: 0)
    guard let editor = editline_open(program), let memory = history_init() else { return nil }
    self.editor = editor
    self.memory = memory
    screen = Screen(environment: environment)
    keyboard = Keyboard()
    file = historyFile.map { HistoryFile(path: $0) }
    history = file?.load() ?? History()
    editline_set_history_size(memory, Int32(History.limit))
    editline_set_history(editor, memory)
    remember()
    bindKeys()
    editline_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit {
    el_end(editor)
    history_end(memory)
    free(prompt)
  }

  /// Reads a line, without its end.
  public func readLine(prompt text: String) -> Event {
    show(prompt: text)
    _ = TerminalGuard.takeSignals()
    keyboard.begin(keys: String(cString: editline_keys(editor)))
    // Before the prompt, lest the terminal echo what is typed at its sight.
    editline_prepare_terminal(editor, 1)
    if !screen.isDumb { TerminalGuard.setPasting(true) }
    var count: Int32 = 0
    let typed = el_gets(editor, &count).map { String(cString: $0) }
    TerminalGuard.setPasting(false)
    var line = typed ?? ""
    while line.last?.isNewline ?? false { line.removeLast() }
    if keyboard.wasInterrupted { return .interrupted(dropping: line) }
    guard typed != nil else {
      _ = write("\n", to: 1)
      return .end
    }
    keep(line)
    return .line(line)
  }

  private func show(prompt text: String) {
    free(prompt)
    prompt = strdup(isUnicode ? text : String(text.unicodeScalars.filter(\.isASCII).map(Character.init)))
    editline_set_prompt(editor) { LineEditor.owner(of: $0)?.prompt }
  }

  var promptText: String { prompt.map { String(cString: $0) } ?? "" }

  private func keep(_ line: String) {
    guard History.keeps(line) else { return }
    history.add(line)
    remember()
    file?.add(line)
  }

  /// Takes up the history as it is on file by now.
  public func reloadHistory() {
    history = file?.load() ?? History()
    remember()
  }

  /// Gives the editor the history afresh, as it knows no way to drop a line from the middle.
  private func remember() {
    editline_clear_history(memory)
    for line in history.lines { editline_add_history(memory, line) }
  }

  /// The editor a callback of the library belongs to.
  static func owner(of editor: OpaquePointer?) -> LineEditor? {
    editline_owner(editor).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }
}
