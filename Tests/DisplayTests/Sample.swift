import Display
import Figures

/// The day on which every test of this room takes place: Monday, 23 November 2026.
let monday = Day(number: 20_780)

extension Page {
  static let piped = Page(today: monday)
  static func wide(_ width: Int) -> Page { Page(today: monday, width: width) }
  static let spoken = Page(today: monday, width: 80, accessible: true)
}

func dollars(_ amount: Int) -> Money { Money(minor: amount * 100, currency: .usd) }

func account(_ name: String) -> Part { .name(name, kind: "account", id: "a1") }

/// Three open deals, with columns that may be dropped.
let deals = Table(
  columns: [
    .init("name", "Deal"),
    .init("stage", "Stage", priority: 1),
    .init("amount", "Amount", alignment: .right),
    .init("close_date", "Close", priority: 2),
    .init("owner", "Owner", priority: 3),
  ],
  rows: [
    [
      account("Platform Rollout for the Northern Region"), .text("Proposal"), .money(dollars(120_000)), .day(monday),
      .text("Sam"),
    ],
    [account("Pilot"), .text("Discovery"), .money(dollars(18_000)), .day(monday.adding(days: 60)), .text("Kim")],
    [account("東京オフィス"), .text("Closed Won"), .money(Money(minor: 120_050, currency: .eur)), .empty, .empty],
  ])
