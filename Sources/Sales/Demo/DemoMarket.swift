import Figures

/// The accounts and contacts of the demo book.
struct DemoMarket {
  private(set) var accounts: [Account]
  private(set) var contacts: [Contact] = []
  /// The contacts of each account, by number.
  private var people: [[Int]]

  init(deals: Int, team: DemoTeam, _ scene: inout DemoScene) {
    let count = max(DemoNames.companies.count, deals * 2 / 3)
    accounts = []
    people = Array(repeating: [], count: count)
    for number in 0..<count { accounts.append(DemoMarket.account(number, team: team, &scene)) }
    for number in 0..<max(2 * count, deals * 4 / 3) { add(person: number, &scene) }
  }

  var records: [any Record] { accounts as [any Record] + contacts as [any Record] }

  func contacts(of account: Int) -> [Contact] { people[account].map { contacts[$0] } }

  /// Accounts and contacts are made before the deals with them begin.
  mutating func date(by deals: [DemoDeal], _ scene: inout DemoScene) {
    var first: [Int: Instant] = [:]
    for deal in deals { first[deal.account] = min(first[deal.account] ?? deal.created, deal.created) }
    for number in accounts.indices {
      let latest =
        first[number].map { scene.clock.zone.local($0).day } ?? scene.today.adding(days: -scene.dice.roll(0...500))
      let day = scene.workday(latest.adding(days: -scene.dice.roll(3...40)))
      accounts[number].created = scene.officeHour(day)
      for person in people[number] { contacts[person].created = scene.officeHour(day.adding(days: 1)) }
    }
  }

  private static func account(_ number: Int, team: DemoTeam, _ scene: inout DemoScene) -> Account {
    let company = DemoNames.company(number)
    let size = Int(scene.dice.logNormal(median: 400, spread: 1.1))
    var account = scene.make(Account.self)
    account.name = company.name
    account.industry = company.industry
    account.segment = size > 1000 ? "Enterprise" : size > 200 ? "Mid-Market" : "Small Business"
    account.type = scene.dice.chance(0.3) ? "Customer" : "Prospect"
    account.website = "https://www.\(domain(company.name))"
    account.phone = phone(&scene)
    account.billingCity = company.city
    account.billingCountry = "USA"
    account.employees = size
    account.annualRevenue = Money(minor: size * scene.dice.roll(80...320) * 100_000, currency: .usd)
    account.owner = (number % 5 == 4 ? team.dana : team.sam).id
    return account
  }

  /// The first people belong to the cast, the next ones see that nobody's account is empty.
  private mutating func add(person number: Int, _ scene: inout DemoScene) {
    let spare = number - DemoNames.people.count
    let drawn = spare < accounts.count ? max(0, spare) : scene.dice.roll(0...accounts.count - 1)
    let person = DemoNames.person(number, company: drawn)
    let account = accounts[person.company]
    var contact = scene.make(Contact.self)
    contact.name = person.name
    contact.jobTitle = person.title
    contact.account = account.id
    contact.owner = account.owner
    contact.email = DemoMarket.mailbox(person.name) + "@" + DemoMarket.domain(account.name)
    contact.phone = scene.dice.chance(0.85) ? DemoMarket.phone(&scene) : nil
    contact.mobilePhone = scene.dice.chance(0.3) ? DemoMarket.phone(&scene) : nil
    contact.leadSource = scene.dice.pick(["web", "event", "referral", "outreach", "partner"])
    people[person.company].append(contacts.count)
    contacts.append(contact)
  }

  /// A domain that nobody can own (RFC 2606).
  private static func domain(_ name: String) -> String {
    name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) } + ".example"
  }

  private static func mailbox(_ name: String) -> String {
    name.lowercased().split(separator: " ").map { $0.filter { $0 != "." } }.joined(separator: ".")
  }

  /// A number that is kept for fiction.
  private static func phone(_ scene: inout DemoScene) -> String {
    "(\(scene.dice.pick([212, 303, 312, 415, 512, 617, 702]))) 555-01\(scene.dice.roll(10...99))"
  }
}
