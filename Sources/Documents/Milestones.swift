import Figures
import Sales

/// The days a deal is heading for.
struct Milestone {
  /// In running text: "decision".
  let name: String
  let day: Day?
  let words: String?

  init(_ name: String, _ period: Period?) {
    self.name = name
    (day, words) = (period?.lastDay ?? period?.firstDay, period?.inFull)
  }
}

extension Facts {
  /// The days that are known, in their order, then what has none yet.
  var milestones: [Values] {
    let kickoff = talk.planned.first { $0.type == "kickoff" }?.at.map { Period(brief.clock.zone.local($0).day) }
    let all = [
      Milestone("decision", answers.known("decision.date")?.value.period),
      Milestone("contract", brief.deal.closeDate.map { Period($0) }), Milestone("kickoff", kickoff),
      Milestone("go-live", answers.known("timeline.date")?.value.period),
    ]
    return all.sorted { ($0.day?.number ?? .max) < ($1.day?.number ?? .max) }.map { milestone in
      ["what": Words(milestone.name), "day": Words(milestone.words, gap: "day of the \(milestone.name)")]
    }
  }
}
