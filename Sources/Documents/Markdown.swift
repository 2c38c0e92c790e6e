/// Text made safe to stand in Markdown.
enum Markdown {
  private static let special: Set<Character> = ["\\", "`", "*", "[", "]", "<", ">", "|", "~"]

  /// The text of one line, shown as it is by whatever reads Markdown: at the start of a block, in a list, in a cell.
  static func escape(_ line: String) -> String {
    let characters = Array(line)
    var escaped = ""
    for (place, character) in characters.enumerated() {
      if special.contains(character) || isMark(character, at: place, of: characters) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  /// Whether a character means something only where it stands.
  private static func isMark(_ character: Character, at place: Int, of line: [Character]) -> Bool {
    func isWord(_ place: Int) -> Bool {
      line.indices.contains(place) && (line[place].isLetter || line[place].isNumber)
    }
    switch character {
    case "_": return !(isWord(place - 1) && isWord(place + 1))
    case "&": return line[(place + 1)...].first { !($0.isLetter || $0.isNumber || $0 == "#") } == ";"
    case "#", "-", "+", "=": return place == 0
    case ".", ")": return place > 0 && line[..<place].allSatisfy(\.isWholeNumber) && !isWord(place + 1)
    default: return false
    }
  }
}
