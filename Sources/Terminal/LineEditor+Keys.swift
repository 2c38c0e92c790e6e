import CEditLine

extension LineEditor {
  /// Standing for a paste inside the editor; like ``CursorKey/code`` a C1 control, which nobody can type.
  static let pasteCode: UInt8 = 0x9E

  /// What the library leaves unbound in Emacs' keys: Home, End, Delete, the pages (earlier lines that begin as this
  /// one does), words, search, completion.
  private static let usualKeys = [
    ("\u{1b}[1~", "ed-move-to-beg"), ("\u{1b}[4~", "ed-move-to-end"), ("\u{1b}[3~", "ed-delete-next-char"),
    ("\u{1b}[5~", "ed-search-prev-history"), ("\u{1b}[6~", "ed-search-next-history"),
    ("\u{1b}[1;5C", "em-next-word"), ("\u{1b}[1;5D", "ed-prev-word"), ("^R", "em-inc-search-prev"), ("^I", "complete"),
  ]

  /// Emacs' keys, then the user's `~/.editrc`, then those that the user cannot do without.
  func bindKeys() {
    editline_set_keys(editor, "emacs")
    editline_add_command(editor, "complete") { editor, _ in LineEditor.owner(of: editor)?.complete() ?? 0 }
    editline_add_command(editor, "paste") { editor, _ in LineEditor.owner(of: editor)?.paste() ?? 0 }
    editline_add_command(editor, "move") { editor, code in
      guard let key = CursorKey(code: code) else { return 0 }
      return LineEditor.owner(of: editor)?.move(key) ?? 0
    }
    for (key, command) in Self.usualKeys { editline_bind(editor, key, command) }
    el_source(editor, nil)
    editline_take_signal_keys(editor)
    editline_set_reader(editor) { editor, character in LineEditor.owner(of: editor)?.supply(character) ?? -1 }
    bindEverywhere(Self.pasteCode, "paste")
    guard String(cString: editline_keys(editor)) == "vi" else { return }
    editline_bind(editor, "^R", "em-inc-search-prev")
    editline_bind(editor, "^I", "complete")
    for key in CursorKey.allCases { bindEverywhere(key.code, key.command ?? "move") }
  }

  private func bindEverywhere(_ code: UInt8, _ command: String) {
    let key = "\\" + String(code, radix: 8)
    editline_bind(editor, key, command)
    editline_bind_alternative(editor, key, command)
  }

  /// Inserts what was pasted, whatever mode the keys are in.
  private func paste() -> UInt8 {
    el_insertstr(editor, keyboard.takePaste()) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
  }

  /// Moves within the line, behind its last character too.
  private func move(_ key: CursorKey) -> UInt8 {
    let far = Int32(edited.before.utf8.count + edited.after.utf8.count)
    switch key {
    case .left: el_cursor(editor, -1)
    case .right: el_cursor(editor, 1)
    case .home: el_cursor(editor, -far)
    case .end: el_cursor(editor, far)
    case .delete where !edited.after.isEmpty:
      el_cursor(editor, 1)
      el_deletestr(editor, 1)
    default: return UInt8(CC_ERROR)
    }
    return UInt8(CC_REFRESH)
  }

  private func complete() -> UInt8 {
    let completion = Completion(edited.before, completions(edited.before))
    if !completion.listed.isEmpty {
      list(completion.listed)
      return UInt8(CC_REDISPLAY)
    }
    guard !completion.inserted.isEmpty else { return UInt8(CC_ERROR) }
    el_deletestr(editor, Int32(completion.replaced))
    return el_insertstr(editor, completion.inserted) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
  }

  /// Prints candidates below the line and makes room for the line to be drawn again.
  private func list(_ candidates: [Candidate]) {
    let (columns, rows) = screen.size
    let (cursorRow, lastRow) = rowsTaken(columns: columns)
    let list = CandidateList(candidates: candidates, columns: columns, rows: max(2, rows - 2 - lastRow))
    let down = String(repeating: "\n", count: lastRow - cursorRow + 1)
    _ = write(down + "\r" + list.lines.map { $0 + "\r\n" }.joined() + String(repeating: "\n", count: cursorRow), to: 1)
  }

  /// The line being edited, before and after the cursor.
  var edited: (before: String, after: String) {
    guard let line = el_line(editor)?.pointee, let start = line.buffer else { return ("", "") }
    func text(_ from: UnsafePointer<CChar>, _ to: UnsafePointer<CChar>) -> String {
      String(decoding: UnsafeRawBufferPointer(start: from, count: max(0, to - from)), as: UTF8.self)
    }
    return (text(start, line.cursor), text(line.cursor, line.lastchar))
  }
}
