import Display
import Figures
import Language
import Sales

/// Beginning an interview, going on with it, and what it came to.
extension Matter {
  func startInterview() throws -> Step.Deed {
    let id = try required("interview", "Which one: BANT or discovery?")
    return try begin(id, on: try requiredDeal(where: \.isOpen))
  }

  /// The interview named or parked last, of this conversation or of an earlier one.
  func resumeInterview() throws -> Step.Deed {
    let kind = text("interview")
    let named = try request["opportunity"] != nil || request["account"] != nil ? requiredDeal(where: \.isOpen) : nil
    let parked = conversation.parked.last {
      (kind == nil || $0.interview == kind) && (named == nil || $0.deal.ref.id == named?.id)
    }
    if let parked, let deal = try situation.deal(parked.deal.ref.id) { return try begin(parked.interview, on: deal) }
    if let named { return try begin(kind ?? Playbook.bant, on: named) }
    let open = try book.openInterviews(of: user.id).first { kind == nil || $0.questionnaire == kind }
    guard let open, let deal = try situation.deal(open.opportunity) else {
      throw refuse(
        "No interview is parked.",
        .hint("\(quoted: "start bant for Acme") begins one; \(quoted: "start discovery") too."))
    }
    return try begin(open.questionnaire, on: deal)
  }

  /// The interviews that the user began and did not finish, with how far they are.
  func listInterviews() throws -> Step.Deed {
    let open = try book.openInterviews(of: user.id)
    guard !open.isEmpty else {
      return .answer(Response("No interview is unfinished.", .hint("\(quoted: "start bant for Acme") begins one.")))
    }
    let rows = try open.compactMap { interview -> (deal: Opportunity, name: String, cells: [Part])? in
      guard let deal = try situation.deal(interview.opportunity),
        let sheet = try situation.sheet(interview.questionnaire, on: deal)
      else { return nil }
      let progress = sheet.progress
      let (done, left) = ("\(progress.settled)", "\(progress.of - progress.settled)")
      return (
        deal, sheet.questionnaire.name, [.text(sheet.questionnaire.name), Part(deal.mention), .text(done), .text(left)]
      )
    }
    let table = Table(
      columns: [
        .init("interview", "Interview"), .init("deal", "Deal"), .init("done", "Done", alignment: .right),
        .init("left", "To go", alignment: .right),
      ], rows: rows.map(\.cells))
    let data = zip(open, rows).map { interview, row -> JSON in
      ["type": "interview", "id": .string(interview.id.text), "name": .string(row.deal.name)]
    }
    var reply = Reply([.table(table)])
    if let first = rows.first {
      let line = "resume \(first.name.lowercased()) for \(first.deal.name)"
      reply.blocks.append(.line(.hint("\(quoted: line) goes on with it.")))
    }
    return .answer(Response(reply, data: .rows(data), shown: rows.map(\.deal.mention)))
  }

  private func begin(_ id: String, on deal: Opportunity) throws -> Step.Deed {
    guard let sheet = try situation.sheet(id, on: deal) else {
      let known = try situation.questionnaires().map { "\($0.name)" as Line }
      throw refuse("There is no interview \(quoted: id).", .hint("There are \(Wording.list(known))."))
    }
    if conversation.sittings.contains(where: { $0.isAbout(id, deal.id) }) {
      throw refuse("\(sheet.questionnaire.name) for \(Part(deal.mention)) is open already.")
    }
    guard conversation.sittings.count < Sitting.deepest else {
      throw refuse("\(Sitting.deepest) interviews are open. Finish or pause one first.")
    }
    let parked = conversation.parked.last { $0.isAbout(id, deal.id) }
    let sitting = (parked ?? Sitting(id, on: deal.mention, asking: "")).resumed(with: sheet)
    var response = Response(Reply(try opening(sheet, sitting)), about: try situation.surroundings(deal))
    response.sitting = sitting
    return .put(response)
  }

  /// What it is about, what is known already, and the first question.
  private func opening(_ sheet: AnswerSheet, _ sitting: Sitting) throws -> [Block] {
    let wording = InterviewWording(sheet: sheet, playbook: playbook)
    let name = sheet.questionnaire.name
    var lines: [Line] = [
      .heading("\(name) for \(Part(sheet.deal.mention)): \(try situation.outline(sheet.deal))")
    ]
    let held = try book.interview(sheet.questionnaire.id, on: sheet.deal.id)
    let current = try situation.questionnaires().first { $0.id == sheet.questionnaire.id }
    if held?.state == .open, let current, current != sheet.questionnaire {
      lines.append("The questions have been changed since; this one goes on by those it began with.")
    }
    if !conversation.sittings.isEmpty {
      lines.append("\(conversation.sittings.count) parked meanwhile: \(try names()).")
    }
    lines += wording.known
    if !conversation.hints.contains("interview") {
      lines.append(
        .hint(
          "Several answers fit in one line. \(quoted: "skip"), \(quoted: "why"), \(quoted: "back"), \(quoted: "pause") and any other request work too."
        ))
    }
    if let next = sheet.questionnaire[item: sitting.asking] {
      lines.append(wording.question(next))
    } else if let qualification = sheet.qualification {
      lines += [wording.score(qualification), "Everything is answered. \(quoted: "go to budget") asks again."]
    }
    return lines.map { .line($0) }
  }

  private func names() throws -> Line {
    let all = try situation.questionnaires()
    return Wording.list(
      conversation.sittings.map { sitting in
        "\(all.first { $0.id == sitting.interview }?.name ?? sitting.interview) for \(Part(sitting.deal))"
      })
  }

  /// The score of BANT with what stands behind it, or the answers of another interview.
  func showQualification() throws -> Step.Deed {
    let deal = try requiredDeal()
    let id = text("interview") ?? Playbook.bant
    guard let sheet = try situation.sheet(id, on: deal) else { throw refuse("There is no interview \(quoted: id).") }
    let wording = InterviewWording(sheet: sheet, playbook: playbook)
    let items = sheet.questionnaire.items.filter { sheet.matters($0.id) }
    let known = wording.summary(of: items.map(\.id))
    guard let qualification = sheet.qualification else {
      let none: [Line] = ["Nothing is answered of \(sheet.questionnaire.name) for \(Part(deal.mention))."]
      let lines: [Line] =
        known.isEmpty ? none : [.heading("\(sheet.questionnaire.name) for \(Part(deal.mention)):")] + known
      return .answer(Response(Reply(lines.map { .line($0) }), about: try situation.surroundings(deal)))
    }
    let flags = try ChecklistFacts(of: deal, in: book, playbook: playbook, clock: clock).bantFlags
      .union(qualification.flags(by: playbook))
    var reply = Reply("\(Part(deal.mention)): \(wording.score(qualification))")
    reply.blocks.append(.table(table(qualification, flags)))
    reply.blocks += known.map { .line($0) }
    if let gap = qualification.gap {
      reply.blocks.append(.line(.hint("Most would come of: \(gap.ask) \(quoted: "bant \(deal.name)") asks.")))
    }
    return .answer(
      Response(reply, data: values(qualification, flags, deal), about: try situation.surroundings(deal)))
  }

  private func table(_ qualification: Qualification, _ flags: Set<String>) -> Table {
    let rows = qualification.parts.map { part -> [Part] in
      let levels = playbook.bant.flags.first { $0.id == part.id }?.levels ?? []
      let low = part.points.lowerBound
      let points = part.points.count == 1 ? "\(low)" : "\(low)-\(part.points.upperBound)"
      return [
        .text(part.name), .text(points), .text(flags.contains(part.id) ? "yes" : "no"),
        .text(levels.indices.contains(low) ? levels[low] : ""),
      ]
    }
    return Table(
      columns: [
        .init("part", "Part"), .init("points", "Points", alignment: .right), .init("flag", "Flag"),
        .init("level", "What is known"),
      ], rows: rows)
  }

  private func values(_ qualification: Qualification, _ flags: Set<String>, _ deal: Opportunity) -> JSON {
    [
      "type": "qualification", "id": .string(deal.id.text), "name": .string(deal.name),
      "score": .number(qualification.score), "best": .number(qualification.best),
      "rating": .string(qualification.rating(by: playbook)),
      "qualified": .bool(playbook.bant.flags.allSatisfy { flags.contains($0.id) }),
      "gap": qualification.gap.map { .string($0.id) } ?? .null,
      "rows": .array(
        qualification.parts.map {
          [
            "type": "part", "id": .string($0.id), "name": .string($0.name), "points": .int($0.points.lowerBound),
            "best": .int($0.points.upperBound), "flag": .bool(flags.contains($0.id)),
          ]
        }),
    ]
  }
}

extension InterviewWording {
  /// What need not be asked, with where it is known from.
  var known: [Line] {
    let known = sheet.questionnaire.items.filter { sheet.standing($0.id)?.value != nil && sheet.matters($0.id) }
    let facts = known.filter { if case .fact? = sheet.standing($0.id)?.source { true } else { false } }
    let answers = known.filter { sheet.standing($0.id)?.source == nil }
    return (facts.isEmpty ? [] : ["On record:"] + summary(of: facts.map(\.id)))
      + (answers.isEmpty ? [] : ["Answered so far:"] + summary(of: answers.map(\.id)))
  }
}
