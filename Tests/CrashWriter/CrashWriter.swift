import Figures
import Foundation
import Sales
import SampleBook
import Store

/// Writes into a book without end, and says the id of every order once it has been carried out: for tests that kill it.
@main
enum CrashWriter {
  static func main() throws {
    let store = try Store(path: CommandLine.arguments[1], playbook: .shipped(), patience: 5)
    var ids = IDMint(seed: .random(in: .min ... .max))
    while true {
      let order = Order.sample(ids.next(at: .sample).text)
      _ = try store.perform(commands(of: order), by: order)
      FileHandle.standardOutput.write(Data("\(order.id)\n".utf8))
    }
  }

  /// Two records, so that there is a half to be left behind.
  private static func commands(of order: Order) -> [Command] {
    [
      .createAccount(.sample("") { $0.name = "Account \(order.id)" }),
      .addNote(.sample("") { $0.body = "Note \(order.id)" }),
    ]
  }
}
