import Display
import Foundation
import Testing

@Suite("banter export")
struct ExportTests {
  @Test("JSON of a book, read into an empty one by somebody else, is the same file again")
  func json() throws {
    let desk = try Desk()
    #expect(try desk.banter("export", "a.json", "--to", "json").code == 0)
    #expect(try desk.banter("import", "a.json", "--from", "json", "--data", "b.db", "--as", "newcomer").code == 0)
    #expect(try desk.banter("export", "b.json", "--to", "json", "--data", "b.db").code == 0)
    #expect(try desk.bytes("a.json") == desk.bytes("b.json"))
    #expect(try desk.rights("a.json") == 0o600)
  }

  @Test("No file is written over, exit code 73, unless that is said; an unknown form is told, exit code 64")
  func overwriting() throws {
    let desk = try Desk()
    try desk.write("tasks.ics", "mine")
    let run = try desk.banter("export", "tasks.ics", "--to", "ics")
    #expect(run.code == 73 && run.out.contains("tasks.ics is there already."))
    #expect(try desk.bytes("tasks.ics") == Data("mine".utf8))
    #expect(try desk.banter("export", "tasks.ics", "--to", "ics", "--overwrite").code == 0)
    #expect(try desk.bytes("tasks.ics").starts(with: Data("BEGIN:VCALENDAR\r\n".utf8)))
    #expect(try desk.banter("export", "x", "--to", "xlsx").code == 64)
  }

  @Test("A folder that cannot be written is told, exit code 73, and nothing is left in it")
  func unwritable() throws {
    let desk = try Desk()
    let run = try desk.banter("export", "nowhere/a.json", "--to", "json")
    #expect(run.code == 73 && run.out.contains("nowhere/a.json cannot be written"))
  }

  @Test("In the chat a part is exported, the table just shown, and nothing over another file without asking")
  func said() throws {
    let desk = try Desk()
    let lines = [
      "export my open deals to deals.csv", "show my deals", "export that to shown.md",
      "export my open deals to deals.csv", "no",
    ]
    let run = try desk.banter(input: lines.map { $0 + "\n" }.joined())
    #expect(run.out.contains("Wrote 12 rows to") && run.out.contains("\"deals.csv\" is there already. Write over it?"))
    #expect(try String(decoding: desk.bytes("shown.md"), as: UTF8.self).hasPrefix("| Deal | Account |"))
    #expect(try desk.rights("deals.csv") == 0o600)
    #expect(try desk.bytes("deals.csv").count { $0 == UInt8(ascii: "\n") } == 13)
  }

  @Test("A faulty map is told by file and line, exit code 65; a map that is not there is told too")
  func faultyMap() throws {
    let desk = try Desk(filled: false)
    try desk.write("a.csv", "x\n1\n")
    try desk.write("m.yaml", "files:\n  a.csv:\n    record: account\n    fields:\n      nme: x\n")
    let run = try desk.banter("import", "a.csv", "--from", "csv", "--map", "m.yaml")
    #expect(run.code == 65 && run.out.contains("m.yaml:5: a record of the kind \"account\" has no field \"nme\"."))
    #expect(run.out.contains("name"))
    #expect(try desk.banter("import", "a.csv", "--from", "csv", "--map", "no.yaml").code == 78)
  }
}
