import Assistant
import Dialogue
import Figures
import Sales
import Store

/// What every rehearsal of a run shares, read once.
struct Program: Sendable {
  let playbook: Playbook
  let version: String
  /// Whether an intent, interview or KPI of that name is there.
  let offers: @Sendable (String) -> Bool
  private let make: @Sendable (Store, FrontMatter, Clock, UInt64) -> Assistant

  init(version: String) throws {
    let playbook = try Shipped.playbook()
    let grammar = try Shipped.grammar()
    self.playbook = playbook
    self.version = version
    offers = { name in
      let isPlanned = Action.planned.contains { $0.rawValue == name }
      let interviews = (try? Shipped.questionnaires())?.map(\.id) ?? []
      return !isPlanned
        && (grammar[intent: name] != nil || interviews.contains(name) || Metric.all.contains { $0.name == name })
    }
    make = { store, front, clock, seed in
      let assistant = Assistant(
        store: store, user: front.user, zone: clock.zone, settings: Settings(monthFirst: front.locale == "en-US"),
        playbook: playbook, grammar: { grammar }, seed: seed, clock: { clock.now })
      assistant.reachesFiles = false
      return assistant
    }
  }

  /// An assistant as the transcript wants it, which no line can make read a file.
  func assistant(_ store: Store, _ front: FrontMatter, _ clock: Clock, seed: UInt64) -> Assistant {
    make(store, front, clock, seed)
  }
}
