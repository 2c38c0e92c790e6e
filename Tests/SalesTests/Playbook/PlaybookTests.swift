import Foundation
import SampleBook
import Testing

@testable import Sales

@Suite("The playbook")
struct PlaybookTests {
  let playbook: Playbook

  init() throws { playbook = try .shipped() }

  @Test("The shipped process has seven stages with their probabilities, and nothing is wrong with it")
  func stages() {
    #expect(playbook.stages.map(\.probability) == [0.1, 0.1, 0.2, 0.5, 0.75, 0.9, 1])
    #expect(playbook.wonStage?.name == "Closed Won")
    #expect(playbook.stage(after: "proposal")?.id == "negotiation")
    #expect(playbook.stage(after: "closed_won") == nil)
    #expect(playbook.validate().isEmpty)
  }

  @Test("Roles, quotas, trainings, tools and flags are as the sales process says")
  func team() {
    #expect(playbook.role("account_executive")?.quota?.amount == 2_000_000)
    #expect(playbook.role("business_development_rep")?.quota?.count == 20)
    #expect(playbook.training.map(\.every) == [.quarter, .ongoing, .month, .month])
    #expect(playbook.tools.filter { $0.product != nil }.map(\.name) == ["CRM"])
    #expect(playbook.bant.flags.map(\.flagFrom) == [4, 3, 3, 3])
  }

  @Test("A playbook written out reads back the same")
  func roundTrip() throws {
    let text = try JSONEncoder().encode(playbook)
    #expect(try JSONDecoder().decode(Playbook.self, from: text) == playbook)
  }

  @Test("A percentage in the file is a fraction in the playbook")
  func percent() throws {
    let stage = try JSONDecoder().decode([Percent].self, from: Data("[75]".utf8))
    #expect(stage[0].wrappedValue == 0.75)
  }
}

@Suite("What can be wrong with a playbook")
struct PlaybookFaultTests {
  private func faults(_ change: (inout Playbook) -> Void) throws -> [PlaybookFault] {
    var playbook = try Playbook.shipped()
    change(&playbook)
    return playbook.validate()
  }

  @Test("Two stages of one id")
  func duplicate() throws {
    let faults = try faults { $0.stages[1].id = "prospecting" }
    #expect(faults == [.duplicate(id: "prospecting", in: "stages")])
  }

  @Test("A probability above one")
  func probability() throws {
    #expect(try faults { $0.stages[0].probability = 1.5 } == [.probability(1.5, stage: "prospecting")])
  }

  @Test("A document, an activity and a condition that nobody knows")
  func unknown() throws {
    let faults = try faults {
      $0.stages[2].deliverables[0].document = "poem"
      $0.stages[2].successCriteria[0].metBy = Playbook.Evidence("planned:dance")
      $0.stages[2].successCriteria[1].metBy = Playbook.Evidence("magic")
    }
    #expect(
      Set(faults) == [
        .unknownDocument("poem", stage: "discovery"), .unknownActivity("dance", stage: "discovery"),
        .unknownEvidence("magic", stage: "discovery"),
      ])
  }

  @Test("A name of another system that two stages claim")
  func sharedName() throws {
    let faults = try faults { $0.stages[0].salesforce.in.append("Qualification") }
    #expect(faults == [.sharedName("Qualification", stages: ["prospecting", "qualification"])])
  }

  @Test("No stages, a flag no level reaches, a count nobody knows, a metric nobody counts")
  func others() throws {
    let faults = try faults {
      $0.stages = []
      $0.bant.flags[0].flagFrom = 5
      $0.activityTypes[0].countsAs = "chat"
      $0.kpis = ["luck", "quota_attainment"]
    }
    #expect(
      faults == [
        .noStages, .flagOutOfReach("budget"), .unknownCount("chat", activity: "call"), .unknownMetric("luck"),
      ])
  }
}
