import Testing

@testable import Language

@Suite("Names inside a task's words belong to the task")
struct TaskMentionTests {
  private func request(_ line: String) throws -> Request {
    let reader = try #require(Shipped.reader)
    return try #require(reader.read(line).requests.first)
  }

  @Test("An account, a person and a deal fill their slots, and the words stay whole")
  func filled() throws {
    let request = try request("remind me to send priya the globex draft for the platform rollout tomorrow")
    #expect(request["task"]?.text == "send priya the globex draft for the platform rollout")
    #expect(request["contact"]?.value?.words == "Priya Shah")
    #expect(request["account"]?.value?.words == "Globex")
    #expect(request["opportunity"]?.value?.words == "Platform Rollout")
  }

  @Test("A word that is a name as well counts only where somebody is meant")
  func ordinaryWords() throws {
    #expect(try request("remind me to bring the file and mark it tomorrow")["contact"] == nil)
    #expect(try request("remind me to send it to mark tomorrow")["contact"]?.value?.words == "Mark Lee")
  }

  @Test("A name that fits several is left open")
  func ambiguous() throws { #expect(try request("remind me to write to acme tomorrow")["account"] == nil) }
}
