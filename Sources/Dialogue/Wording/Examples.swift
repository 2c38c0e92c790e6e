import Foundation
import Language
import Sales

/// The examples of the intent files, told with names from the user's own record.
struct Examples {
  /// A name of each kind that the user has on file.
  private let own: [String: String]

  init(in situation: Situation) throws {
    let deals: [Opportunity] = try situation.book.records(
      Query([.equals("status", .text("open"))], order: ["close_date"], limit: 1))
    let deal = deals.first
    let accounts: [Account] = try situation.book.records(Query(order: ["name"], limit: 1))
    let account = try situation.account(deal?.account) ?? accounts.first
    let contacts: [Contact] = try situation.book.records(
      Query(account.map { [.refers("account", to: $0.id)] } ?? [], order: ["name"], limit: 1))
    own = [
      "account": account?.name, "opportunity": deal?.name, "contact": contacts.first?.name,
    ].compactMapValues(\.self)
  }

  func first(of intent: Intent) -> String? { all(of: intent).first }

  func all(of intent: Intent) -> [String] {
    let news = Set(intent.slots.filter { $0.type == "text" }.map(\.name))
    return intent.examples.map { told($0, leaving: news) }
  }

  /// The example with own names in place of the sample's, but for names of something new.
  private func told(_ example: Example, leaving news: Set<String>) -> String {
    own.filter { !news.contains($0.key) }.reduce(example.text) { text, name in
      guard let sample = example.slots[name.key], let place = Self.place(of: sample, in: text) else { return text }
      return text.replacingCharacters(in: place, with: name.value)
    }
  }

  /// Where a name is said, in full or by its first word.
  private static func place(of name: String, in text: String) -> Range<String.Index>? {
    let first = name.split(separator: " ").first.map(String.init) ?? name
    return text.range(of: name, options: .caseInsensitive) ?? text.range(of: first, options: .caseInsensitive)
  }
}
