import Assistant
import Display
import Figures
import Sales
import Store

/// A session that is kept as a transcript: notes each line while it is had, and writes it down at the end.
///
/// The book is copied when the session begins, so that what others write meanwhile does not come in.
public final class Recorder {
  /// One line of the session.
  struct Take {
    /// `nil` for Ctrl-C.
    var line: String?
    /// The wall clock when it was typed.
    var time: LocalTime
    /// Whether what it changed is to be checked.
    var isChecked: Bool
  }

  private let before: Store
  private var front: FrontMatter
  private let version: String
  private let zone: Zone
  private var takes: [Take] = []

  /// Begins a recording of what an assistant is told from now on; `nil` where its book cannot be copied.
  public init?(_ assistant: Assistant, version: String, locale: String, zone: Zone, at moment: Instant) throws {
    guard let store = assistant.book as? Store else { return nil }
    before = try store.copy(random: { 7 })
    self.version = version
    self.zone = zone
    front = FrontMatter()
    (front.user, front.time, front.zone, front.locale) = (assistant.user, zone.local(moment), zone.identifier, locale)
  }

  /// Notes a line. Its tabs are spaces from now on, for a transcript has none.
  public func note(_ line: String, at moment: Instant, isChecked: Bool = true) {
    let plain = String(line.map { $0 == "\t" ? " " : $0 })
    takes.append(Take(line: plain, time: zone.local(moment), isChecked: isChecked))
  }

  /// Notes that Ctrl-C was pressed.
  public func noteInterrupt(at moment: Instant) {
    takes.append(Take(line: nil, time: zone.local(moment), isChecked: false))
  }

  /// Whether anything was said.
  public var isEmpty: Bool { takes.isEmpty }

  /// The transcript and the small data set that it replays on.
  ///
  /// - Parameters:
  ///   - name: the file's name without its ending; the data set bears it too.
  ///   - anonymised: whether names, addresses and amounts give way to others, the same everywhere.
  public func recording(named name: String, anonymised: Bool = false) throws -> Recording {
    let program = try Program(version: version)
    let session = try Rerun(takes, front, on: before, program)
    var (takes, records) = (takes, try Reach(of: session, in: before).smallest { try differs($0, session, program) })
    if anonymised {
      let created = session.spoken.flatMap(\.changes).filter { $0.field == nil && $0.new != nil }.map(\.record)
      let mask = Mask(records, created: created, lines: takes.compactMap(\.line))
      records = records.map(mask.masked)
      takes = takes.map { take in
        var masked = take
        masked.line = take.line.map(mask.masked)
        return masked
      }
      front.user = mask.masked(front.user)
    }
    let data = DataText(records).text
    return try Recording(named: name, takes, front, data: data, original: session, program)
  }

  /// Whether the session goes another way on a few records than it did on all.
  private func differs(_ records: [any Record], _ session: Rerun, _ program: Program) throws -> Bool {
    let book = try Rehearsal(front, program)
    try DataSet.file(DataFile("recorded", Array(DataText(records).text.utf8))).fill(book)
    return try Rerun(takes, front, on: book).replies != session.replies
  }
}

/// A session had once more.
struct Rerun {
  private(set) var spoken: [Spoken] = []
  /// What was said, line by line, without the folder that documents went to.
  private(set) var replies: [[String]] = []

  init(_ takes: [Recorder.Take], _ front: FrontMatter, on store: Store, _ program: Program) throws {
    try self.init(takes, front, on: Rehearsal(front, program, book: store))
  }

  init(_ takes: [Recorder.Take], _ front: FrontMatter, on partner: Rehearsal) throws {
    _ = partner.greet()
    for take in takes {
      partner.clock.now = max(partner.clock.now, partner.clock.zone.instant(take.time))
      let said = take.line.map(partner.hear) ?? partner.press(.interrupt)
      spoken.append(said)
      replies.append(said.unbroken.map { partner.withoutFolder($0) })
    }
  }
}
