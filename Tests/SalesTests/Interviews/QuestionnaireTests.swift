import Sales
import SampleBook
import Testing
import Yams

@Suite struct QuestionnaireTests {
  @Test(arguments: ["bant", "discovery"]) func `the shipped interviews have nothing to mend`(_ id: String) throws {
    #expect(try Questionnaire.shipped(id).validate() == [])
  }

  @Test func `an interview as it is kept reads back as it was`() throws {
    let bant = try Questionnaire.shipped("bant")
    var interview = Interview(id: RecordID("one"))
    interview.definition = bant.stored
    #expect(interview.questions == bant)
  }

  private func read(_ items: String) throws -> [QuestionnaireFault] {
    let text = """
      id: meddpicc
      name: MEDDPICC
      parts: [{id: metrics, name: Metrics}, {id: champion, name: Champion}]
      items:
      \(items)
      """
    return try YAMLDecoder().decode(Questionnaire.self, from: text).validate()
  }

  private func item(_ id: String, _ more: String = "") -> String {
    "- {id: \(id), about: it, ask: What?, why: So., example: this, kind: yes_no\(more)}\n"
  }

  @Test func `a condition that names no item is told with its place`() throws {
    let found = try read(item("metrics.known") + item("champion.test", ", when: metrics.gone is yes"))
    #expect(found == [.unknownItem("metrics.gone", in: "champion.test")])
  }

  @Test func `a condition in other words is told`() throws {
    let found = try read(item("metrics.known") + item("champion.test", ", when: metrics.known seems fine"))
    #expect(found == [.unreadableRule("metrics.known seems fine", in: "champion.test")])
  }

  @Test func `conditions that go round in a circle are told`() throws {
    let found = try read(
      item("metrics.known", ", when: champion.test is yes") + item("champion.test", ", when: metrics.known is yes"))
    #expect(found == [.circle(["metrics.known", "champion.test"]), .circle(["champion.test", "metrics.known"])])
  }

  @Test func `a question that no answer leads to is told`() throws {
    let both = "metrics.known is yes and metrics.known is no"
    #expect(
      try read(item("metrics.known") + item("champion.test", ", when: \(both)")) == [.unreachable("champion.test")])
    let maybe = item("metrics.known") + item("champion.test", ", when: metrics.known is perhaps")
    #expect(try read(maybe) == [.unreachable("champion.test")])
  }

  @Test func `an item of no part, and an id that stands twice, are told`() throws {
    #expect(try read(item("pain.known")) == [.noPart(item: "pain.known")])
    #expect(try read(item("metrics.known") + item("metrics.known")) == [.duplicate(id: "metrics.known")])
  }
}
