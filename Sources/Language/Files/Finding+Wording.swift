extension Finding: CustomStringConvertible {
  /// `file:line: what is wrong`, with `warning:` before a warning.
  public var description: String {
    "\(place.file):\(place.line): \(isWarning ? "warning: " : "")\(fact.wording)"
  }
}

extension Finding.Fact {
  var wording: String {
    switch self {
    case .yaml(let reason): "this is not valid YAML: \(reason)"
    case .tooLarge(let what, let limit): "\(what) is too large; the limit is \(limit)"
    case .wrongShape(let key, let expected): "\"\(key)\" should be \(expected)"
    case .unknownKey(let key, let allowed): "unknown key \"\(key)\"; known here: \(allowed.joined(separator: ", "))"
    case .template(let text, let offset, let fault): "\(fault.wording) at character \(offset + 1) of \"\(text)\""
    case .undefinedRule(let name): "there is no rule <\(name)>"
    case .undefinedList(let name): "there is no list {\(name)}"
    case .ruleCycle(let names): "rules call each other in a circle: \(names.joined(separator: " -> "))"
    case .emptyTemplate: "this template matches an empty sentence"
    default: checkWording
    }
  }

  private var checkWording: String {
    switch self {
    case .unlistedSlot(let slot, let intent): "\(intent) fills \"\(slot)\" but does not list it under slots"
    case .unusedSlot(let slot, let intent): "\(intent) lists \"\(slot)\" but no template fills it"
    case .unusedRule(let name): "nothing uses the rule <\(name)>"
    case .unusedList(let name): "nothing uses the list {\(name)}"
    case .adjacentWildcards(let text): "two free texts touch in \"\(text)\": nothing tells where one ends"
    case .twoIntents(let text, let first, let second): "\"\(text)\" fits both \(first) and \(second)"
    case .misread(let text, let intent, let got): "\"\(text)\" should read as \(intent), not as \(got)"
    case .misreadSlot(let text, let slot, let expected, let got):
      "\"\(text)\" should give \(slot) \(quoted(expected)), not \(quoted(got))"
    case .readsAsIntent(let text, let intent): "\"\(text)\" must not read as \(intent), but does"
    case .seldomRead(let intent, let percent): "only \(percent) % of the sentences heard for \(intent) read as it"
    case .uncovered(let text): "no example reads through the template \"\(text)\""
    default: ""
    }
  }

  private func quoted(_ text: String?) -> String { text.map { "\"\($0)\"" } ?? "nothing" }
}

extension Finding.TemplateFault {
  fileprivate var wording: String {
    switch self {
    case .unclosed(let mark): "\"\(mark)\" is never closed"
    case .unexpected(let mark): "unexpected \"\(mark)\""
    case .badReference(let text): "\"\(text)\" names no list, rule or range"
    case .tooDeep: "brackets are nested too deeply"
    case .tooManySpellings: "too many spellings of one word"
    }
  }
}
