import Figures
import Sales

extension Facts {
  var peopleValues: Values {
    [
      "people": people.members.map(values), "has_reporting": !people.reporting.isEmpty,
      "reporting": people.reporting.map { contact, depth in
        [
          "indent": String(repeating: "  ", count: depth), "name": Words(contact.name, gap: "name"),
          "title": Words(contact.jobTitle, gap: "title"),
        ] as Values
      },
    ]
  }

  func values(of person: BuyingCommittee.Member) -> Values {
    let contact = person.contact
    let phone = contact.phone ?? contact.mobilePhone
    let stance = person.part?.stance.flatMap { Stance(rawValue: $0) }
    return [
      "name": Words(contact.name, gap: "name"), "title": Words(contact.jobTitle, gap: "title"),
      "department": Words(contact.department, gap: "department"), "email": Words(contact.email, gap: "e-mail"),
      "phone": Words(phone, gap: "phone"), "role": Words(person.role.map(spoken), gap: "part in the deal"),
      "stance": Words(stance.map { "\($0)" }, gap: ""),
      "influence": Words(person.part?.influence.map { "\($0) of 3" }, gap: ""),
      "last_talk": Words(person.lastTalk.map(day), gap: ""),
      "is_stakeholder": person.part != nil,
    ]
  }

  /// What should worry: each is a flag or the people it is about.
  var peopleWarnings: Values {
    let warnings = people.warnings
    func about(_ kind: (BuyingCommittee.Warning) -> Contact?) -> [Values] {
      warnings.compactMap(kind).map { ["name": Words($0.name, gap: "name")] }
    }
    return [
      "no_economic_buyer": warnings.contains(.noEconomicBuyer), "no_champion": warnings.contains(.noChampion),
      "unmet_buyers": about { if case .unmetBuyer(let contact) = $0 { contact } else { nil } },
      "untested_champions": about { if case .untestedChampion(let contact) = $0 { contact } else { nil } },
      "blockers": about { if case .unansweredOpponent(let contact) = $0 { contact } else { nil } },
      "single_threaded": about { if case .singleContact(let contact) = $0 { contact } else { nil } },
      "nobody_talked_with": warnings.contains(.nobodyTalkedWith), "has_warnings": !warnings.isEmpty,
    ]
  }
}
