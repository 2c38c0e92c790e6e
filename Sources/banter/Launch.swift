import ArgumentParser
import Assistant
import Dialogue
import Display
import Documents
import Figures
import Foundation
import Language
import Sales
import Store
import Terminal

/// The options, the environment and the configuration file, brought together.
struct Launch {
  let wishes: Wishes
  /// The variables that are not empty.
  let environment: [String: String]
  let folders: Folders
  let configuration: Configuration
  let zone: Zone
  let screen: Screen
  /// The time: as said, standing still, or the machine's.
  let clock: @Sendable () -> Instant

  init(_ wishes: Wishes) throws {
    self.wishes = wishes
    let variables = ProcessInfo.processInfo.environment
    environment = variables.filter { !$0.value.isEmpty }
    folders = Folders(environment: environment)
    configuration = try Configuration(at: folders.configurationFile)
    let named = wishes.timeZone ?? configuration.timeZone
    zone = named.flatMap { Zone(identifier: $0) } ?? Zone.system(environment: variables["TZ"])
    screen = Screen(environment: environment)
    clock = try Self.clock(wishes.now ?? environment["BANTER_NOW"], in: zone)
  }

  var dataFile: String { wishes.data ?? environment["BANTER_DATA"] ?? folders.data + "/banter.db" }

  var user: String { wishes.user ?? environment["BANTER_USER"] ?? configuration.user ?? NSUserName() }

  private static func clock(_ said: String?, in zone: Zone) throws -> @Sendable () -> Instant {
    guard let said else { return { Instant(seconds: time(nil)) } }
    guard let moment = Moment(said) else { throw ValidationError("BANTER_NOW \(Moment.rule), not '\(said)'.") }
    let instant = moment.instant(in: zone)
    return { instant }
  }

  /// Whether somebody chose a locale, so that days such as 02/03/26 may be read by it.
  var hasLocale: Bool { (wishes.locale ?? configuration.locale) != nil }

  var settings: Settings {
    let locale = wishes.locale ?? configuration.locale
    return Settings(
      currency: Currency(configuration.currency ?? "USD"), monthFirst: locale != Wishes.Locale.british.rawValue,
      fiscalYearStart: configuration.fiscalYearStart ?? 1)
  }

  /// Banter's playbook with the team's own laid over it, read now, or else Banter's, read when it is first needed.
  func playbook() throws -> @Sendable () throws -> Playbook {
    let own = folders.configuration + "/playbook.yaml"
    guard let path = wishes.playbook ?? (exists(own) ? own : nil) else { return Shipped.playbook }
    let text = try Self.text(of: path)
    do {
      let playbook = try Shipped.playbook(overlaidBy: text)
      return { playbook }
    } catch {
      throw Fault(["\(path) cannot be understood: \("\(error)")"], exitCode: 78)
    }
  }

  /// The text of a file; a ``Fault`` says why there is none.
  static func text(of path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Fault(["\(path) cannot be read."], exitCode: 78)
    }
    return String(decoding: data, as: UTF8.self)
  }

  func store() throws -> Store { try Store(path: dataFile, playbook: try playbook()) }

  /// The book for reading alone; an empty one in memory where there is none.
  func readOnlyStore() throws -> Store {
    guard exists(dataFile) else { return try Store(path: Store.inMemory, playbook: try playbook()) }
    return try Store(path: dataFile, readOnly: true, playbook: try playbook())
  }

  func exists(_ path: String) -> Bool { Self.exists(path) }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  func write(_ text: String, to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
      throw Fault(["\(path) cannot be written."], exitCode: 73)
    }
  }

  /// The team's own folder of intents, if there is one.
  var ownIntents: String? {
    let own = folders.configuration + "/intents"
    return wishes.intents ?? (exists(own) ? own : nil)
  }

  /// Banter's own intents, read when they are first needed; or those with the team's laid over them, compiled now unless
  /// they are kept from an earlier start.
  private func grammar() throws -> () throws -> Grammar {
    let own = try ownIntents.map(Inspection.intents) ?? []
    if own.isEmpty { return Shipped.grammar }
    let intents = Shipped.intents + own
    let cache = GrammarCache(path: folders.grammar)
    if let kept = cache.grammar(of: intents) { return { kept } }
    let grammar = try Grammar(compiling: intents)
    return { try cache.learnt(grammar, from: intents) }
  }

  /// Banter's own questionnaires, read when an interview is had; with those of the team, which are read now.
  func questionnaires() throws -> () throws -> [Questionnaire] {
    let own = try ownIntents.map { try Self.questionnaires(in: $0 + "/interviews") } ?? []
    guard !own.isEmpty else { return Shipped.questionnaires }
    return { try Shipped.questionnaires().filter { shipped in !own.contains { $0.id == shipped.id } } + own }
  }

  /// The questionnaires in a folder, if there is one, by file name.
  static func questionnaires(in folder: String) throws -> [Questionnaire] {
    guard Inspection.isFolder(folder) else { return [] }
    return try Inspection.intents(at: folder).map { try questionnaire($0) }
  }

  /// A questionnaire as its file has it; a ``Fault`` says what is wrong with it.
  static func questionnaire(_ file: SourceFile) throws -> Questionnaire {
    let questionnaire: Questionnaire
    do { questionnaire = try decodeYAML(Questionnaire.self, from: file.text) } catch {
      throw Fault(Fault(error).lines.map { "\(file.path): \($0)" }, exitCode: 78)
    }
    let faults = questionnaire.validate()
    if !faults.isEmpty { throw Fault(BrokenQuestionnaire(path: file.path, faults: faults)) }
    return questionnaire
  }

  /// Banter's own templates of documents, with the team's.
  var templates: Templates { Templates(folder: folders.configuration + "/documents") }

  func assistant(on store: Store) throws -> Assistant {
    let playbook = try self.playbook()
    let assistant = Assistant(
      store: store, user: user, zone: zone, settings: settings, playbook: try playbook(), grammar: try grammar(),
      clock: clock)
    assistant.folder = FileManager.default.currentDirectoryPath
    assistant.templates = templates
    assistant.questionnaires = try questionnaires()
    return assistant
  }

  /// Keeps what is not understood, unless the book is in memory or cannot be written.
  func assistant() throws -> Assistant {
    let assistant = try assistant(on: try store())
    guard access(dataFile, W_OK) == 0 else { return assistant }
    assistant.misses = Misses(path: folders.misses)
    assistant.traces = Traces(lines: [folders.misses, folders.history], sessions: folders.sessions)
    return assistant
  }

  /// What understands by intents of another's alone: no book, and only the names that they bring along.
  func understanding(by intents: [SourceFile]) throws -> Understanding {
    let names = Names(SampleNames.read(intents))
    let settings = settings.reading(at: zone.local(clock()), in: zone)
    return Understanding(Reader(grammar: try Grammar(compiling: intents), names: names, settings: settings))
  }

  /// Where replies are shown.
  var page: Page {
    let isTerminal = screen.isTerminal
    return Page(
      today: zone.local(clock()).day, width: wishes.width ?? (isTerminal ? screen.size.columns : nil),
      colored: color.colors(environment: environment, isTerminal: isTerminal), unicode: screen.showsUnicode,
      accessible: wishes.accessible || environment["ACCESSIBLE"] != nil || configuration.accessible == true)
  }

  /// Where a recording for others is shown: a terminal of 80 columns unless said, in color unless that is not wanted.
  var recordingPage: Page {
    var page = page
    page.width = wishes.width ?? 80
    page.unicode = true
    page.colored = color.colors(environment: environment.filter { $0.key != "TERM" }, isTerminal: true)
    return page
  }

  private var color: ColorChoice {
    wishes.color ?? configuration.color.flatMap { ColorChoice(rawValue: $0) } ?? .auto
  }

  /// Replies as they stand in JSON: never wrapped, never colored.
  var plainPage: Page { Page(today: zone.local(clock()).day) }
}
