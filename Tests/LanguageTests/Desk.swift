import Figures

@testable import Language

/// A small sales grammar, written as a team would, for tests.
enum Desk {
  static let file = SourceFile(
    path: "desk.yaml",
    text: """
      language: en
      lists:
        account: {names: true}
        contact: {names: true}
        activity:
          values:
            - {in: "(call[s]|call[ed|ing]|phone call)", out: call}
            - {in: "demo[s]", out: demo}
            - {in: "e-mail[s]", out: email}
        stage:
          values: [discovery, proposal, {in: "negotiat(ion|ing)", out: negotiation}]
      expansion_rules:
        log: "(log|record|note) [down]"
        it: "(it|that deal)"
      skip_words: [please, "can you", "could you"]
      intents:
        log_activity:
          summary: Log a call, demo or e-mail
          writes: true
          slots:
            activity: {required: true, ask: "What was it?"}
            account: {required: "one_of(account, contact)", ask: "Which account?"}
            contact: contact
            when: {type: datetime, direction: past, default: now}
            duration: duration
            note: text
          data:
            - sentences:
                - "<log> [a|an|the] {activity} [(with|for|at) ({account}|{contact})] [{when}] [, {note}]"
                - "<log> [a|an|the] {duration} {activity} (with|for) {account}"
                - "[a] {activity} [with] {account} {when} [, {note}]"
          examples:
            - {text: "log a call with Globex yesterday", slots: {activity: call, account: Globex, when: yesterday}}
          not: ["did I log a call with Globex?"]
        move_stage:
          writes: true
          slots: {stage: {required: true}, account: account}
          data:
            - sentences: ["move ({account}|<it>) to {stage}"]
        create_account:
          writes: true
          slots: {account: {type: text, required: true}}
          data:
            - sentences: ["(create|add) [an] account [called] {text:account}"]
        update_amount:
          writes: true
          slots: {account: account, value: money, field: text}
          data:
            - sentences: ["set the amount of {account} to {money:value}", "close date of {account} is {date:value}"]
              slots: {field: amount}
        list_activities:
          slots: {activity: activity, account: account, period: period}
          data:
            - sentences:
                - "(show|list) [me] [{activity}] [(with|for) {account}] [{period}]"
                - "did i <log> [a] {activity} with {account} [{period}]"
        pipeline:
          slots: {account: account}
          data: [{sentences: ["what is {account} pipeline", "pipeline"]}]
      """)

  static let names = [
    Name(kind: "account", id: "a1", name: "Acme Corporation"), Name(kind: "account", id: "a2", name: "Acme Labs"),
    Name(kind: "account", id: "a3", name: "Globex"), Name(kind: "account", id: "a4", name: "Smith & Sons"),
    Name(kind: "account", id: "a5", name: "Müller GmbH"), Name(kind: "contact", id: "c1", name: "Hank Scorpio"),
    Name(kind: "contact", id: "c2", name: "April Jones"),
  ]

  /// Wednesday 4 March 2026, 10:30.
  static let settings = ReaderSettings(now: LocalTime(Day(number: 20_516), hour: 10, minute: 30))

  static func reader(_ names: [Name] = names) throws -> Reader {
    Reader(grammar: try Grammar(compiling: [file]), names: Names(names), settings: settings)
  }

  /// A reader of these templates alone, as one intent `it`.
  static func reader(of templates: [String], lists: String = "{}", writes: Bool = false) throws -> Reader {
    let sentences = templates.map { "\"\($0)\"" }.joined(separator: ", ")
    let text = "lists: \(lists)\nintents:\n  it:\n    writes: \(writes)\n    data: [{sentences: [\(sentences)]}]\n"
    return Reader(grammar: try Grammar(compiling: [SourceFile(path: "t.yaml", text: text)]), settings: settings)
  }
}

extension Reading {
  /// Intent and slots in one line, for comparison.
  var summary: String {
    guard outcome == .understood else { return outcome.rawValue }
    return requests.map { request in
      let slots = request.slots.map { "\($0.name)=\($0.value?.words ?? "?")" }.sorted()
      return ([request.intent] + slots).joined(separator: " ")
    }.joined(separator: " + ")
  }
}
