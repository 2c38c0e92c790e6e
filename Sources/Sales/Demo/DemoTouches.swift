import Figures

/// The calls, meetings, demos and other touches of the demo book.
extension DemoDeal {
  /// Between two moves one to four touches, most of them in the days before the second.
  func activities(_ people: [Contact], _ team: DemoTeam, _ scene: inout DemoScene) -> [Activity] {
    let quiet = fate == .open && scene.dice.chance(0.3) ? scene.dice.roll(16...40) : 0
    var activities: [Activity] = []
    for (index, step) in steps.enumerated() {
      guard let stage = DemoDeal.stages.firstIndex(of: step.stage), index < steps.count - 1 || fate == .open
      else { continue }
      let end = index + 1 < steps.count ? steps[index + 1].day : scene.today.adding(days: -quiet)
      guard end > step.day else { continue }
      for _ in 0..<scene.dice.roll(1...4) {
        let back =
          scene.dice.chance(0.6)
          ? scene.dice.roll(0...min(5, end - step.day - 1)) : scene.dice.roll(0...end - step.day - 1)
        let day = max(step.day, scene.workday(end.adding(days: -1 - back)))
        activities.append(touch(scene.dice.pick(DemoWords.activities[stage]), on: day, people, team, &scene))
      }
    }
    return activities + handover(people, team, &scene)
  }

  /// Something in the calendar of half of the open deals.
  func planned(_ people: [Contact], _ team: DemoTeam, _ scene: inout DemoScene) -> Activity? {
    guard fate == .open, depth > 0, scene.dice.chance(0.5) else { return nil }
    let day = scene.nextWorkday(scene.today.adding(days: scene.dice.roll(1...14)))
    var activity = touch(scene.dice.pick(["call", "meeting", "demo", "meeting"]), on: day, people, team, &scene)
    activity.status = .planned
    activity.outcome = nil
    activity.note = nil
    activity.created = scene.clock.now
    return activity
  }

  private func handover(_ people: [Contact], _ team: DemoTeam, _ scene: inout DemoScene) -> [Activity] {
    guard fate == .won, let won = steps.last else { return [] }
    return [("handoff", 3), ("kickoff", 10)].compactMap { type, days in
      let day = scene.nextWorkday(won.day.adding(days: days))
      return day < scene.today ? touch(type, on: day, people, team, &scene) : nil
    }
  }

  private func touch(
    _ type: String, on day: Day, _ people: [Contact], _ team: DemoTeam, _ scene: inout DemoScene
  ) -> Activity {
    var activity = scene.make(Activity.self)
    activity.type = type
    activity.opportunity = opportunity.id
    activity.account = opportunity.account
    activity.contact = people.isEmpty || type == "research" ? nil : scene.dice.pick(people).id
    activity.at = scene.officeHour(day)
    activity.created = activity.at
    activity.owner =
      switch type {
      case "demo", "trial": team.alex.id
      case "outreach", "research", "event": team.kim.id
      default: opportunity.owner
      }
    if type.hasSuffix("call") || type == "outreach" {
      activity.outcome = scene.dice.pick(["connected", "connected", "positive", "voicemail", "no_answer", "neutral"])
    }
    if !["email", "research", "outreach", "referral"].contains(type) {
      activity.minutes = type.hasSuffix("call") ? 5 * scene.dice.roll(2...9) : 15 * scene.dice.roll(2...6)
    }
    activity.note = scene.dice.chance(0.3) ? scene.dice.pick(DemoWords.callNotes) : nil
    return activity
  }
}

extension DemoScene {
  /// Kim's first contacts with accounts that have no deal yet, spread over the eighteen months.
  mutating func outreach(_ market: DemoMarket, _ team: DemoTeam) -> [any Record] {
    market.accounts.indices.flatMap { number -> [Activity] in
      let account = market.accounts[number]
      guard let contact = market.contacts(of: number).first, let created = account.created else { return [] }
      let first = clock.zone.local(created).day.adding(days: 2)
      return (0..<dice.roll(0...3)).map { _ in
        var activity = make(Activity.self)
        activity.type = dice.pick(["call", "email", "outreach"])
        activity.account = account.id
        activity.contact = contact.id
        activity.owner = team.kim.id
        activity.at = officeHour(workday(first.adding(days: dice.roll(0...max(0, today - first)))))
        activity.created = activity.at
        activity.outcome = activity.type == "email" ? nil : dice.pick(["connected", "voicemail", "no_answer"])
        return activity
      }
    }
  }
}
