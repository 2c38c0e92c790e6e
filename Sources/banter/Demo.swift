import ArgumentParser
import Assistant
import Display
import Figures
import Sales
import Store

/// `banter demo`: fills an empty book with the demo book of business.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Fill an empty book with the demo book of business.")

  @OptionGroup var options: Options

  @Option(help: "The same seed makes the same book.")
  var seed: UInt64 = 1

  @Option(help: "About how many opportunities.")
  var size = 60

  func validate() throws {
    if !(1...10_000_000).contains(size) { throw ValidationError("--size takes a number from 1 to 10000000.") }
  }

  func run() throws {
    try options.run { launch in
      let store = try launch.store()
      let deals = try store.count(Query<Opportunity>())
      let accounts = try store.count(Query<Account>())
      guard deals == 0, accounts == 0 else {
        throw Fault(
          [
            "\(store.path) is not empty: \(deals, of: "deal"), \(accounts, of: "account").",
            "Name a new file with --data FILE.",
          ],
          exitCode: 1)
      }
      let now = launch.clock()
      let records = DemoBook.records(seed: seed, size: size, now: now, zone: launch.zone)
      var ids = IDMint(seed: seed)
      let order = Order(id: ids.next(at: now), user: nil, at: now, words: "banter demo", zone: launch.zone)
      _ = try store.apply(records.map { .create($0) }, by: order)
      let made = Dictionary(grouping: records) { $0.ref.kind }.mapValues(\.count)
      try show(
        Reply(
          "Filled \(store.path): \(made[.account] ?? 0, of: "account"), \(made[.contact] ?? 0, of: "contact"), \(made[.opportunity] ?? 0, of: "opportunity")."
        ).text(on: launch.page))
      return 0
    }
  }
}
