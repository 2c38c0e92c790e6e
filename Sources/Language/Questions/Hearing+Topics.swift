import Figures

/// Answers in free words: what each clause is about.
extension Hearing {
  /// Words that may stand before a cue that opens a clause.
  private static let light = Set(
    """
    and but so also then the a their they he she it is are was we i our main biggest real only well now honestly
    um uh oh that what current there will would have has 's for as to just who still today currently be my first
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
  /// Words between a cue and what it speaks of.
  private static let linking = Wordings(
    """
    is, are, was, were, is that, was that, will be, would be, that, it is, to, on, of, for, with, :, =, should be,
    like, like this, this, these, as follows, include, includes, including, mainly, basically, they would, by, him,
    her, them, via
    """)
  private static let undertakings = Wordings(
    """
    i will, we will, i would, we would, i am going to, we are going to, i am sending, we are sending, i am meeting,
    we are meeting, we are doing, i am doing, we have agreed, i have to, we have to, i shall, we shall, i need to,
    we need to, let us, we will go, i am presenting, we are presenting, i promised to, we agreed to, i owe them,
    i am calling
    """)

  /// Stretches of words and the free question that each belongs to.
  private struct Topic {
    var question: Int
    var ranges: [Range<Int>]
  }

  mutating func hearTopics() {
    for topic in topics() {
      let ranges = topic.ranges.filter { !$0.isEmpty }
      guard let first = ranges.first, let last = ranges.last else { continue }
      let whole = Chatter.trimmed(first.lowerBound..<last.upperBound, words)
      guard !whole.isEmpty else { continue }
      switch questions[topic.question].kind {
      case .text: set(topic.question, .text(utterance.text(whole)), whole)
      case .list: setList(topic.question, ranges, whole)
      case .step: setStep(topic.question, whole)
      default: break
      }
    }
  }

  private func topics() -> [Topic] {
    var topics = kind.isFree ? [Topic(question: open, ranges: [])] : []
    for (index, clause) in utterance.clauses.enumerated() {
      if index == 0, utterance.clauses.count > 1, clause.core.count == 1, Polarity.explicit(clause, words) != nil {
        continue
      }
      if let (question, range) = opening(index, clause, current: topics.last?.question) {
        topics.append(Topic(question: question, ranges: [range]))
      } else if let last = topics.indices.last {
        if isAside(index, in: topics[last].question) || isWhen(clause, index, of: topics[last].question) {
          if topics[last].question != open || !topics[last].ranges.isEmpty {
            topics.append(Topic(question: -1, ranges: []))
          }
        } else if topics[last].question < 0 {
          continue
        } else if topics[last].ranges.isEmpty || !Chatter.isComment(clause.range, words) {
          topics[last].ranges.append(ownWords(clause, of: topics[last].question))
        }
      }
    }
    return topics.filter { $0.question >= 0 }
  }

  /// The words of a clause behind those that only name the question: "we're up against Coupa".
  private func ownWords(_ clause: Clause, of question: Int) -> Range<Int> {
    let hit = hits.first {
      $0.question == question && questions[question].kind == .list && $0.range.count > 1
        && clause.range.contains($0.range.lowerBound) && $0.range.upperBound < clause.range.upperBound
        && (clause.start..<max(clause.start, $0.range.lowerBound)).allSatisfy { isLight($0, in: clause) }
    }
    return hit.map { content(behind: $0.range.upperBound, in: clause) } ?? behindReply(clause)
  }

  private static let subjects: Set<String> = ["they", "we", "it", "he", "she", "there", "also"]

  /// "No they also need alerts": the words behind a yes or no that goes on.
  private func behindReply(_ clause: Clause) -> Range<Int> {
    let (first, next) = (clause.start, clause.start + 1)
    guard next < clause.range.upperBound, ["no", "yes", "yeah", "nope"].contains(words[first]),
      Self.subjects.contains(words[next])
    else { return clause.range }
    return next..<clause.range.upperBound
  }

  /// The free question that a clause turns to, and the words that answer it.
  func opening(_ index: Int, _ clause: Clause, current: Int?) -> (Int, Range<Int>)? {
    let own = hits.filter { $0.question == current }
    let free = hits.filter { $0.clause == index && questions[$0.question].kind.isFree && $0.question != current }
      .filter { hit in !own.contains { $0.range.overlaps(hit.range) } }
      .sorted { ($0.range.lowerBound, $0.question < open ? 1 : 0) < ($1.range.lowerBound, $1.question < open ? 1 : 0) }
    for hit in free {
      let before = clause.start..<max(clause.start, hit.range.lowerBound)
      guard before.allSatisfy({ isLight($0, in: clause) }), !isAmountCue(hit), !isSpeakers(hit, clause), isTurn(hit)
      else { continue }
      let content = content(behind: hit.range.upperBound, in: clause)
      if !isOnlyWhen(content, index) { return (hit.question, content) }
    }
    let end = Chatter.trimmed(clause.core, words).upperBound
    for hit in free where index > 0 && hit.range.upperBound >= end && hit.range.lowerBound > clause.start {
      guard hit.range.count > 1 else { continue }
      return (hit.question, isAmountCue(hit) ? clause.core : clause.start..<hit.range.lowerBound)
    }
    return undertaking(index, clause, current: current)
  }

  private static let doing: Set<String> = [
    "tried", "needs", "must", "versus", "against", "uses", "use", "weigh", "otherwise", "includes",
  ]

  /// Whether a single word turns from one free answer to another: "pains are", "tools:", but not "their competitor left".
  private func isTurn(_ hit: CueHit) -> Bool {
    guard kind.isFree, hit.range.count == 1 else { return true }
    let word = words[hit.range.lowerBound]
    if Self.doing.contains(word) || word.hasSuffix("ing") { return true }
    let end = hit.range.upperBound
    guard end < utterance.count else { return false }
    return utterance.marks(before: end).contains { ":=-–".contains($0) } || Self.linking.end(at: end, in: words) != nil
  }

  /// "I'd present to the board on 9 December", in answer to anything but a free question.
  private func undertaking(_ index: Int, _ clause: Clause, current: Int?) -> (Int, Range<Int>)? {
    let isOpen = kind.isFree ? kind != .step && clause.opening == .stop : current == nil
    guard isOpen, index > 0, !isTaken(clause),
      let end = Self.undertakings.end(at: clause.start, in: words, before: clause.range.upperBound),
      let step = questions.firstIndex(where: { $0.kind == .step }),
      utterance.mentions(in: clause.range).contains(where: \.isTime)
    else { return nil }
    return (step, end..<clause.range.upperBound)
  }

  private func isLight(_ position: Int, in clause: Clause) -> Bool {
    Self.light.contains(words[position])
      || utterance.mentions.contains {
        $0.isTime && $0.range.contains(position) && $0.range.lowerBound == clause.start && words[clause.start] != "the"
      }
  }

  /// "I'd go through Mark Lee": what the speaker does is no step of theirs.
  private func isSpeakers(_ hit: CueHit, _ clause: Clause) -> Bool {
    questions[hit.question].kind == .list && hit.range.lowerBound > clause.start && words[clause.start] == "i"
  }

  /// "They decide by 31 January": the clause speaks of a day, whatever else its words may speak of.
  private func isOnlyWhen(_ range: Range<Int>, _ index: Int) -> Bool {
    guard let time = utterance.mentions.first(where: { $0.isTime && $0.range.overlaps(range) }),
      hits.contains(where: { $0.clause == index && questions[$0.question].kind.takes(time) })
    else { return false }
    return range.allSatisfy { time.range.contains($0) || SmallWords.all.contains(utterance.lattice.hash($0)) }
  }

  /// "900 loads a week": the cue is part of the answer.
  private func isAmountCue(_ hit: CueHit) -> Bool {
    Recurring(words: words).behind(hit.range.lowerBound)?.end == hit.range.upperBound
  }

  /// Whether a value of the clause has its question already.
  private func isTaken(_ clause: Clause) -> Bool {
    let bytes = utterance.bytes(clause.range)
    return found.contains { question, answer in
      let isSpeaker = answer.value == .person(Somebody(name: "me", title: nil))
      return !questions[question].kind.isFree && question != open && !isFlag(question) && !isSpeaker
        && answer.span.overlaps(bytes)
    }
  }

  private func content(behind position: Int, in clause: Clause) -> Range<Int> {
    var start = position
    while start < clause.range.upperBound,
      let end = Self.linking.end(at: start, in: words, before: clause.range.upperBound)
    {
      start = end
    }
    return start..<clause.range.upperBound
  }

  /// Whether a clause answers another question with a value of its own.
  private func isAside(_ index: Int, in topic: Int) -> Bool {
    let clause = utterance.clauses[index]
    guard index > 0 else { return isAboutValue(clause) }
    if isTaken(clause) { return true }
    return hits.contains { hit in
      guard hit.clause == index, hit.question != topic, !questions[hit.question].kind.isFree else { return false }
      if topic >= 0, questions[topic].kind == .list, clause.opening == .comma, hit.range.count == 1,
        clause.start == clause.range.lowerBound
      {
        return false
      }
      if case .flag = questions[hit.question].kind {
        return hit.question > open && (hit.range.count > 1 || hit.range.lowerBound == clause.start)
      }
      guard let answer = found[hit.question] else { return false }
      return utterance.bytes(clause.range).overlaps(answer.span)
        || utterance.mentions(in: clause.range).contains { questions[hit.question].kind.takes($0) }
        || isReferring(hit)
    }
  }

  /// "The budget is 60k": a clause that opens with words for another question and has the value it asks for.
  private func isAboutValue(_ clause: Clause) -> Bool {
    let bytes = utterance.bytes(clause.range)
    return hits.contains { hit in
      guard let answer = found[hit.question], hit.question != open, !questions[hit.question].kind.isFree else {
        return false
      }
      return clause.range.contains(hit.range.lowerBound) && bytes.overlaps(answer.span)
        && (clause.start..<max(clause.start, hit.range.lowerBound)).allSatisfy { isLight($0, in: clause) }
        && !isAmountCue(hit)
    }
  }

  /// "All by 18 December": when it is, and nothing else.
  private func isWhen(_ clause: Clause, _ index: Int, of topic: Int) -> Bool {
    guard topic >= 0, index > 0, questions[topic].kind != .step, dateQuestion(of: topic) != nil else { return false }
    let times = utterance.mentions(in: clause.range).filter(\.isTime)
    guard times.count == 1, let time = times.first else { return false }
    return clause.range.allSatisfy { time.range.contains($0) || SmallWords.all.contains(utterance.lattice.hash($0)) }
  }

  /// The question of the same part that asks for a day to come.
  private func dateQuestion(of topic: Int) -> Int? {
    questions.indices.first { $0 > topic && part($0) == part(topic) && questions[$0].kind == .date(isToCome: true) }
  }

  /// The days of lists: "all by 18 December".
  mutating func hearDays() {
    guard kind.isFree, let date = dateQuestion(of: open), !isAnswered(date) else { return }
    for (index, clause) in utterance.clauses.enumerated() where isWhen(clause, index, of: open) {
      if let time = utterance.mentions(in: clause.range).first(where: \.isTime) { put(time, to: date) }
    }
  }

  private func isReferring(_ hit: CueHit) -> Bool {
    switch questions[hit.question].kind {
    case .person, .people: true
    default: false
    }
  }

  private mutating func setList(_ question: Int, _ ranges: [Range<Int>], _ whole: Range<Int>) {
    let entries = Entries(utterance: utterance)
    if entries.isNone(whole) { return set(question, .list([]), whole) }
    let joined = Self.joined(ranges)
    let texts = entries.texts(in: joined)
    if !texts.isEmpty { set(question, .list(texts), whole) }
  }

  /// Neighbours as one.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges {
      if let last = joined.last, last.upperBound == range.lowerBound {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  private mutating func setStep(_ question: Int, _ whole: Range<Int>) {
    let times = utterance.mentions(in: whole).filter { $0.isTime && !$0.isDoubtful }
    guard let time = times.last, case .time(let spotted) = time.value,
      let due = reader.days(spotted, isToCome: true, in: utterance.lattice.sentence)
    else { return set(question, .step(utterance.text(whole), due: nil), whole) }
    var range = whole
    let next = question + 1
    if next < questions.count, part(next) == part(question), case .date = questions[next].kind {
      if !isAnswered(next) { set(next, .date(due), time.range) }
      range = without(time, whole)
    }
    set(question, .step(utterance.text(range), due: due), range)
  }

  /// What is to be done without when.
  private func without(_ time: Mention, _ whole: Range<Int>) -> Range<Int> {
    let prepositions: Set<String> = ["on", "by", "for", "in", "at", "until", "this", "the", "before", "of"]
    guard time.range.upperBound >= whole.upperBound, time.range.lowerBound > whole.lowerBound else { return whole }
    var end = time.range.lowerBound
    while end > whole.lowerBound + 1, prepositions.contains(words[end - 1]) { end -= 1 }
    return whole.lowerBound..<end
  }
}
