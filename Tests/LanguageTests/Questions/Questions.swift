import Figures

@testable import Language

/// The questions of a short interview about a boat that somebody wants to buy, and what is heard while one is open.
enum Questions {
  static let all = [
    Asked(id: "wish.boat", kind: .text, cues: ["boat is"]),
    Asked(id: "wish.rent", kind: .money, cues: ["per month", "rent", "renting costs"]),
    Asked(id: "money.ready", kind: .flag, cues: ["saved", "money is there"]),
    Asked(id: "money.price", kind: .money, cues: ["price", "budget"]),
    Asked(id: "money.lender", kind: .person, cues: ["lends", "lent by"]),
    Asked(
      id: "money.source",
      kind: .choice([
        Asked.Choice(id: "savings", cues: ["savings", "savings account"]),
        Asked.Choice(id: "loan", cues: ["loan", "bank loan"]),
      ]), cues: ["comes from"]),
    Asked(id: "crew.captain", kind: .person, cues: ["captain", "steers", "in command"]),
    Asked(id: "crew.hands", kind: .people, cues: ["also on board", "is on board"]),
    Asked(id: "crew.met", kind: .date(isToCome: false), cues: ["met"]),
    Asked(id: "trip.ports", kind: .list, cues: ["ports are", "they call at"]),
    Asked(id: "trip.start", kind: .date(isToCome: true), cues: ["set sail", "leave"]),
    Asked(id: "trip.next", kind: .step, cues: ["next step is"]),
  ]

  static func hear(_ line: String, _ open: String) throws -> Heard {
    try Desk.reader().hear(line, asked: all, open: open)
  }

  /// The act and the answers in one line, for comparison: "money.ready=true money.price=50000".
  static func heard(_ line: String, _ open: String) throws -> String {
    let heard = try hear(line, open)
    return ([heard.act.words].compactMap(\.self) + heard.answers.map { "\($0.id)=\($0.value.words)" })
      .joined(separator: " ")
  }
}

extension Heard.Act {
  fileprivate var words: String? {
    switch self {
    case .answer: nil
    case .correction: "correct:"
    case .meta(let act): act
    case .request: "request"
    case .unclear: "unclear"
    }
  }
}

extension Answered.Value {
  fileprivate var words: String {
    switch self {
    case .flag(let flag): "\(flag)"
    case .money(let range, let per):
      [range.min, range.min == range.max ? nil : range.max].compactMap { $0.map { "\(Int($0.major))" } }
        .joined(separator: "-") + (per.map { "/" + $0 } ?? "")
    case .date(let period): period.firstDay.map { "\($0)" } ?? "?"
    case .choice(let text), .text(let text): text
    case .person(let somebody): somebody.words
    case .people(let people): "[" + people.map(\.words).joined(separator: "; ") + "]"
    case .list(let entries): "[" + entries.joined(separator: "; ") + "]"
    case .step(let text, let due): text + (due?.firstDay.map { " @\($0)" } ?? "")
    }
  }
}

extension Somebody {
  fileprivate var words: String { [name, title].compactMap(\.self).joined(separator: ", ") }
}
