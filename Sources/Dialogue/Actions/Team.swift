import Display
import Figures
import Language
import Sales

extension Matter {
  func addUser() throws -> Step.Deed {
    let name = try required("owner", "What is the new user called?")
    var new = User(id: RecordID(""))
    new.name = name
    new.role = text("role")
    let role = new.role.flatMap { playbook.role($0)?.name }
    return Step.write([.addUser(new)]) { receipt in
      let made = receipt.created(.user)
      let part: Line = role.map { ", \($0)" } ?? ""
      return Response(.success("Added the user \(Part(made.first ?? new.mention))\(part)."))
    }
  }

  func listUsers() throws -> Step.Deed {
    let wanted = text("role")
    let users: [User] = try book.records(
      Query(wanted.map { [.equals("role", .text($0))] } ?? [], order: ["name"]))
    guard !users.isEmpty else { return .answer(Response("No user fits.", data: .rows([]))) }
    var reply = Reply("\(users.count, of: "user"):")
    let rows = users.map { user -> [Part] in
      let role = user.role.map { playbook.role($0)?.name ?? $0 }
      return [Part(user.mention), role.map { .text($0) } ?? .empty, user.region.map { .text($0) } ?? .empty]
    }
    reply.blocks.append(
      .table(
        Table(
          columns: [.init("name", "Name"), .init("role", "Role"), .init("region", "Region", priority: 1)], rows: rows)))
    return .answer(Response(reply, data: .rows(users.map { JSON($0) }), shown: users.map(\.mention)))
  }

  func setQuota() throws -> Step.Deed {
    let owner = try owner() ?? onlyUser(in: text("role"))
    var quota = Quota(id: RecordID(""))
    quota.owner = owner.id
    quota.amount = money("amount")
    quota.count = number("count")
    guard quota.amount != nil || quota.count != nil else {
      throw ask("amount", "How much, or how many qualified opportunities?")
    }
    let period = period("period")
    quota.per = text("per") ?? period?.grain.rawValue ?? (quota.amount == nil ? "month" : "year")
    guard ["month", "quarter", "year"].contains(quota.per) else {
      throw ask("per", "Is that a month, a quarter or a year?")
    }
    quota.effective = period?.firstDay ?? start(of: quota.per)
    return Step.write([.setQuota(quota)]) { _ in
      let much: Line =
        quota.amount.map { "\($0)" } ?? "\(quota.count ?? 0, of: "qualified opportunity")"
      let from: Line = quota.effective.map { ", from \($0)" } ?? ""
      return Response(.success("Quota of \(Part(owner.mention)): \(much) a \(quota.per)\(from)."))
    }
  }

  /// Who has a role, where only one has it; a quota is one person's.
  private func onlyUser(in role: String?) throws -> User {
    guard let role else { throw ask("owner", "Whose quota?") }
    let users = try book.records(Query<User>([.equals("role", .text(role))], order: ["name"]))
    guard let only = users.first, users.count == 1 else {
      let names = users.isEmpty ? "" : " Of \(users.map(\.name).joined(separator: ", "))?"
      throw ask("owner", "Whose quota?\(names)")
    }
    return only
  }

  /// The beginning of the month, quarter or year that runs: a quota said without a day holds from there.
  private func start(of per: String) -> Day? {
    let grain = Grain(rawValue: per) ?? .year
    return Period.running(grain, on: situation.today, fiscalYearStart: situation.fiscalYearStart).firstDay
  }

  func whoAmI() throws -> Step.Deed {
    let role = user.role.map { playbook.role($0)?.name ?? $0 }
    let line: Line = "You are \(Part(user.mention))\(role.map { ", \($0)" } ?? "")."
    return .answer(Response(line, data: JSON(user)))
  }

  func setUser() throws -> Step.Deed {
    if let slot = request["owner"], slot.problem == .unknownName, let said = slot.text {
      throw refuse("Nobody here is called \(quoted: said).", .hint("Add them first: \(quoted: "add user \(said)")."))
    }
    guard let name = try named("owner") else { throw ask("owner", "Who are you?") }
    return .errand(.switchUser(name: name.name))
  }
}
