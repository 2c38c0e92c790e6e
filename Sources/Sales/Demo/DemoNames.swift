/// The invented names of the demo book. None is meant to be that of a real company or person.
enum DemoNames {
  /// A company: its name, its industry and its town.
  struct Company {
    var name: String
    var industry: String
    var city: String

    init(_ name: String, _ industry: String, _ city: String) {
      self.name = name
      self.industry = industry
      self.city = city
    }
  }

  /// Some share a first word, some are common words: what a rep's sentences must be told apart by.
  static let companies: [Company] = [
    Company("Acme Corporation", "Manufacturing", "Denver"), Company("Acme Labs", "Biotechnology", "Boulder"),
    Company("Globex", "Energy", "Cypress Creek"), Company("Initech", "Software", "Austin"),
    Company("Northwind Traders", "Wholesale", "Seattle"), Company("Umbrella Health", "Healthcare", "Chicago"),
    Company("Hooli", "Software", "Palo Alto"), Company("Meeting Point", "Hospitality", "Portland"),
    Company("Quarter Mile", "Automotive", "Detroit"), Company("Open Door", "Finance", "Charlotte"),
    Company("Second Street", "Food", "Omaha"), Company("Brindlewick Foods", "Food", "Kansas City"),
    Company("Tallowmere Logistics", "Transportation", "Memphis"), Company("Verdalune Energy", "Energy", "Houston"),
    Company("Copperlark Media", "Media", "Atlanta"), Company("Saltharrow Insurance", "Insurance", "Hartford"),
    Company("Pinnock & Vale", "Consulting", "Boston"), Company("Larkspindle Textiles", "Apparel", "Greensboro"),
    Company("Ostermoor Mutual", "Insurance", "Columbus"), Company("Quillbrook University", "Education", "Madison"),
    Company("Ferncastle Hotels", "Hospitality", "Savannah"),
    Company("Ironquay Shipping", "Transportation", "Baltimore"),
    Company("Bluethistle Pharma", "Biotechnology", "San Diego"),
    Company("Marrowgate Steel", "Manufacturing", "Pittsburgh"),
    Company("Kestrelworks Robotics", "Manufacturing", "Minneapolis"),
    Company("Dovetail & Sons", "Construction", "Boise"),
    Company("Amberfold Retail", "Retail", "Phoenix"), Company("Lumenport Telecom", "Telecommunications", "Dallas"),
    Company("Harrowby Clinics", "Healthcare", "Cleveland"), Company("Silverhythe Bank", "Finance", "New York"),
    Company("Thornapple Farms", "Agriculture", "Fresno"), Company("Wrenfield Schools", "Education", "Richmond"),
    Company("Oakenshaw Builders", "Construction", "Nashville"), Company("Cinderpath Games", "Software", "Raleigh"),
    Company("Glimmerhaus Lighting", "Retail", "Milwaukee"), Company("Pelagia Seafood", "Food", "Portland"),
    Company("Stonewhistle Mining", "Mining", "Salt Lake City"), Company("Vantaro Aerospace", "Aerospace", "Wichita"),
    Company("Millrace Water", "Utilities", "Sacramento"), Company("Nettlecombe Chemicals", "Chemicals", "Baton Rouge"),
  ]

  /// Word pairs for larger books.
  private static let heads = [
    "Alder", "Bracken", "Cobble", "Dunmore", "Elder", "Fallow", "Gorse", "Hazel", "Ivory", "Juniper", "Kettle",
    "Linden",
    "Moss", "Nimbus", "Orchard", "Pewter", "Quartz", "Rowan", "Sable", "Teasel", "Umber", "Violet", "Willow", "Yarrow",
  ]
  private static let tails = [
    "bank", "bridge", "croft", "dale", "field", "ford", "gate", "grove", "haven", "hollow", "hurst", "ley", "mere",
    "moor", "point", "reach", "ridge", "shaw", "stead", "stone", "ton", "vale", "well", "wick", "wood", "worth",
  ]
  private static let trades = [
    ("Foods", "Food"), ("Logistics", "Transportation"), ("Energy", "Energy"), ("Media", "Media"),
    ("Insurance", "Insurance"), ("Textiles", "Apparel"), ("Hotels", "Hospitality"), ("Pharma", "Biotechnology"),
    ("Robotics", "Manufacturing"), ("Retail", "Retail"), ("Telecom", "Telecommunications"), ("Clinics", "Healthcare"),
    ("Software", "Software"), ("Builders", "Construction"), ("Partners", "Consulting"), ("Systems", "Software"),
  ]

  /// The company of that number: the cast first, then word pairs, numbered once these are used up.
  static func company(_ number: Int) -> Company {
    if number < companies.count { return companies[number] }
    var rest = number - companies.count
    func next(_ count: Int) -> Int {
      defer { rest /= count }
      return rest % count
    }
    let head = heads[next(heads.count)]
    let tail = tails[next(tails.count)]
    let trade = trades[next(trades.count)]
    let name = head + tail + " " + trade.0 + (rest == 0 ? "" : " \(rest + 1)")
    return Company(name, trade.1, companies[number % companies.count].city)
  }
}

extension DemoNames {
  /// A person: a name, a title and the number of the company.
  struct Person {
    var name: String
    var title: String
    var company: Int
  }

  static let people = [
    Person(name: "Jane Doe", title: "CFO", company: 0), Person(name: "Marcus Lindqvist", title: "CTO", company: 0),
    Person(name: "Priya Shah", title: "CFO", company: 4), Person(name: "Hank Scorpio", title: "CEO", company: 2),
    Person(name: "Bill Lumbergh", title: "VP Operations", company: 3),
    Person(name: "Gavin Belson", title: "CEO", company: 6),
    Person(name: "Rosa Delgado", title: "Head of Research", company: 1),
    Person(name: "Albert Weskit", title: "Chief Medical Officer", company: 5),
  ]

  private static let given = [
    "Amara", "Ben", "Carla", "Dmitri", "Elena", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Keiko", "Liam", "Mona",
    "Nadia", "Oscar", "Paula", "Quentin", "Rita", "Stefan", "Tessa", "Uma", "Victor", "Wanda", "Xavier", "Yusuf",
    "Zoe", "Anders", "Bianca", "Caleb", "Deepa", "Emil", "Fiona", "Gustav", "Helena", "Ivan", "Joy", "Kofi",
  ]
  private static let family = [
    "Abara", "Bergstrom", "Castellan", "Devries", "Ekholm", "Farrow", "Galloway", "Hartwig", "Ibekwe", "Jansen",
    "Kowalczyk", "Lindgren", "Marchetti", "Nakagawa", "Oyelaran", "Petrov", "Quigley", "Rosendahl", "Santangelo",
    "Thackeray", "Ugarte", "Vandermeer", "Whitlock", "Yamamoto", "Zielinski", "Ashdown", "Bellweather", "Crowther",
    "Drummond", "Everhart", "Fairbanks",
  ]
  private static let titles = [
    "CFO", "CIO", "VP Operations", "VP Sales", "Director of IT", "Procurement Manager", "Head of Data",
    "Finance Director", "IT Manager", "Chief of Staff", "General Counsel", "VP Engineering", "Operations Manager",
  ]

  /// The person of that number; 37 × 31 × 26 of them have different names.
  static func person(_ number: Int, company: Int) -> Person {
    if number < people.count { return people[number] }
    let rounds = number / (given.count * family.count)
    let initial = rounds == 0 ? " " : " \(Character(UnicodeScalar(UInt8(65 + (rounds - 1) % 26)))). "
    return Person(
      name: given[number % given.count] + initial + family[number % family.count],
      title: titles[number * 7 % titles.count], company: company)
  }

  static let products = ["Platform", "Analytics", "Field Service", "Data Hub", "Support Plus"]
  static let campaigns = ["Spring webinar", "Trade fair", "Customer day"]
  static let competitors = ["Contoso", "Fabrikam", "Initrode", "Vandelay"]
}
