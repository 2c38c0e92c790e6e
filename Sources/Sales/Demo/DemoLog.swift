import Figures

/// What stands around a deal of the demo book: its stage log, its people, what was done and what is left to do.
extension DemoDeal {
  func records(_ market: DemoMarket, _ team: DemoTeam, _ scene: inout DemoScene) -> [any Record] {
    let people = market.contacts(of: account)
    var records: [any Record] = stageEvents(team, &scene)
    records += stakeholders(people, &scene)
    records += activities(people, team, &scene)
    records += checklist(&scene)
    if let note = note(&scene) { records.append(note) }
    if let task = task(people, team, &scene) { records.append(task) }
    if let planned = planned(people, team, &scene) { records.append(planned) }
    return records
  }

  private func stageEvents(_ team: DemoTeam, _ scene: inout DemoScene) -> [StageEvent] {
    steps.enumerated().map { index, step in
      var event = scene.make(StageEvent.self)
      event.opportunity = opportunity.id
      event.stage = step.stage
      event.amount = step.amount
      event.at = step.at
      event.owner = step.stage == "prospecting" && index == 0 ? team.kim.id : opportunity.owner
      if index == steps.count - 1 {
        event.status = opportunity.status
        event.probability = opportunity.probability
        event.reason = opportunity.lostReason
      }
      return event
    }
  }

  private func stakeholders(_ people: [Contact], _ scene: inout DemoScene) -> [Stakeholder] {
    guard depth >= 2 else { return [] }
    return zip(people.prefix(depth), DemoWords.roles).map { contact, role in
      var stakeholder = scene.make(Stakeholder.self)
      stakeholder.opportunity = opportunity.id
      stakeholder.contact = contact.id
      stakeholder.role = role
      stakeholder.stance = role == "champion" ? 2 : scene.dice.roll(-1...1)
      stakeholder.influence = role == "economic_buyer" ? 3 : scene.dice.roll(1...3)
      stakeholder.created = steps.first { $0.stage == DemoDeal.stages[2] }?.at ?? created
      return stakeholder
    }
  }

  /// Manual items of the stages that were passed, and what a won deal still has to see to.
  private func checklist(_ scene: inout DemoScene) -> [ChecklistItem] {
    var done: [(stage: String, item: String, day: Day)] = []
    for (index, stage) in DemoDeal.stages.enumerated() where index < depth {
      guard let left = steps.firstIndex(where: { $0.stage == stage }), left + 1 < steps.count else { continue }
      for item in DemoWords.checklist[index] where scene.dice.chance(0.6) {
        done.append((stage, item, steps[left + 1].day))
      }
    }
    if let won = steps.last, won.stage == "closed_won" {
      for (index, item) in DemoWords.handover.enumerated() where won.day.adding(days: 25 * index) <= scene.today {
        done.append(("closed_won", item, won.day.adding(days: 25 * index)))
      }
    }
    return done.map { entry in
      var item = scene.make(ChecklistItem.self)
      item.opportunity = opportunity.id
      item.stage = entry.stage
      item.item = entry.item
      item.completed = scene.officeHour(entry.day)
      item.owner = opportunity.owner
      return item
    }
  }

  private func note(_ scene: inout DemoScene) -> Note? {
    guard scene.dice.chance(0.7), let step = steps.last else { return nil }
    var note = scene.make(Note.self)
    note.body = scene.dice.pick(DemoWords.notes)
    note.opportunity = opportunity.id
    note.account = opportunity.account
    note.owner = opportunity.owner
    note.created = step.at
    return note
  }

  /// Every open deal has something to do, some of it late; one of four tasks of a closed one was done.
  private func task(_ people: [Contact], _ team: DemoTeam, _ scene: inout DemoScene) -> Task? {
    guard let step = steps.last, fate == .open || scene.dice.chance(0.25) else { return nil }
    var task = scene.make(Task.self)
    task.subject = scene.dice.pick(DemoWords.tasks)
    task.opportunity = opportunity.id
    task.account = opportunity.account
    task.contact = scene.dice.chance(0.5) ? people.first?.id : nil
    task.owner = scene.dice.chance(0.2) ? team.alex.id : opportunity.owner
    task.created = step.at
    if fate == .open {
      let days = [0, 0, -3, -1, 1, 2, 3, 5, 8, 13]
      task.due = max(step.day, scene.workday(scene.today.adding(days: scene.dice.pick(days))))
    } else {
      task.due = step.day
      task.completed = step.at
    }
    return task
  }
}
