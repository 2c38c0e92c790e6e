import Sales
import Testing

@Suite("What one thing of a list says of itself")
struct EntryReadingTests {
  typealias Entry = AnswerValue.Entry

  @Test(
    "A quote is taken with whoever said it",
    arguments: [
      (
        "reports are late every month, \"I do them on Sundays\", says Jane", "reports are late every month",
        "I do them on Sundays", "Jane"
      ),
      ("Jane said: “nobody trusts the numbers”", "nobody trusts the numbers", "nobody trusts the numbers", "Jane"),
      ("The CFO: \"we fly blind\"", "we fly blind", "we fly blind", "The CFO"),
      ("orders get lost \"twice this week\" (Omar Haddad)", "orders get lost", "twice this week", "Omar Haddad"),
      (
        "month end is slow, 'it eats my weekends', according to the controller", "month end is slow",
        "it eats my weekends", "the controller"
      ),
      ("Jane says the reports are late", "the reports are late", nil, "Jane"),
      ("invoices go missing, says Priya Shah", "invoices go missing", nil, "Priya Shah"),
      ("they say it's slow", "they say it's slow", nil, nil),
      ("the app doesn't load", "the app doesn't load", nil, nil),
      ("it's the users' PCs", "it's the users' PCs", nil, nil),
    ] as [(String, String, String?, String?)])
  func quotes(words: String, text: String, quote: String?, speaker: String?) {
    let entry = Entry(reading: words)
    #expect(entry.text == text && entry.quote == quote && entry.speaker == speaker, "\(entry)")
  }

  @Test(
    "How often something is stays in its words too",
    arguments: [
      ("reports are late every month", "every month"), ("we lose an order twice a week", "twice a week"),
      ("it crashes daily", "daily"), ("every other Friday the import stops", "every other Friday"),
      ("two or three times a day somebody calls", "two or three times a day"),
      ("it hangs all the time", "all the time"),
      ("the monthly report is late", nil), ("it costs 8k a month", nil),
      ("3 times per quarter, \"again\"", "3 times per quarter"),
    ] as [(String, String?)])
  func frequency(words: String, often: String?) {
    #expect(Entry(reading: words).frequency == often)
  }

  @Test(
    "How much it is wanted is told by the words around it",
    arguments: [
      ("single sign-on is a must", "single sign-on", .must), ("it must work offline", "work offline", .must),
      ("must have: an audit log", "an audit log", .must), ("an app would be nice", "an app", .could),
      ("nice to have: dark mode", "dark mode", .could), ("should export to Excel", "export to Excel", .should),
      ("dark mode (could)", "dark mode", .could), ("an API is not mandatory", "an API", .could),
      ("orders must not get lost", "orders must not get lost", .must), ("French is important", "French", .should),
      ("it doesn't need to be pretty", "it doesn't need to be pretty", nil), ("SAP", "SAP", nil),
      ("reports in French", "reports in French", nil), ("they need single sign-on", "single sign-on", .must),
      ("a nicer screen", "a nicer screen", nil),
    ] as [(String, String, Entry.Priority?)])
  func priorities(words: String, text: String, priority: Entry.Priority?) {
    let entry = Entry(reading: words, isWish: true)
    #expect(entry.text == text && entry.priority == priority, "\(entry)")
  }

  @Test("What shows that it is met is kept apart")
  func acceptance() {
    let entry = Entry(reading: "must sync with SAP, tested by a week of orders", isWish: true)
    #expect(entry.text == "sync with SAP" && entry.priority == .must && entry.acceptance == "a week of orders")
  }

  @Test(
    "Things of one line take from it what stands right beside them",
    arguments: [
      ("single sign-on is a must, an app would be nice", ["single sign-on", "an app"], [.must, .could]),
      (
        "it must do invoices, credit notes and reminders", ["invoices", "credit notes", "reminders"],
        [.must, .must, .must]
      ),
      ("SSO is a must and dark mode", ["SSO", "dark mode"], [.must, nil]),
      ("must haves: SAP, SSO. nice to have: an app", ["SAP", "SSO", "an app"], [.must, .must, .could]),
      ("SAP and Outlook", ["SAP", "Outlook"], [nil, nil]),
    ] as [(String, [String], [Entry.Priority?])])
  func lines(line: String, texts: [String], priorities: [Entry.Priority?]) {
    #expect(Entry.reading(texts, in: line, areWishes: true).map(\.priority) == priorities)
  }

  @Test("A quote and its speaker that were parted from the thing before them find back to it")
  func parted() {
    let line = "reports are late every month, \"I do them on Sundays\", says Jane, and nobody trusts them"
    let texts = ["reports are late every month", "I do them on Sundays", "says Jane", "nobody trusts them"]
    var late = Entry(
      "reports are late every month", quote: "I do them on Sundays", speaker: "Jane", frequency: "every month")
    late.priority = nil
    #expect(Entry.reading(texts, in: line) == [late, Entry("nobody trusts them")])
  }

  @Test("So do a day and what shows that it is met")
  func added() {
    let line = "must sync with SAP by June, tested by a week of orders, dark mode would be nice"
    let entries = Entry.reading(
      ["sync with SAP", "by June", "tested by a week of orders", "dark mode"], in: line, areWishes: true)
    #expect(entries.map(\.text) == ["sync with SAP, by June", "dark mode"])
    #expect(entries.map(\.acceptance) == ["a week of orders", nil] && entries.map(\.priority) == [.must, .could])
  }

  @Test("What is no wish keeps all its words")
  func pains() {
    let entry = Entry(reading: "they have to retype each order, checked by hand")
    #expect(entry.text == "they have to retype each order, checked by hand" && entry.priority == nil)
  }

  @Test(
    "No words are lost, whatever they are",
    arguments: ["", "says Jane", "\"\"", "must", "every week", "(must)", "\"", "–"])
  func odd(words: String) {
    let entry = Entry(reading: words, isWish: true)
    #expect(!entry.text.isEmpty || words.isEmpty)
  }
}
