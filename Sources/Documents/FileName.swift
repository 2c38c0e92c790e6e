/// Names of files made from the names of things.
enum FileName {
  /// The names in small letters, joined by hyphens: `acme-pilot-sla.md`. Each takes at most 80 bytes.
  static func of(_ names: [String]) -> String {
    names.map(slug).filter { !$0.isEmpty }.joined(separator: "-") + ".md"
  }

  private static func slug(_ name: String) -> String {
    let words = name.lowercased().split { !($0.isLetter || $0.isNumber) }
    var slug = ""
    for word in words {
      let longer = slug.isEmpty ? String(word) : slug + "-" + word
      guard longer.utf8.count <= 80 else { break }
      slug = longer
    }
    return slug
  }
}
