import Display
import Figures
import Sales

/// Words for the kinds of things that replies speak of.
public enum Wording {
  /// "deal" for an opportunity: the noun people use.
  static func noun(_ kind: String) -> String {
    switch kind {
    case "opportunity": "deal"
    case "owner", "user": "user"
    default: kind.split(separator: "_").joined(separator: " ")
    }
  }

  static func plural(_ kind: String) -> String {
    let noun = noun(kind)
    return noun.hasSuffix("y") ? "\(noun.dropLast())ies" : "\(noun)s"
  }

  /// The noun with its article: "an account", "a deal".
  static func article(_ kind: String) -> String { indefinite(noun(kind)) }

  static func indefinite(_ phrase: String) -> String {
    let vowel = phrase.first.map { "aeiou".contains($0.lowercased()) } ?? false
    return "\(vowel && !phrase.hasPrefix("user") ? "an" : "a") \(phrase)"
  }

  /// A document of the playbook as people call it; `a` as an article becomes "an" where it must.
  public static func document(_ id: String, article: String? = nil) -> String {
    let name =
      switch id {
      case "sla": "SLA"
      case "follow_up_email": "follow-up e-mail"
      case "requirements": "requirements document"
      case "proposal": "formal proposal"
      case "contract_terms": "draft of contract terms"
      default: field(id)
      }
    guard let article else { return name }
    return article == "a" ? id == "sla" ? "an SLA" : indefinite(name) : "\(article) \(name)"
  }

  /// A field's name as people say it: `close_date` is "close date".
  static func field(_ name: String) -> String { name.split(separator: "_").joined(separator: " ") }

  /// "a, b and c".
  public static func list(_ parts: [Line]) -> Line {
    parts.enumerated().reduce("") { line, item in
      if item.offset == 0 { return item.element }
      return item.offset == parts.count - 1 ? "\(line) and \(item.element)" : "\(line), \(item.element)"
    }
  }

  /// Amounts joined: "$842,000 and €20,000"; "no amount" where there is none.
  public static func amounts(_ total: Total) -> Line {
    total.sums.isEmpty ? "no amount" : list(total.sums.map { "\($0)" })
  }
}

extension Line {
  public static func success(_ line: Line) -> Line { line.toned(.success) }
  public static func hint(_ line: Line) -> Line { line.toned(.hint) }
  public static func error(_ line: Line) -> Line { line.toned(.error) }
  public static func warning(_ line: Line) -> Line { line.toned(.warning) }
  public static func heading(_ line: Line) -> Line { line.toned(.heading) }
}

extension Situation {
  func stageName(_ id: String) -> String { playbook.stage(id)?.name ?? id }

  /// Where a deal stands: its stage, "Won" or "Lost".
  func standing(_ deal: Opportunity) -> String {
    switch deal.status {
    case .open: stageName(deal.stage)
    case .won: "Won"
    case .lost: "Lost"
    }
  }

  /// The name of an activity type in running text: "call", "discovery call".
  func activityName(_ type: String) -> String { playbook.activityType(type)?.name ?? type }

  /// One line that tells a record from others of its name.
  func describe(_ mention: Mention) throws -> Line {
    let name = Part(mention)
    switch mention.ref.kind {
    case .account:
      guard let deal = try openDeals(of: mention.ref.id).first else { return "\(name)\(Part.gap)no open deal" }
      return "\(name)\(Part.gap)\(Part(deal.mention)), \(standing(deal))\(amount(deal))"
    case .opportunity:
      guard let deal = try deal(mention.ref.id) else { return "\(name)" }
      let account = try account(deal.account).map { Part($0.mention) } ?? .empty
      return "\(name)\(Part.gap)\(account), \(standing(deal))\(amount(deal))"
    case .contact:
      guard let contact = try contact(mention.ref.id) else { return "\(name)" }
      return "\(name)\(Part.gap)\(try role(of: contact))"
    case .activity:
      guard let activity = try book.find(Activity.self, mention.ref.id) else { return "\(name)" }
      return try sentence(activity, article: false)
    case .task:
      guard let task = try book.find(Task.self, mention.ref.id) else { return "\(name)" }
      let due: Line = task.due.map { "due \($0)" } ?? ""
      return "\(task.subject)\(Part.gap)\(due)"
    default: return "\(name)"
    }
  }

  private func amount(_ deal: Opportunity) -> Line { deal.amount.map { ", \($0)" } ?? "" }

  /// "CFO, Acme Corporation", as far as it is known.
  func role(of contact: Contact) throws -> Line {
    let account = try account(contact.account)
    switch (contact.jobTitle, account) {
    case (let title?, let account?): return "\(title), \(Part(account.mention))"
    case (let title?, nil): return "\(title)"
    case (nil, let account?): return "\(Part(account.mention))"
    case (nil, nil): return ""
    }
  }
}

extension JSON {
  /// A record as values: its kind, id, name and every filled field; an activity's own type is `activity_type`.
  init(_ record: some Record) {
    var members: [Member] = [
      Member("type", .string(type(of: record).kind.rawValue)), Member("id", .string(record.id.text)),
      Member("name", .string(record.title)),
    ]
    let kind = type(of: record).kind.rawValue
    for field in type(of: record).fields where field.name != "name" {
      let value = JSON(field.get(record))
      if !value.isNull { members.append(Member(field.name == "type" ? "\(kind)_type" : field.name, value)) }
    }
    self = .object(members)
  }

  public init(_ value: FieldValue) {
    switch value {
    case .null: self = .null
    case .text(let text): self = .string(text)
    case .integer(let number): self = .int(number)
    case .real(let number): self = .number(number)
    case .money(let money): self = JSON(money)
    }
  }

  public static func rows(_ rows: [JSON]) -> JSON { ["rows": .array(rows)] }
}
