import Figures

/// The people of the demo book: an Account Executive, a Business Development Rep, a Sales Engineer and their manager.
struct DemoTeam {
  let sam: User
  let kim: User
  let alex: User
  let dana: User
  private let quotas: [Quota]
  private let trainings: [TrainingCompletion]

  init(_ scene: inout DemoScene) {
    let start = scene.today.adding(months: -26)
    func hire(_ name: String, _ role: String, _ region: String, under manager: User?, _ scene: inout DemoScene) -> User
    {
      var user = scene.make(User.self)
      user.name = name
      user.login = name.split(separator: " ").first?.lowercased()
      user.role = role
      user.region = region
      user.manager = manager?.id
      user.email = user.login.map { $0 + "@ourteam.example" }
      user.created = scene.officeHour(scene.workday(start))
      return user
    }
    dana = hire("Dana Whitfield", "account_executive", "West", under: nil, &scene)
    sam = hire("Sam Okafor", "account_executive", "West", under: dana, &scene)
    kim = hire("Kim Reyes", "business_development_rep", "East", under: dana, &scene)
    alex = hire("Alex Novak", "sales_engineer", "West", under: dana, &scene)
    quotas = DemoTeam.quotas(sam: sam, kim: kim, dana: dana, &scene)
    trainings = DemoTeam.trainings([dana, sam, kim, alex], &scene)
  }

  var records: [any Record] { [dana, sam, kim, alex] as [any Record] + quotas + trainings }

  private static func quotas(sam: User, kim: User, dana: User, _ scene: inout DemoScene) -> [Quota] {
    func quota(_ user: User, amount: Int?, count: Int?, per: String) -> Quota {
      var quota = scene.make(Quota.self)
      quota.owner = user.id
      quota.amount = amount.map { Money(minor: $0 * 100, currency: .usd) }
      quota.count = count
      quota.per = per
      quota.effective = Day(year: scene.today.year - 2, month: 1, day: 1)
      quota.created = user.created
      return quota
    }
    return [
      quota(dana, amount: 1_000_000, count: nil, per: "year"), quota(sam, amount: 2_000_000, count: nil, per: "year"),
      quota(kim, amount: nil, count: 20, per: "month"),
    ]
  }

  /// The methodology at the start, the product training a while ago.
  private static func trainings(_ users: [User], _ scene: inout DemoScene) -> [TrainingCompletion] {
    users.flatMap { user in
      [("methodology", 760), ("product", scene.dice.roll(40...160)), ("competitive", scene.dice.roll(5...60))].map {
        var completion = scene.make(TrainingCompletion.self)
        completion.training = $0.0
        completion.owner = user.id
        completion.completed = scene.workday(scene.today.adding(days: -$0.1))
        completion.created = completion.completed.map { scene.officeHour($0) }
        return completion
      }
    }
  }
}
