/// The names of the settings that a configuration file has.
struct SettingNames: Decodable {
  let all: [String]

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    all = try decoder.container(keyedBy: Name.self).allKeys.map(\.stringValue)
  }

  /// Settings that are taken and change nothing so far.
  private static let idle = ["week_start", "work_hours", "default_period"]

  /// What is set in vain, a sentence each.
  func doubts(known: [String]) -> [String] {
    all.filter { !known.contains($0) }.sorted().map { name in
      Self.idle.contains(name)
        ? "\(name) has no effect yet." : "There is no setting '\(name)'; there are \(known.joined(separator: ", "))."
    }
  }
}
