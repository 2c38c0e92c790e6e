import Display
import Language
import Sales

/// What the conversation is about, in place of a record that was not named.
extension Matter {
  private static let pronouns: Set = [
    "it", "its", "them", "they", "their", "him", "her", "he", "she", "that", "this", "same", "there", "one",
  ]

  /// Changes of a deal that can only mean one on file: "move to proposal" goes on about the deal just talked about.
  private static let ofDeals: Set<Action?> = [.updateOpportunity, .moveStage, .completeItem]

  /// Whether the words point at what was talked about: a question may take it as understood, a write only where a
  /// pronoun says so, where it changes a deal, or where the user chose it.
  private var pointsBack: Bool {
    !intent.writes || conversation.focus.isChosen || Self.ofDeals.contains(Action(rawValue: intent.does))
      || !Self.pronouns.isDisjoint(with: Matching.split(words))
  }

  /// The record in focus for a slot, noted in the request; asks first where a write does not point at it.
  func focused(_ slot: String, _ mention: Mention?) throws -> Mention? {
    guard let mention else { return nil }
    guard pointsBack else {
      let reply = Reply("With \(Part(mention))? Say \(quoted: "yes"), or name another.")
      throw Pause.ask(.choice(slot: slot, options: [mention]), reply)
    }
    supply(slot, mention)
    return mention
  }

  /// Notes in the request what the conversation supplied.
  private func supply(_ slot: String, _ mention: Mention) {
    guard request[slot] == nil else { return }
    pending.request.slots.append(Slot(slot, .name(Name(mention)), fromContext: true))
  }
}
