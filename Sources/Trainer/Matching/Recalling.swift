extension String {
  /// The names in braces.
  var recalledNames: [String] { contains("{") ? LinePattern(self).recalls : [] }

  /// The text with what was captured put in for names in braces; other braces stay.
  func recalling(_ captures: Captures) -> String {
    guard contains("{") else { return self }
    var text = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: start)..<end])
      text += rest[..<start] + (captures[name] ?? "{\(name)}")
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }
}
