import Display

/// How somebody did on one goal.
struct Mark: Hashable, Sendable {
  /// Hints that were asked for.
  var hints = 0
  /// Lines that did something else.
  var misses = 0
  /// The line was asked for.
  var isShown = false
  var isReached = false

  /// For a goal reached at the first try.
  static let most = 3
  /// For an item of the scorecard that is answered with yes.
  static let criterion = 1

  /// 3 at the first try, 2 after one hint or one miss, 1 after more, 0 where the line was shown or the goal not reached.
  var points: Int {
    guard isReached, !isShown else { return 0 }
    return max(1, Mark.most - hints - misses)
  }

  /// Told before the start, so that nobody wonders at the end.
  static let rules: Line =
    "A goal is worth 3 points at the first try, 2 after one hint or retry, 1 after more, 0 where the line is shown."
}
