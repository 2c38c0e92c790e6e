import Figures
import Sales
import SampleBook
import Store
import Testing

@Suite("Activities")
struct ActivityCountTests {
  let book: CountedBook

  init() throws {
    let rows: [(String, Activity.Status, String, String?)] = [
      ("call", .completed, "2026-03-10T09:00:00Z", "ann"),
      ("discovery_call", .completed, "2026-03-10T10:00:00Z", "ann"),
      ("demo", .completed, "2026-03-31T23:30:00Z", nil), ("demo", .planned, "2026-03-12T10:00:00Z", "ann"),
      ("meeting", .cancelled, "2026-03-12T10:00:00Z", "ann"), ("email", .completed, "2026-03-12T10:00:00Z", "ann"),
      ("kickoff", .completed, "2026-04-02T10:00:00Z", "ann"),
    ]
    let activities = rows.enumerated().map { index, row in
      Activity.sample("a\(index)") {
        ($0.type, $0.status, $0.at, $0.owner) = (row.0, row.1, Instant(row.2), row.3.map { RecordID($0) })
      }
    }
    book = try CountedBook(activities + [User.sample("ann") { $0.name = "Ann" }])
  }

  @Test("Calls, meetings and demos done; planned and cancelled ones and e-mails are none")
  func all() throws { #expect(try book.measure(.activityCount).whole.value == 4) }

  @Test("Calls of every type, or one type of its own, or e-mails when asked for")
  func types() throws {
    #expect(try book.measure(.activityCount, activity: "call").whole.value == 2)
    #expect(try book.measure(.activityCount, activity: "kickoff").whole.value == 1)
    #expect(try book.measure(.activityCount, activity: "email").whole.value == 1)
  }

  @Test("By what they count as, by owner, and by local month")
  func groups() throws {
    #expect(try book.measure(.activityCount, by: .activity).rows.map(\.key) == ["call", "demo", "meeting"])
    #expect(try book.measure(.activityCount, by: .owner).rows.map(\.key) == ["Ann", "nobody"])
    #expect(try book.measure(.activityCount, by: .month).rows.map(\.value) == [3, 1])
    let zone = try #require(Zone(identifier: "Europe/London"))
    let question = book.question(.activityCount, zone: zone, by: .month)
    #expect(try book.store.measure(question).rows.map(\.value) == [2, 2])
  }

  @Test("A period goes by local days")
  func period() throws {
    let zone = try #require(Zone(identifier: "Europe/London"))
    let april = book.question(.activityCount, nil, .days("04-01", "04-30"), zone: zone)
    #expect(try book.store.measure(april).whole.value == 2)
    #expect(try book.store.records(behind: april, limit: 9).map(\.id.text) == ["a6", "a2"])
  }

  @Test("None is a count of 0")
  func none() throws { #expect(try book.measure(.activityCount, nil, .days("07-01", "07-02")).whole.value == 0) }
}
