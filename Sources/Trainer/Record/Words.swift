/// The words of a sentence; what stands in quotation marks is one word that is none of the grammar's.
struct Words {
  private struct Word {
    var text: String
    var isQuoted: Bool
  }

  private var words: ArraySlice<Word>

  init(_ sentence: String) {
    var words: [Word] = []
    var rest = comparable(sentence)[...]
    while let start = rest.firstIndex(where: { $0 != " " }) {
      rest = rest[start...]
      let isQuoted = rest.first == "\"" && rest.dropFirst().contains("\"")
      let text = isQuoted ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != " " }
      rest = rest[text.endIndex...].dropFirst(isQuoted ? 1 : 0)
      words.append(Word(text: String(text), isQuoted: isQuoted))
    }
    self.words = words[...]
  }

  var count: Int { words.count }
  var isEmpty: Bool { words.isEmpty }
  var first: String? { words.first?.text }

  /// The words with a space between them.
  var text: String { words.map(\.text).joined(separator: " ") }

  func word(_ place: Int) -> String? {
    place >= 0 && place < words.count ? words[words.startIndex + place].text : nil
  }

  func prefix(_ count: Int) -> Words { with(words.prefix(count)) }
  func dropping(_ count: Int) -> Words { with(words.dropFirst(count)) }
  func firstIndex(of word: String) -> Int? { indices(of: word).first }

  func indices(of word: String) -> [Int] {
    words.enumerated().filter { !$0.element.isQuoted && $0.element.text.lowercased() == word }.map(\.offset)
  }

  /// Whether the words of a phrase stand here.
  func holds(_ phrase: String, at place: Int) -> Bool {
    let phrase = phrase.split(separator: " ")
    return place + phrase.count <= count
      && zip(words.dropFirst(place), phrase).allSatisfy { !$0.isQuoted && $0.text.lowercased() == $1 }
  }

  private func with(_ words: ArraySlice<Word>) -> Words {
    var copy = self
    copy.words = words
    return copy
  }
}
