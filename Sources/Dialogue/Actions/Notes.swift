import Display
import Language
import Sales

extension Matter {
  func addNote() throws -> Step.Deed {
    let words = try required("note", "What should the note say?")
    let contact = try contact()
    let deal = try named("opportunity").flatMap { try situation.deal(RecordID($0.id)) }
    let account = try account() ?? situation.account(deal?.account ?? contact?.account)
    try refuseStrangers(deal, account)
    let focus = conversation.focus
    guard
      let about = try deal?.mention ?? contact?.mention ?? account?.mention
        ?? focused("opportunity", focus.opportunity) ?? focused("account", focus.account)
    else { throw ask("account", "Which account or deal is the note about?") }
    var note = Note(id: RecordID(""))
    note.body = words
    note.opportunity = deal?.id ?? (about.ref.kind == .opportunity ? about.ref.id : nil)
    note.contact = contact?.id
    note.account =
      try account?.id ?? (about.ref.kind == .account ? about.ref.id : situation.deal(note.opportunity)?.account)
    note.owner = user.id
    return Step.write([.addNote(note)]) { _ in
      Response(.success("Noted on \(Part(about)): \(quoted: words)."), about: [about])
    }
  }
}
