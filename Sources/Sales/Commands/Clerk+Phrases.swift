extension Clerk {
  mutating func teach(_ draft: Phrase) throws -> [Edit] {
    var phrase = identified(draft)
    phrase.owner = order.user
    phrase.created = order.at
    return [try create(phrase)]
  }
}
