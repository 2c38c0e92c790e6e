extension AnswerValue.Entry {
  /// One thing of a list with what its words tell of it: a quote in quotation marks, its speaker ("says Jane", "Jane
  /// said") and how often it is ("every week", "twice a month").
  ///
  /// - Parameter isWish: whether they also tell how much it is wanted ("is a must", "would be nice") and what shows that
  ///   it is met (", tested by …").
  public init(reading words: String, isWish: Bool = false) {
    let remark = Remark(words, isWish: isWish)
    self.init(remark.text.isEmpty ? remark.quote ?? words : remark.text)
    (quote, speaker, frequency) = (remark.quote, remark.speaker, remark.frequency)
    (priority, acceptance) = (remark.priority, remark.acceptance)
  }

  /// The things of a list with what their words, and the line they were said in, tell of them.
  ///
  /// A quote that stands alone belongs to the thing before it, and so do a speaker, a day ("by June") and what shows that it
  /// is met. Of the line counts what stands right beside the words that were taken from it: "single sign-on" is a must in
  /// "single sign-on is a must, and …".
  public static func reading(_ texts: [String], in line: String?, areWishes: Bool = false) -> [Self] {
    var entries: [Self] = []
    for text in texts {
      let words = asTyped(text, in: line)
      if let last = entries.indices.last, let longer = entries[last].adding(Remark(words, isWish: areWishes)) {
        entries[last] = longer
      } else {
        var entry = Self(reading: words, isWish: areWishes)
        if areWishes { entry.priority = entry.priority ?? line.flatMap { Self.priority(of: text, in: $0) } }
        entries.append(entry)
      }
    }
    return entries
  }

  /// The same with what only adds to it; `nil` for a thing of its own.
  private func adding(_ remark: Remark) -> Self? {
    var longer = self
    if remark.isSpeaker, speaker == nil {
      longer.speaker = remark.speaker
    } else if remark.isQuote, quote == nil {
      (longer.quote, longer.speaker) = (remark.quote, speaker ?? remark.speaker)
    } else if remark.isProof, acceptance == nil {
      longer.acceptance = remark.acceptance
    } else if remark.text.lowercased().hasPrefix("by "), remark.priority == nil {
      longer.text += ", " + remark.text
    } else {
      return nil
    }
    return longer
  }

  /// The words with the quotation marks they stand in.
  private static func asTyped(_ text: String, in line: String?) -> String {
    guard let line, let place = line.range(of: text), place.lowerBound > line.startIndex,
      place.upperBound < line.endIndex
    else { return text }
    let (before, after) = (line[line.index(before: place.lowerBound)], line[place.upperBound])
    return "“„\"".contains(before) && "”“\"".contains(after) ? "\(before)\(text)\(after)" : text
  }

  private static func priority(of text: String, in line: String) -> Priority? {
    guard let place = line.range(of: text) else { return nil }
    let before = line[..<place.lowerBound]
    let after = line[place.upperBound...].prefix { !",;.!?".contains($0) }
    let start = before.lastIndex { ",;.!?".contains($0) }.map { line.index(after: $0) } ?? line.startIndex
    let clause = Remark.trimmed(line[start..<after.endIndex])
    let own = clause.split(separator: /\s(?:and|but|plus)\s/).first { $0.contains(text) }
    return Wish(in: own.map(String.init) ?? clause)?.priority ?? Wish.reaching(over: before)
  }
}
