/// How well a deal is qualified: points of each part, computed from the answers and never said by anybody.
///
/// Each part has 0...4 points; together they make 0...100 (6.25 a point where there are four parts). What is not
/// answered yet makes an interval of it.
public struct Qualification: Sendable, Hashable {
  /// In the order of the questionnaire.
  public let parts: [Part]
  /// The open question whose answer would add most; `nil` where nothing is open.
  public let gap: Questionnaire.Item?

  public struct Part: Sendable, Hashable {
    public let id: String
    public let name: String
    /// What is certain, and what is possible.
    public let points: ClosedRange<Int>
  }

  /// What is certain, 0...100.
  public var score: Double { share(of: parts.map(\.points.lowerBound)) }
  /// What it could come to.
  public var best: Double { share(of: parts.map(\.points.upperBound)) }

  private func share(of points: [Int]) -> Double {
    parts.isEmpty ? 0 : Double(points.reduce(0, +)) / Double(4 * parts.count) * 100
  }
}

extension AnswerSheet {
  /// `nil` for a questionnaire that is not scored.
  public var qualification: Qualification? {
    let scored = questionnaire.parts.filter { $0.levels?.isEmpty == false }
    guard !scored.isEmpty else { return nil }
    let parts = scored.map { part in
      Qualification.Part(id: part.id, name: part.name, points: level(part, .yes)...level(part, .maybe))
    }
    return Qualification(parts: parts, gap: gap(in: scored))
  }

  /// The highest level that holds for certain, or possibly.
  private func level(_ part: Questionnaire.Part, _ least: Truth, favoring: String? = nil) -> Int {
    let levels = part.levels ?? []
    let reached = levels.indices.last { truth(of: levels[$0], favoring: favoring) >= least }
    return reached.map { $0 + 1 } ?? 0
  }

  private func gap(in parts: [Questionnaire.Part]) -> Questionnaire.Item? {
    let open = questionnaire.items.filter { item in
      isOpen(item.id, withSkipped: true) && parts.contains { $0.id == item.part }
    }
    let worth = open.map { item in
      parts.reduce(0) { $0 + level($1, .yes, favoring: item.id) - level($1, .yes) }
    }
    if let most = worth.max(), most > 0, let place = worth.firstIndex(of: most) { return open[place] }
    let widest = parts.max { width(of: $0) < width(of: $1) }
    return open.first { $0.part == widest?.id } ?? open.first
  }

  private func width(of part: Questionnaire.Part) -> Int { level(part, .maybe) - level(part, .yes) }
}

extension Qualification {
  /// The rating by the playbook's thresholds: strong, working, weak or poor.
  public func rating(by playbook: Playbook) -> String {
    let ratings = playbook.bant.ratings
    return switch score {
    case Double(ratings.strong)...: "strong"
    case Double(ratings.working)...: "working"
    case Double(ratings.weak)...: "weak"
    default: "poor"
    }
  }

  /// The ids of the flags that stand.
  public func flags(by playbook: Playbook) -> Set<String> {
    Set(
      playbook.bant.flags.filter { flag in
        parts.contains { $0.id == flag.id && $0.points.lowerBound >= flag.flagFrom }
      }.map(\.id))
  }
}
