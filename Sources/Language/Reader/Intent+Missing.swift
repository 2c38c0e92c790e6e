extension Intent {
  /// The slots that must still be filled before the request can be carried out, in the order of the rules; a value that
  /// cannot be counts as missing, a name nobody has heard of does not.
  public func missing(in request: Request) -> [SlotRule] {
    var asked: [[String]] = []
    return slots.filter { rule in
      let isFilled = { (name: String) in request[name].map { $0.problem != .impossible } ?? false }
      if request[rule.name]?.problem == .impossible { return true }
      switch rule.requirement {
      case .optional: return false
      case .required: return !isFilled(rule.name)
      case .oneOf(let names):
        let group = ([rule.name] + names).sorted()
        if asked.contains(where: { !Set($0).isDisjoint(with: group) }) || group.contains(where: isFilled) {
          return false
        }
        asked.append(group)
        return true
      }
    }
  }
}
