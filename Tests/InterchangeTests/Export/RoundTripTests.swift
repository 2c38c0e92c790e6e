import Figures
import Foundation
import Sales
import SampleBook
import Testing

@testable import Interchange

@Suite("Out and in again")
struct RoundTripTests {
  /// A book with something in every field of every kind.
  static func fullBook() -> PaperBook {
    var ids = IDMint(seed: 7)
    let kinds = RecordKind.exported
    let names = Dictionary(uniqueKeysWithValues: kinds.map { ($0, ids.next(at: .sample)) })
    let records = kinds.map { kind -> any Record in
      var values: [String: FieldValue] = [:]
      for (place, field) in kind.fields.enumerated() {
        values[field.name] = RoundTripTests.value(field.name, field.type, place, names, kind)
      }
      return kind.record(id: names[kind] ?? RecordID(""), values: values)
    }
    return PaperBook(records)
  }

  static func value(
    _ name: String, _ type: FieldType, _ place: Int, _ names: [RecordKind: RecordID], _ kind: RecordKind
  ) -> FieldValue {
    switch type {
    case .text:
      switch name {
      case "status": .text(kind == .activity ? "planned" : "open")
      case "state": .text(kind == .interview ? "open" : "answered")
      case "stage": .text("discovery")
      case "type" where kind == .activity: .text("call")
      case "imported_stage": .text("Needs Analysis")
      case "external_id": .text("X-\(kind.rawValue)")
      default: .text("=\(name)\n\"Zoë\" \u{1F600}, \(place)")
      }
    case .integer: .integer(place)
    case .fraction: .real(0.333)
    case .money: .money(Money(minor: 123_456 + place, currency: place % 2 == 0 ? .eur : Currency("JPY")))
    case .day: .text("2026-02-28")
    case .instant: .text("2026-02-28T10:11:12Z")
    case .flag: .integer(1)
    case .reference(let target): target == kind ? .null : names[target].map { .text($0.text) } ?? .null
    }
  }

  static func settings() throws -> BookExport.Settings {
    .init(playbook: try .shipped(), zone: .utc, now: .sample)
  }

  static func written(_ format: BookExport.Format, _ book: PaperBook, _ name: String = "out") throws -> ExportFolder {
    let folder = try ExportFolder([:])
    _ = try BookExport(format, settings()).write(book, to: folder.file(name))
    return folder
  }

  static func text(_ folder: ExportFolder, _ name: String = "out") throws -> String {
    try String(contentsOfFile: folder.file(name), encoding: .utf8)
  }

  @Test("JSON of a full book, read into an empty one, is the same JSON again")
  func json() throws {
    let first = try RoundTripTests.written(.json, RoundTripTests.fullBook())
    let step = PaperStep()
    let report = try JSONImport().take([first.file("out")], into: step)
    #expect(!report.hasFaults && report.files[0].created == RecordKind.allCases.count, "\(report)")
    #expect(step.book.pages.count == RoundTripTests.fullBook().pages.count)
    let second = try RoundTripTests.written(.json, step.book)
    #expect(try RoundTripTests.text(first) == RoundTripTests.text(second))
    for (ref, record) in RoundTripTests.fullBook().pages { #expect(try step.find(ref)?.values == record.values) }
  }

  @Test("JSON read a second time changes nothing; a changed record is put right, an emptied field emptied")
  func jsonAgain() throws {
    let folder = try RoundTripTests.written(.json, RoundTripTests.fullBook())
    let step = PaperStep(RoundTripTests.fullBook())
    #expect(try JSONImport().take([folder.file("out")], into: step).files[0].unchanged == RecordKind.allCases.count)
    #expect(step.edits.isEmpty)
    let account = try #require(step.records(Query<Account>()).first)
    step.write(.update(account.ref, field: "industry", old: account[field: "industry"] ?? .null, new: .null))
    #expect(try JSONImport().take([folder.file("out")], into: step).files[0].updated == 1)
    #expect(step.records(Query<Account>()) == [account])
  }

  @Test("Banter's own CSV files make the same book of an empty one")
  func csv() throws {
    let folder = try RoundTripTests.written(.csv, RoundTripTests.fullBook())
    var importing = try Importing(map: .banter)
    let plan = try importing.plan(folder.file("out"))
    #expect(!plan.report.hasFaults, "\(plan.report.files.filter { !$0.bad.isEmpty || $0.fault != nil })")
    importing.book = plan.book
    let again = try RoundTripTests.written(.csv, importing.book)
    for kind in RecordKind.allCases where kind != .stageEvent {
      let name = "out/\(kind.rawValue).csv"
      #expect(try RoundTripTests.text(again, name) == RoundTripTests.text(folder, name))
    }
  }

  @Test("Salesforce's files, read and written, are read as the same records")
  func salesforce() throws {
    var files = SalesforceImportTests.files
    files["OpportunityContactRole.csv"] = "Id,OpportunityId,ContactId,Role\n00KA,006A,003A,Decision Maker\n"
    files["Task.csv"] = """
      Id,Subject,WhoId,WhatId,ActivityDate,Status,TaskSubtype
      00TA,"=Send, quote",003A,006A,11/30/26,Not Started,Task
      00TB,Called,003B,006A,03/02/26,Completed,Call
      00TC,Done,003B,001A,03/02/26,Completed,Task

      """
    files["Event.csv"] = """
      Id,Subject,WhatId,StartDateTime,DurationInMinutes
      00UA,Kick-off,001A,2026-12-01T09:00:00.000Z,45

      """
    var importing = try Importing()
    try importing.take(ExportFolder(files))
    let out = try RoundTripTests.written(.salesforce, importing.book)
    var second = try Importing()
    let plan = try second.plan(out.file("out"))
    #expect(!plan.report.hasFaults, "\(plan.report.files.filter { !$0.bad.isEmpty || $0.fault != nil })")
    second.book = plan.book
    let (before, after) = try (RoundTripTests.strangers(importing.book), RoundTripTests.strangers(second.book))
    #expect(after == before, "\(Set(before).symmetricDifference(after).sorted())")
    let again = try RoundTripTests.written(.salesforce, second.book)
    for name in ["User", "Account", "Contact", "Lead", "Opportunity", "OpportunityHistory", "Task", "Event"] {
      let lines = try [out, again].map {
        try RoundTripTests.text($0, "out/\(name).csv").split(separator: "\r\n").sorted()
      }
      #expect(lines[0] == lines[1])
    }
  }

  @Test("Deals made here, with their log, come back from Salesforce's files under the identities they had")
  func own() throws {
    var ids = IDMint(seed: 3)
    var deal = Opportunity(id: ids.next(at: .sample))
    (deal.name, deal.stage, deal.status, deal.created) = ("Deal", "proposal", .lost, .sample)
    (deal.closeDate, deal.lostReason) = (.sample, "price")
    var open = deal
    (open.status, open.lostReason) = (.open, nil)
    let log = [
      StageEvent(id: ids.next(at: .sample), of: open, at: .sample, by: nil),
      StageEvent(id: ids.next(at: .sample), of: deal, at: Instant.sample.adding(seconds: 60), by: nil, reason: "price"),
    ]
    let out = try RoundTripTests.written(.salesforce, PaperBook([deal, log[0], log[1]]))
    let plan = try Importing().plan(out.file("out"))
    deal.importedStage = "Closed Lost"
    #expect(plan.book.records(Query<Opportunity>()) == [deal])
    #expect(plan.book.records(Query<StageEvent>()).map(\.id) == log.map(\.id))
    #expect(plan.book.records(Query<StageEvent>()).map(\.stage) == ["proposal", "proposal"])
  }

  /// What a book holds, each record told by its id elsewhere, and what it points at by theirs.
  static func strangers(_ book: PaperBook) throws -> [String] {
    let keys = ForeignKeys(book)
    return try book.pages.values.map { record in
      let fields = try record.ref.kind.fields.map { field -> String in
        let value = record[field: field.name] ?? .null
        guard case .reference(let kind) = field.type else { return "\(field.name)=\(value)" }
        return "\(field.name)=\(try keys.key(kind, value.asText))"
      }
      return "\(record.ref.kind) \(fields)"
    }.sorted()
  }

  @Test("Every file is its owner's alone, and none is written over another")
  func files() throws {
    let folder = try RoundTripTests.written(.json, PaperBook())
    var status = stat()
    #expect(stat(folder.file("out"), &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(throws: ExportFault.exists(folder.file("out"))) {
      try BookExport(.json, RoundTripTests.settings()).write(PaperBook(), to: folder.file("out"))
    }
    var settings = try RoundTripTests.settings()
    settings.replaces = true
    _ = try BookExport(.json, settings).write(RoundTripTests.fullBook(), to: folder.file("out"))
    #expect(try RoundTripTests.text(folder).contains("Zoë"))
  }

  @Test("A disk that fills half-way leaves nothing behind")
  func fullDisk() throws {
    let folder = try ExportFolder([:])
    var written = 0
    do {
      let file = try Outfile(folder.file("out"), replaces: false) { descriptor, bytes, count in
        guard written < 100_000 else {
          errno = ENOSPC
          return -1
        }
        written += count
        return syswrite(descriptor, bytes, count)
      }
      for _ in 0..<10_000 { try file.write("twenty bytes of text") }
      Issue.record("the disk is full")
    } catch {
      #expect(error == .unwritable(folder.file("out"), why: String(cString: strerror(ENOSPC))))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
