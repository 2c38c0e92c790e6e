/// The names of Salesforce's choices in Banter.
enum LeadSource {
  private static let sources = [
    "web": "web", "phone inquiry": "inbound", "partner referral": "partner", "partner": "partner",
    "external referral": "referral", "employee referral": "referral", "word of mouth": "referral",
    "purchased list": "purchased_list", "trade show": "trade_show", "event": "event", "other": "other",
    "existing customer": "existing_customer", "referral": "referral",
  ]

  /// A choice of ours where one means the same, else the words as they are.
  static func source(_ words: String) -> String { sources[words.lowercased()] ?? words }
}

/// The parts contacts play in opportunities.
enum ContactRole {
  private static let roles = [
    "decision maker": "decision_maker", "economic buyer": "economic_buyer",
    "economic decision maker": "economic_buyer", "champion": "champion", "influencer": "influencer",
    "evaluator": "technical_evaluator", "technical buyer": "technical_evaluator", "business user": "user",
    "procurement": "procurement", "legal": "legal", "other": "other",
  ]

  static func role(_ words: String) -> String { roles[words.lowercased()] ?? words }
}
