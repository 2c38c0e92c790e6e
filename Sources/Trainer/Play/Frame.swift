/// Something that appears on a screen, and how long nothing did before.
public struct Frame: Hashable, Sendable {
  /// Seconds.
  public var delay: Double
  /// As a terminal takes it, with a newline at the end of each row.
  public var text: String
  /// The title of the scene that begins with it.
  public var scene: String?

  init(_ text: String, after delay: Double, scene: String? = nil) {
    self.text = text
    self.delay = delay
    self.scene = scene
  }
}

/// How fast somebody types and reads.
struct Pace: Sendable {
  /// 1 is the pace of a calm presenter.
  var speed = 1.0

  /// Before a key is struck: words are typed evenly, with a breath between them.
  func typing(_ character: Character) -> Double {
    let seconds = character == " " ? 0.09 : character.isLetter ? 0.05 : 0.11
    return paced(seconds)
  }

  /// Between Enter and the answer.
  var thinking: Double { paced(0.4) }

  /// Before the next line is typed, with so many words to read.
  func reading(words: Int) -> Double { paced(min(8, 0.8 + 0.22 * Double(words))) }

  func waiting(_ seconds: Double) -> Double { paced(seconds) }

  /// In milliseconds, as players keep no more.
  private func paced(_ seconds: Double) -> Double { (seconds / speed * 1000).rounded() / 1000 }
}
