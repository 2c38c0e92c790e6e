extension Playbook {
  /// The id of the questionnaire that qualifies a deal.
  public static let bant = "bant"

  /// Budget, authority, need and timeline: the four flags that make a deal qualified.
  public struct Bant: Sendable, Hashable, Codable {
    public var flags: [Flag]
    public var ratings: Ratings

    /// One of the four.
    public struct Flag: Sendable, Hashable, Codable {
      public var id: String
      public var name: String
      public var criterion: String
      /// Points, 0...4, from which the flag stands.
      public var flagFrom: Int
      /// What 0, 1, 2, 3 and 4 points mean.
      public var levels: [String]

      enum CodingKeys: String, CodingKey {
        case id, name, criterion, levels
        case flagFrom = "flag_from"
      }
    }

    /// The lowest score (0...100) of each rating; below ``weak`` a deal is poor.
    public struct Ratings: Sendable, Hashable, Codable {
      public var strong: Int
      public var working: Int
      public var weak: Int
    }
  }
}
