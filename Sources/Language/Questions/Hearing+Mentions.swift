import Figures

/// Amounts, times and people, each to its question.
extension Hearing {
  /// How far a cue may stand from a value that it speaks of, in words.
  private static let reach = 14

  mutating func hearMentions() {
    for mention in utterance.mentions where !isDenied(mention) {
      guard let question = question(for: mention) else { continue }
      put(mention, to: question)
    }
  }

  /// "Not the CFO", "it used to be Bob", "the CFO hasn't signed".
  private func isDenied(_ mention: Mention) -> Bool {
    guard mention.isPerson else { return false }
    let behind = mention.range.upperBound
    let isContrary = words[behind...].prefix(2).contains { ["not", "never"].contains($0) }
    if isContrary, !utterance.lattice.isPause(before: behind) { return true }
    let before = words[..<mention.range.lowerBound].suffix(3)
    return before.last == "not" || before.suffix(2).first == "not" && Titles.determiners.contains(before.last ?? "")
      || before.elementsEqual(["used", "to", "be"])
  }

  private func question(for mention: Mention) -> Int? {
    if case .list = kind, mention.isNameless { return nil }
    if isCount(mention) || kind.isFree && mention.isTime && clause(of: mention.range.lowerBound) == 0 { return nil }
    if let cued = cuedQuestion(for: mention) { return cued }
    if mention.isDoubtful, !kind.takes(mention) || !mention.isTime && !isAmount(mention) { return nil }
    if let listed = listedQuestion(for: mention) { return listed }
    if kind.takes(mention), !isOfTopic(mention) {
      if mayGoToOpen(mention) { return open }
      if case .money = mention.value {} else { return nil }
    }
    return kind.isFree ? recurringQuestion(for: mention) : followingQuestion(for: mention)
  }

  /// "That's 20k a month down the drain": an amount for a time in the words of a question that comes before its own.
  private func recurringQuestion(for mention: Mention) -> Int? {
    guard case .money(_, _?, false) = mention.value else { return nil }
    return questions.indices.first {
      $0 > open && isRecurring($0) && questions[$0].kind.takes(mention) && !isAnswered($0)
    }
  }

  /// "Tom Reyes and Ilse Brandt": the question of the person right before, where it takes several.
  private func listedQuestion(for mention: Mention) -> Int? {
    guard case .person = mention.value,
      let before = utterance.mentions.last(where: { $0.range.upperBound <= mention.range.lowerBound }),
      case .person = before.value,
      (before.range.upperBound..<mention.range.lowerBound).allSatisfy({
        ["and", "also", "plus", "then", "the", "her", "his", "&"].contains(words[$0])
      })
    else { return nil }
    return order.last { question in
      guard case .people(let people)? = found[question]?.value, case .person(let one) = before.value else {
        return false
      }
      return people.contains(one)
    }
  }

  /// Whether a value stands in a clause that turns to a free question.
  func isOfTopic(_ mention: Mention) -> Bool {
    let index = clause(of: mention.range.lowerBound)
    return opening(index, utterance.clauses[index], current: nil).map { $0.0 != open } ?? false
  }

  private func mayGoToOpen(_ mention: Mention) -> Bool {
    switch kind {
    case .people: return true
    case .date: return true
    case .money: return !isAnswered(open) && isAmount(mention)
    default: return !isAnswered(open)
    }
  }

  /// Whether a number may be an amount: nothing is counted by it.
  func isAmount(_ mention: Mention) -> Bool {
    guard case .money(_, _, let isBare) = mention.value, isBare else { return !isCount(mention) }
    let end = mention.range.upperBound
    guard end < utterance.count, !utterance.lattice.isPause(before: end) else { return true }
    return SmallWords.all.contains(utterance.lattice.hash(end))
  }

  /// "A thousand tickets a week": a number of things and no money.
  private func isCount(_ mention: Mention) -> Bool {
    guard case .money(let figure, _, _) = mention.value, figure.measure == .money(code: nil) else { return false }
    let end = mention.range.upperBound
    guard end + 1 < utterance.count, !utterance.lattice.isPause(before: end) else { return false }
    let isThing = !SmallWords.all.contains(utterance.lattice.hash(end)) && words[end].hasSuffix("s")
    return isThing && Recurring(words: words).behind(end + 1) != nil
  }

  /// The question that the words around a value speak of.
  private func cuedQuestion(for mention: Mention) -> Int? {
    let clause = clause(of: mention.range.lowerBound)
    let isAmount = if case .money = mention.value { true } else { false }
    let fits = hits.filter { questions[$0.question].kind.takes(mention) && suits($0.question, mention) }
    var near = fits.filter { $0.clause == clause }
    if near.isEmpty {
      near = fits.filter { isPending($0, before: clause, for: mention) || isPredicate($0, of: clause) }
    }
    if mention.isDoubtful, isAmount, !kind.takes(mention) { near = [] }
    let nearest = near.min { distance($0, mention) < distance($1, mention) }
    return nearest.flatMap { distance($0, mention) <= 2 * Self.reach ? $0.question : nil }
  }

  /// A cue of the clause before that waits for its value: "the decision maker, who is Mr Pillai".
  private func isPending(_ hit: CueHit, before clause: Int, for mention: Mention) -> Bool {
    guard hit.clause == clause - 1,
      utterance.clauses[clause].opening == .comma
        || utterance.marks(before: utterance.clauses[clause].range.lowerBound).contains(":")
    else { return false }
    return !utterance.mentions(in: utterance.clauses[hit.clause].range).contains {
      questions[hit.question].kind.takes($0)
    }
  }

  /// "Fiona Burke, the COO, makes the call": the cue opens the clause behind, which has no subject of its own.
  private func isPredicate(_ hit: CueHit, of clause: Int) -> Bool {
    guard questions[hit.question].kind == .person || questions[hit.question].kind == .people else { return false }
    let isOwn = utterance.mentions(in: utterance.clauses[min(hit.clause, utterance.clauses.count - 1)].range).contains {
      questions[hit.question].kind.takes($0)
    }
    return !isOwn && hit.clause == clause + 1 && utterance.clauses[hit.clause].opening == .comma
      && hit.range.lowerBound == utterance.clauses[hit.clause].start
  }

  /// An amount for a time goes to what recurs, any other to what does not.
  private func suits(_ question: Int, _ mention: Mention) -> Bool {
    guard case .money(_, let per, _) = mention.value else { return true }
    if per == nil { return !(kind.isFree && isRecurring(question) && question < open) }
    return isRecurring(question) || question == open
  }

  private func isRecurring(_ question: Int) -> Bool { questions[question].cues.contains { $0.hasPrefix("per ") } }

  private func distance(_ hit: CueHit, _ mention: Mention) -> Int {
    let gap =
      hit.range.upperBound <= mention.range.lowerBound
      ? mention.range.lowerBound - hit.range.upperBound : max(0, hit.range.lowerBound - mention.range.upperBound)
    return 2 * gap - (hit.question == open ? 1 : 0) - 6 * hit.range.count
  }

  /// The next question of the same part that takes the value, where the open one does not: "yes, 120k".
  private func followingQuestion(for mention: Mention) -> Int? {
    let isCued = hits.contains { $0.question != open && $0.clause == clause(of: mention.range.lowerBound) }
    if mention.isTime, kind == .person, !isCued, open > 0, questions[open - 1].kind == .date(isToCome: true),
      !isAnswered(open - 1)
    {
      return open - 1
    }
    if case .time = mention.value { guard case .flag = kind else { return nil } }
    if case .person(let somebody) = mention.value, somebody.name == nil || isCompany(mention) { return nil }
    let following = questions.indices.first {
      $0 > open && part($0) == part(open) && questions[$0].kind.takes(mention) && suits($0, mention) && !isAnswered($0)
        && questions[$0].kind != .date(isToCome: true)
    }
    if let following { return following }
    guard case .money(_, let per?, _) = mention.value, !per.isEmpty else { return nil }
    return questions.indices.first { isRecurring($0) && questions[$0].kind.takes(mention) && !isAnswered($0) }
  }

  /// "Spoken with Anna": whom something was done with, and not who did it.
  private func isCompany(_ mention: Mention) -> Bool {
    mention.range.lowerBound > 0 && ["with", "to", "met", "called"].contains(words[mention.range.lowerBound - 1])
  }

  mutating func put(_ mention: Mention, to question: Int) {
    switch (questions[question].kind, mention.value) {
    case (.money, .money(let figure, let per, _)):
      guard !isAnswered(question), let range = reader.money(figure) else { return }
      set(question, .money(range, per: per), mention.range)
    case (.date(let isToCome), .time(let spotted)):
      guard let period = reader.days(spotted, isToCome: isToCome, in: utterance.lattice.sentence) else { return }
      set(question, .date(period), mention.range)
    case (.person, .person(let somebody)):
      if !isAnswered(question) { set(question, .person(somebody), mention.range) }
    case (.people, .person(let somebody)):
      add(somebody, mention.range, to: question)
    default: break
    }
  }

  private mutating func add(_ somebody: Somebody, _ range: Range<Int>, to question: Int) {
    guard case .people(var people)? = found[question]?.value else {
      return set(question, .people([somebody]), range)
    }
    if !people.contains(somebody) { people.append(somebody) }
    set(question, .people(people), range)
  }

  // MARK: People spoken of again

  private static let pronouns: Set<String> = ["he", "she", "they", "him", "her", "himself", "herself"]

  /// "She also makes the decision": the person named before.
  mutating func hearReferences() {
    for hit in hits where hit.question != open && !isAnswered(hit.question) {
      if hearSpeaker(hit) { continue }
      let clause = utterance.clauses[hit.clause]
      switch questions[hit.question].kind {
      case .person, .people: break
      default: continue
      }
      let hasOwn = utterance.mentions(in: clause.range).contains { questions[hit.question].kind.takes($0) }
      guard !hasOwn, let person = personBefore(clause.range.lowerBound), mayRefer(hit, clause) else { continue }
      put(person, to: hit.question)
    }
  }

  /// "It's on me to send the draft".
  private mutating func hearSpeaker(_ hit: CueHit) -> Bool {
    let clause = utterance.clauses[hit.clause]
    let around = clause.start..<max(clause.start, hit.range.upperBound)
    guard case .person = questions[hit.question].kind,
      !utterance.mentions(in: clause.range).contains(where: \.isPerson),
      let place = hit.range.first(where: { words[$0] == "me" }) ?? around.first(where: { words[$0] == "i" }), isOwn(hit)
    else { return false }
    set(hit.question, .person(Somebody(name: "me", title: nil)), place..<place + 1)
    return true
  }

  /// Whether the cue is about who does something, which the speaker may do: one of its words is a verb of doing.
  private func isOwn(_ hit: CueHit) -> Bool {
    hit.range.contains {
      ["me", "do", "does", "will", "take", "handle", "send", "arrange", "own", "set"].contains(words[$0])
    }
  }

  private func personBefore(_ position: Int) -> Mention? {
    utterance.mentions.last { mention in
      if case .person = mention.value { mention.range.upperBound <= position } else { false }
    }
  }

  private func mayRefer(_ hit: CueHit, _ clause: Clause) -> Bool {
    let before = clause.start..<max(clause.start, hit.range.lowerBound)
    if before.contains(where: { Self.pronouns.contains(words[$0]) }) { return true }
    return before.allSatisfy { ["and", "also", "has", "will"].contains(words[$0]) } && clause.opening == .joint
  }
}

extension Reader {
  /// A time as whole days.
  func days(_ spotted: Spotted, isToCome: Bool, in sentence: Sentence) -> Period? {
    let direction = isToCome ? SlotRule.Direction.future : .past
    var plain = spotted
    var type = "datetime"
    if case .time(let when) = spotted.entity {
      switch when {
      case .by(let end), .until(let end): plain.entity = .time(end)
      case .before, .after, .since, .starting: type = "date"
      default: break
      }
    }
    guard case .period(let period)? = value(of: plain, type: type, direction, sentence) else { return nil }
    guard let first = period.firstDay, let last = period.lastDay else { return period }
    let isDay = period.grain == .minute || period.grain == .hour
    return Period(days: first, last.adding(days: 1), grain: isDay ? .day : period.grain)
  }
}
