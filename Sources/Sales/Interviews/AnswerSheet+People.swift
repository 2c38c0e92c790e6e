/// Whom people said in an answer are, by the record.
extension AnswerSheet {
  /// An answer in which everybody who is on file has the name and the title on file.
  public func inFull(_ value: AnswerValue) -> AnswerValue {
    switch value {
    case .person(let person): .person(inFull(person))
    case .people(let people, let isComplete): .people(people.map(inFull), isComplete: isComplete)
    default: value
    }
  }

  private func inFull(_ person: AnswerValue.Person) -> AnswerValue.Person {
    guard let contact = contacts.one(like: person) else { return person }
    var whole = person
    whole.name = contact.name
    whole.title = person.title ?? contact.jobTitle
    return whole
  }

  /// A name in an answer that several people on file have, and their whole names.
  public func namesakes(in value: AnswerValue) -> (name: String, whole: [String])? {
    for name in value.everybody.compactMap(\.name) {
      let all = contacts.namesakes(of: name)
      if all.count > 1 { return (name, all.map(\.name).sorted()) }
    }
    return nil
  }
}

extension AnswerValue {
  /// The same with somebody by the whole name.
  public func naming(_ name: String, _ whole: String) -> AnswerValue {
    func named(_ person: Person) -> Person {
      var named = person
      if person.name == name { named.name = whole }
      return named
    }
    return switch self {
    case .person(let person): .person(named(person))
    case .people(let people, let isComplete): .people(people.map(named), isComplete: isComplete)
    default: self
    }
  }
}
