import Sales
import Testing

@testable import Interchange

@Suite("Maps with faults")
struct MapFaultTests {
  static func fault(_ text: String) -> MapFault? {
    do {
      _ = try ImportMap(text, path: "m.yaml")
      return nil
    } catch { return error }
  }

  @Test("A field that a record does not have is told with its line")
  func field() {
    let fault = MapFaultTests.fault(
      "files:\n  a.csv:\n    record: account\n    fields:\n      name: x\n      sector: y\n")
    #expect(fault?.line == 6)
    guard case .unknownField("sector", "account", let known)? = fault?.problem else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(known.contains("industry"))
  }

  @Test(
    "What means nothing is told with its line",
    arguments: [
      ("files:\n  a.csv:\n    record: acount\n", 3), ("fils:\n", 1), ("dates: european\n", 1), ("files: [1\n", 2),
      ("files:\n  a.csv: [x]\n", 2), ("files:\n  a.csv:\n    fields: {name: x}\n", 3), ("", 1), ("- a\n", 1),
      ("files:\n  a.csv:\n    record: task\n    fields: {subject: x}\n", 3),
      ("files:\n  a.csv:\n    record: user\n    fields:\n      name: {colum: x}\n", 5),
    ])
  func lines(text: String, line: Int) { #expect(MapFaultTests.fault(text)?.line == line) }

  @Test("The shipped maps have none")
  func shipped() throws { for system in ImportMap.systems { #expect(try ImportMap(system: system) != nil) } }
}
