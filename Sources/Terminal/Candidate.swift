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
    let folded = candidate.lowercased()
    return starts.lazy.map { self[$0...] }.first { !$0.isEmpty && folded.hasPrefix($0.lowercased()) }
      ?? self[(starts.last ?? endIndex)...]
  }

  fileprivate func sharedPrefix(_ other: String) -> String {
    String(zip(self, other).prefix { $0.lowercased() == $1.lowercased() }.map(\.0))
  }
}
