import CEditLine
import Display

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension LineEditor {
  /// The library's reader: sets the next character; 1, or 0 where there will be none.
  func supply(_ character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    guard let code = nextCode() else { return 0 }
    character?.pointee = wchar_t(bitPattern: code)
    return 1
  }

  private func nextCode() -> UInt32? {
    while true {
      if keyboard.wasInterrupted { return lineEnd }
      if let piece = keyboard.pieces.first { return code(of: piece) }
      guard let key = nextKey() else { return nil }
      if let code = code(of: key) { return code }
    }
  }

  private var lineEnd: UInt32 { UInt32(UInt8(ascii: "\n")) }

  /// The character the editor is given for a key; none where the key was dealt with here.
  private func code(of key: KeyInput.Key) -> UInt32? {
    switch key {
    case .character(let scalar): return (0x80..<0xA0).contains(scalar.value) ? nil : scalar.value
    case .cursor(let key):
      if key.changesLine { keyboard.add(.end) }
      return UInt32(key.code)
    case .pasted(let text): keyboard.add(paste: text)
    case .interrupt: keyboard.interrupt()
    case .suspend: suspend()
    }
    return nil
  }

  /// The character for what was kept back; a text stays until the editor asks for it.
  private func code(of piece: Keyboard.Piece) -> UInt32 {
    if case .text = piece { return UInt32(Self.pasteCode) }
    _ = keyboard.takePiece()
    if case .cursor(let key) = piece { return UInt32(key.code) }
    return lineEnd
  }

  /// Waits for a key; `nil` when the terminal is gone.
  private func nextKey() -> KeyInput.Key? {
    while true {
      switch keyboard.input.next() {
      case .key(let key): return key
      case .incomplete(let patience):
        let arrival = fill(wait: patience.milliseconds)
        if keyboard.wasInterrupted { return .interrupt }
        if arrival == true { continue }
        if case .key(let key) = keyboard.input.next(isLast: true) { return key }
        if arrival == nil { return nil }
      }
    }
  }

  /// Whether bytes came within the wait (milliseconds, -1 forever); `nil` when none can come any more.
  private func fill(wait: Int32) -> Bool? {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      answerSignals()
      if keyboard.wasInterrupted { return false }
      var waiting = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, wait)
      if ready < 0 && errno == EINTR { continue }
      if ready == 0 { return false }
      let count = read(0, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return nil }
      keyboard.input.append(chunk[..<count])
      return true
    }
  }
}

extension KeyInput.Patience {
  fileprivate var milliseconds: Int32 {
    switch self {
    case .forever: -1
    case .moment: 1_000
    case .blink: 50
    }
  }
}

extension LineEditor {
  private func answerSignals() {
    let signals = TerminalGuard.takeSignals()
    if signals.contains(.interrupted) { keyboard.interrupt() }
    if signals.contains(.continued) { resume() }
    if signals.contains(.resized) { redraw() }
  }

  /// Ctrl-Z: stops the whole job, as the terminal itself would, with the terminal as it was found.
  private func suspend() {
    let (cursorRow, lastRow) = rowsTaken(columns: screen.size.columns)
    _ = write(String(repeating: "\n", count: lastRow - cursorRow + 1), to: 1)
    TerminalGuard.setPasting(false)
    editline_prepare_terminal(editor, 0)
    kill(0, SIGTSTP)
    _ = TerminalGuard.takeSignals()
    resume()
  }

  /// Takes the terminal again; another program may have set it meanwhile.
  private func resume() {
    editline_prepare_terminal(editor, 0)
    editline_prepare_terminal(editor, 1)
    if !screen.isDumb { TerminalGuard.setPasting(true) }
    editline_refresh(editor)
  }

  /// Draws the line anew in a window of another width; the terminal has broken it at its new edge.
  private func redraw() {
    let cursorRow = rowsTaken(columns: screen.size.columns).cursor
    if !screen.isDumb { _ = write("\r" + (cursorRow > 0 ? "\u{1b}[\(cursorRow)A" : "") + "\u{1b}[J", to: 1) }
    el_resize(editor)
    editline_refresh(editor)
  }

  /// Rows below the first that the cursor and the end of the line are on.
  func rowsTaken(columns: Int) -> (cursor: Int, last: Int) {
    let (before, after) = edited
    var column = 0
    var row = 0
    func advance(_ text: String) {
      for scalar in text.unicodeScalars {
        let width = scalar.properties.generalCategory == .control ? 2 : scalar.displayWidth
        if column + width > columns {
          row += 1
          column = 0
        }
        column += width
        if column == columns {
          row += 1
          column = 0
        }
      }
    }
    advance(promptText + before)
    let cursor = row
    advance(after)
    return (cursor, row)
  }
}
