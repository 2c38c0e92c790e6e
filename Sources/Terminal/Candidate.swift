/// Something that may stand next in the line, offered by Tab.
public struct Candidate: Hashable, Sendable {
  public var text: String
  /// Said beside it in the list, such as "account, Proposal".
  public var detail: String

  public init(_ text: String, detail: String = "") {
    self.text = text
    self.detail = detail
  }
}

/// What Tab does to the line, given the candidates.
struct Completion: Hashable {
  /// Characters (Unicode scalars) before the cursor that `inserted` takes the place of.
  var replaced = 0
  var inserted = ""
  /// To be shown below the line.
  var listed: [Candidate] = []

  /// Completes the line up to the cursor. One candidate is set with a space behind it; of several, the beginning they
  /// share; where that adds nothing they are listed.
  init(_ line: String, _ candidates: [Candidate]) {
    guard let first = candidates.first else { return }
    let typed = line.typedPart(of: first.text)
    guard candidates.count > 1 else {
      replaced = typed.unicodeScalars.count
      inserted = first.text + " "
      return
    }
    let shared = candidates.dropFirst().reduce(first.text) { $0.sharedPrefix($1.text) }
    if shared.count > typed.count, candidates.allSatisfy({ line.typedPart(of: $0.text).count == typed.count }) {
      replaced = typed.unicodeScalars.count
      inserted = shared
    } else {
      listed = candidates
    }
  }
}

extension String {
  /// The longest end of the line, from the beginning of a word, that `candidate` begins with, whatever the case; the
  /// last word where there is none (the candidate corrects it).
  fileprivate func typedPart(of candidate: String) -> Substring {
    var starts = [startIndex]
    starts += indices.filter { " \"'/(".contains(self[$0]) }.map { index(after: $0) }
    return starts.lazy.map { self[$0...] }.first { !$0.isEmpty && candidate.begins(with: $0) }
      ?? self[(starts.last ?? endIndex)...]
  }

  /// Whether it begins with what was typed, whatever the case and with or without accents.
  private func begins(with typed: Substring) -> Bool {
    typed.count <= count && zip(self, typed).allSatisfy { $0.isTyped(as: $1) }
  }

  fileprivate func sharedPrefix(_ other: String) -> String {
    String(zip(self, other).prefix { $0.lowercased() == $1.lowercased() }.map(\.0))
  }
}

extension Character {
  /// Whether somebody may have typed `other` for it: a letter beyond ASCII can be typed as any.
  fileprivate func isTyped(as other: Character) -> Bool {
    lowercased() == other.lowercased() || isLetter && other.isLetter && (!isASCII || !other.isASCII)
  }
}
