import Figures
import Foundation

/// An interview about an opportunity, by the questions as they were when it was begun.
public struct Interview: Record {
  public static let kind = RecordKind.interview
  public static let fields: [Field<Interview>] = [
    .reference("opportunity", to: .opportunity, \.opportunity), .text("questionnaire", \.questionnaire),
    .choice("state", \.storedState), .text("definition", \.definition), .reference("owner", to: .user, \.owner),
    .instant("created", \.created), .instant("ended", \.ended),
  ]

  public enum State: String, Sendable, CaseIterable {
    /// Begun and not finished: asking, or parked.
    case open
    case done
    /// Left for good, its answers kept.
    case cancelled
  }

  public var id: RecordID
  public var opportunity: RecordID?
  /// The id of its questionnaire.
  public var questionnaire = ""
  public var state = State.open
  /// The questionnaire as it was, as JSON.
  public var definition: String?
  public var owner: RecordID?
  public var created: Instant?
  public var ended: Instant?

  public init(id: RecordID) { self.id = id }
  public var title: String { questionnaire }

  /// The questions as they were; `nil` where they cannot be read or used any more.
  public var questions: Questionnaire? {
    let read = definition.flatMap { try? JSONDecoder().decode(Questionnaire.self, from: Data($0.utf8)) }
    return read.flatMap { $0.validate().isEmpty ? $0 : nil }
  }

  var storedState: State? {
    get { state }
    set { state = newValue ?? .open }
  }
}
