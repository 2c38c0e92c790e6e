extension Entity {
  /// A time of day said without a day: "4pm", "noon".
  public var isClockAlone: Bool { if case .time(.clock(_, on: nil)) = self { true } else { false } }
}
