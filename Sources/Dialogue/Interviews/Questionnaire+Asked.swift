import Language
import Sales

extension Questionnaire {
  /// Its questions as the reader hears them.
  public var asked: [Asked] {
    items.map { Asked(id: $0.id, kind: $0.askedKind, cues: $0.cues ?? [], isCount: $0.isCount ?? false) }
  }
}

extension Questionnaire.Item {
  fileprivate var askedKind: Asked.Kind {
    switch kind {
    case .yesNo: .flag
    case .money: .money
    case .date: .date(isToCome: isToCome ?? false)
    case .choice: .choice((choices ?? []).map { Asked.Choice(id: $0.id, cues: [$0.name] + ($0.cues ?? [])) })
    case .text: .text
    case .person: .person
    case .people: .people
    case .list: .list
    case .step: .step
    }
  }
}
