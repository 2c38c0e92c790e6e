import Sales
import SampleBook
import Testing

@testable import Interchange

@Suite("Stages and ids of Salesforce")
struct StageMapTests {
  @Test("Names are found in whatever case; an unknown one has no meaning until it is given one")
  func names() throws {
    var map = StageMap(try .shipped())
    #expect(map["id. decision makers "] == .open("solution_design") && map["Closed Won"] == .won)
    #expect(map["Wooing"] == nil)
    map["Wooing"] = .open("discovery")
    #expect(map["WOOING"] == .open("discovery"))
  }

  @Test(
    "The first fifteen letters of an id are the record where the last three are their checksum",
    arguments: [
      ("001bm00001ZL8U9AAL", "001bm00001ZL8U9"), ("001bm00001ZL8U9", "001bm00001ZL8U9"),
      ("001bm00001ZL8U9AAM", "001bm00001ZL8U9AAM"), ("OPP-000001#created", "OPP-000001#created"), ("42", "42"),
    ])
  func keys(id: String, key: String) { #expect(ForeignID.key(id) == key) }
}
