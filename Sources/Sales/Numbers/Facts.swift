extension Recipe {
  /// The facts a metric is counted over; a period chooses among them by the day in brackets.
  public enum Facts: Sendable, Hashable {
    /// Deals won or lost (close date).
    case closed
    /// Deals won (close date).
    case won
    /// Deals lost (close date).
    case lost
    /// Deals by when they came to be (local day of creation).
    case created
    /// Open deals (expected close date).
    case open
    /// Open deals in stages of one forecast category (expected close date).
    case forecast(Playbook.ForecastCategory)
    /// Deals leaving a stage, onward or lost (local day of the stage event).
    case passages
    /// Deals that were in a stage and left it (local day they last left it).
    case stays
    /// Activities done that count as one of these (local day).
    case activities(countingAs: [String])
    /// Deals that came to have all flags of BANT, those of whoever sourced them (local day they first had).
    case qualified
    /// Open deals that have all flags of BANT (no day: as they stand).
    case openQualified
    /// What everybody is to reach (every day its share).
    case quota(Playbook.RoleQuota.Measure)
  }
}

extension Recipe.Facts {
  /// What these facts can be broken down by; passages and stays by anything but their stage only within one stage.
  public var groupings: Set<Grouping> {
    let deal: Set<Grouping> = [
      .owner, .source, .industry, .segment, .account, .product, .competitor, .region, .manager,
    ]
    return switch self {
    case .closed, .lost: deal.union([.month, .quarter, .reason])
    case .won, .created, .qualified: deal.union([.month, .quarter])
    case .open, .forecast: deal.union([.month, .quarter, .stage])
    case .passages, .stays, .openQualified: deal.union([.stage])
    case .activities: [.activity, .owner, .account, .industry, .segment, .region, .manager, .month, .quarter]
    case .quota: [.owner, .region, .manager, .month, .quarter]
    }
  }

  /// Whether only one value of a grouping can be asked for.
  func takes(_ grouping: Grouping) -> Bool {
    groupings.contains(grouping) && grouping != .month && grouping != .quarter
  }

  /// Counted for each stage apart.
  public var arePerStage: Bool { self == .passages || self == .stays }

  /// Days of a period choose among them.
  public var haveDay: Bool { self != .openQualified }

  public var areQuotas: Bool { if case .quota = self { true } else { false } }

  public var areActivities: Bool { if case .activities = self { true } else { false } }
}
