import ArgumentParser
import Assistant
import Display
import Foundation

/// Runs a command's body and turns what goes wrong into one plain message on stderr and the exit code of the contract.
func failing(on page: Page, _ body: () throws -> Int32) throws {
  let code: Int32
  do {
    code = try body()
  } catch let exit as ExitCode {
    throw exit
  } catch let usage as ValidationError {
    throw usage
  } catch {
    let fault = Fault(error)
    warn(fault.reply.text(on: page))
    code = fault.exitCode
  }
  if code != 0 { throw ExitCode(code) }
}

extension Wishes {
  /// Brings everything together and runs a command's body.
  func run(_ body: (Launch) throws -> Int32) throws {
    try failing(on: Page(today: .init(number: 0))) {
      let launch = try Launch(self)
      launch.configuration.doubts.forEach(warn)
      return try body(launch)
    }
  }
}

extension Options {
  func run(_ body: (Launch) throws -> Int32) throws { try wishes.run(body) }
}
