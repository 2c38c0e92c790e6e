/// A kind of file that Salesforce exports, in the order the kinds depend on each other.
enum SalesforceObject: String, CaseIterable {
  case user = "User"
  case account = "Account"
  case contact = "Contact"
  case lead = "Lead"
  case opportunity = "Opportunity"
  case opportunityHistory = "OpportunityHistory"
  case opportunityContactRole = "OpportunityContactRole"
  case task = "Task"
  case event = "Event"

  /// The columns without which nothing can be made of a file.
  var required: [String] {
    switch self {
    case .user, .account: ["Id", "Name"]
    case .contact: ["Id", "LastName"]
    case .lead: ["Id", "LastName", "Company"]
    case .opportunity: ["Id", "Name", "StageName"]
    case .opportunityHistory: ["Id", "OpportunityId", "StageName", "CreatedDate"]
    case .opportunityContactRole: ["OpportunityId", "ContactId"]
    case .task: ["Id", "Subject"]
    case .event: ["Id", "Subject"]
    }
  }

  /// Columns that no other kind has together.
  private var mark: [String] {
    switch self {
    case .user: ["Id", "Username"]
    case .account: ["Id", "Name", "BillingCity"]
    case .contact: ["Id", "LastName", "AccountId"]
    case .lead: ["Id", "LastName", "Company"]
    case .opportunity: ["Id", "Name", "StageName", "CloseDate"]
    case .opportunityHistory: ["Id", "OpportunityId", "StageName"]
    case .opportunityContactRole: ["OpportunityId", "ContactId", "Role"]
    case .task: ["Id", "Subject", "WhatId", "Status"]
    case .event: ["Id", "Subject", "WhatId", "StartDateTime"]
    }
  }

  /// By the file's name, `Account.csv` or `accounts.CSV`; else by columns that only one kind has.
  init?(fileName: String, header: CSVHeader) {
    let stem = fileName.split(separator: ".").first?.lowercased() ?? ""
    let singular = stem.hasSuffix("ies") ? stem.dropLast(3) + "y" : stem.hasSuffix("s") ? stem.dropLast() : stem[...]
    let byName = SalesforceObject.allCases.first { [stem, String(singular)].contains($0.rawValue.lowercased()) }
    guard let object = byName ?? SalesforceObject.allCases.first(where: { $0.mark.allSatisfy(header.contains) }) else {
      return nil
    }
    self = object
  }

  /// The key that both forms of an id share: its first fifteen letters, where the last three are their checksum.
  static func key(_ id: String) -> String {
    let letters = Array(id.utf8)
    guard letters.count == 18 else { return id }
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345".utf8)
    for part in 0..<3 {
      let capitals = (0..<5).filter { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letters[part * 5 + $0]) }
      guard alphabet[capitals.reduce(0) { $0 | 1 << $1 }] == letters[15 + part] else { return id }
    }
    return String(id.prefix(15))
  }
}
