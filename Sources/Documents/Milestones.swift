import Figures
import Sales

/// The days a deal is heading for.
struct Milestone {
  /// In running text: "decision".
  let name: String
  let period: Period?

  init(_ name: String, _ period: Period?) { (self.name, self.period) = (name, period) }
}

extension Facts {
  /// In the order they have to come.
  var milestones: [Values] {
    let kickoff = talk.planned.first { $0.type == "kickoff" }?.at.map { Period(brief.clock.zone.local($0).day) }
    let all = [
      Milestone("decision", answers.known("decision.date")?.value.period),
      Milestone("contract", brief.deal.closeDate.map { Period($0) }), Milestone("kickoff", kickoff),
      Milestone("go-live", answers.known("timeline.date")?.value.period),
    ]
    return all.map { milestone in
      ["what": Words(milestone.name), "day": Words(milestone.period?.inFull, gap: "day of the \(milestone.name)")]
    }
  }
}
