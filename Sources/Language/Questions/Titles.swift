/// What people are at their company: "CFO", "head of procurement", "VP Operations", "their purchasing manager".
struct Titles {
  private static func set(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// Words that a title ends in, or begins with before "of".
  private static let heads = set(
    """
    director manager head officer president vp svp evp avp cfo ceo cto cio coo cmo cro cpo cso cdo ciso chro cco md gm fd hrd
    chair chairman chairwoman chairperson lead leader owner founder cofounder partner counsel lawyer attorney secretary
    treasurer controller comptroller architect engineer analyst buyer assistant pa ea deputy supervisor coordinator
    administrator admin consultant specialist accountant planner developer executive exec principal dean mayor foreman
    superintendent clerk rep representative bookkeeper inspector advisor adviser auditor scientist designer
    technician purchaser dispatcher recruiter chef minister governor trustee steward ombudsman
    champion sponsor strategist strategian expert librarian registrar bursar provost
    headmaster headteacher matron nurse doctor surgeon pharmacist scheduler merchandiser marketer programmer tester
    vice geschäftsführer geschaftsfuhrer gerente jefe directora prokurist einkäufer einkaufer leiter chefin
    """)
  /// Bodies that decide as one.
  private static let bodies = set("board committee council panel works_council procurement purchasing")
  private static let plurals = set(
    """
    directors managers heads officers presidents vps leads leaders owners founders partners lawyers secretaries
    architects engineers analysts buyers assistants supervisors coordinators consultants specialists accountants
    planners developers executives
    """)
  /// Heads that a department may follow without "of".
  private static let openings = set("vp svp evp avp head director president md gm manager lead chief")
  private static let modifiers = set(
    """
    managing general regional senior junior chief deputy assistant associate acting interim global group works plant
    board executive technical commercial creative medical vice non national local principal staff corporate former new
    data protection information human resources call centre center contact site area branch country account key
    programme program project product process quality change digital e commerce supply chain art team office practice
    nursing clinical academic finance systems solutions solution presales pre sales service services category
    sole joint co founding second big top
    """)
  /// What companies are divided into.
  static let departments = set(
    """
    finance sales marketing operations ops it hr engineering product products supply logistics procurement purchasing
    legal quality qa production manufacturing customer success support service services security technology data digital
    development people talent business strategy risk compliance fleet facilities maintenance plant warehouse warehousing
    accounting accounts payable receivable payroll treasury tax audit controlling research r d rd design analytics
    infrastructure platform software systems applications architecture innovation transformation communications comms
    pr brand content growth revenue partnerships channel distribution transport transportation shipping retail stores
    merchandising purchase purchases ecommerce commerce training learning safety health environment sustainability energy sourcing planning
    scheduling field nursing clinical medical dispatch recruitment recruiting admissions reception workplace procurement
    central corporate global international emea apac americas europe north south east west admin administration
    inventory materials packaging assembly tooling works council chain care desk management relations affairs excellence intelligence experience enablement estates property property bids tenders lab laboratory
    """)
  /// Words that are in no title.
  private static let outside = set(
    """
    the a an this that these those my our your his her its their is was are were be been am and or but so if then than
    who which what when where why how i you he she it we they me him us them not no yes by to at from with about into
    has have had do does did will would can could should may might must one two called named said says just only also
    both all signed approved decides decide owns own needs wants introduce asked ask as there here on in mr mrs ms herr
    frau dr sign signs met talk talked spoke spoken probably maybe think well still now
    """)

  let lattice: Lattice
  let words: [String]
  let taken: [Range<Int>]

  /// The title that begins at a place.
  func title(at start: Int) -> Range<Int>? {
    guard isOpen(start) else { return nil }
    let isCued =
      start == 0 || lattice.isPause(before: start) || Self.determiners.contains(words[start - 1])
      || lattice.marks(before: start).contains("(")
    let reach = isCued ? 4 : 5
    for position in start..<min(words.count, start + reach) {
      if position > start, breaks(before: position) { break }
      if let end = end(ofHeadAt: position, from: start) { return start..<end }
      guard isModifier(position, isCued: isCued, from: start) else { break }
    }
    return nil
  }

  static let determiners: Set<String> = ["the", "their", "our", "his", "her", "a", "an", "its", "my", "'s"]

  static func isHead(_ word: String) -> Bool { heads.contains(word) }

  /// Whether a word names a department and no person.
  static func isWordOfTitles(_ word: String) -> Bool {
    heads.contains(word) || departments.contains(word) || modifiers.contains(word) || plurals.contains(word)
  }

  private func isOpen(_ position: Int) -> Bool {
    guard position < words.count, lattice.sentence.tokens[lattice.tokens[position]].kind == .word,
      !taken.contains(where: { $0.contains(position) })
    else { return false }
    guard Self.outside.contains(words[position]) else { return true }
    guard words[position] == "it", position + 1 < words.count else { return false }
    return Self.heads.contains(words[position + 1]) || words[position + 1] == "guy"
  }

  private func breaks(before position: Int) -> Bool {
    lattice.isPause(before: position) || lattice.marks(before: position).contains("(") || !isOpen(position)
  }

  private func isModifier(_ position: Int, isCued: Bool, from start: Int) -> Bool {
    let word = words[position]
    if Self.departments.contains(word) || Self.modifiers.contains(word) || word == "it" { return true }
    let token = lattice.sentence.tokens[lattice.tokens[position]]
    return isCued && !token.isCapitalized && !SmallWords.all.contains(token.hash) && !GivenNames.contains(word)
  }

  /// Where a title ends whose last word, or whose word before "of", stands there.
  private func end(ofHeadAt position: Int, from start: Int) -> Int? {
    let next = position + 1
    if isFollowedByHead(next) { return nil }
    if Self.bodies.contains(words[position]), hasDeterminer(start) || start == 0 || words[start] == "works" {
      if next + 1 < words.count, words[next] == "of", Self.plurals.contains(words[next + 1]) { return next + 2 }
      return start > 1 && ["from", "of", "on"].contains(words[start - 2]) ? nil : next
    }
    if Self.plurals.contains(words[position]) { return next }
    if ["guy", "person", "girl", "lady"].contains(words[position]) { return position > start ? next : nil }
    guard Self.heads.contains(words[position]) else { return nil }
    if words[position] == "vice"
      || words[position] == "chief" && position == start && !(next < words.count && words[next] == "of")
    {
      return nil
    }
    if let end = endOfAssistant(position) { return end }
    if next < words.count, ["of", "for"].contains(words[next]), !lattice.isPause(before: next) {
      return endOfDepartment(next + 1) ?? next
    }
    guard Self.openings.contains(words[position]), next < words.count, !lattice.isPause(before: next),
      Self.departments.contains(words[next]), words[next] != "it" || next + 1 == words.count
    else { return next }
    return endOfDepartment(next) ?? next
  }

  /// "Assistant to the CEO".
  private func endOfAssistant(_ position: Int) -> Int? {
    guard position + 2 < words.count,
      ["assistant", "secretary", "adviser", "advisor", "deputy"].contains(words[position]),
      words[position + 1] == "to"
    else { return nil }
    let start = Self.determiners.contains(words[position + 2]) ? position + 3 : position + 2
    return start < words.count && isOpen(start) && Self.heads.contains(words[start]) ? start + 1 : nil
  }

  private func hasDeterminer(_ start: Int) -> Bool { start > 0 && Self.determiners.contains(words[start - 1]) }

  /// "Board secretary", "quality manager": the title goes on.
  private func isFollowedByHead(_ position: Int) -> Bool {
    guard position < words.count, !breaks(before: position) else { return false }
    if Self.heads.contains(words[position]) || Self.plurals.contains(words[position]) {
      return true
    }
    return position + 1 < words.count && Self.modifiers.contains(words[position]) && !breaks(before: position + 1)
      && Self.heads.contains(words[position + 1]) && words[position] != "of"
  }

  private func endOfDepartment(_ start: Int) -> Int? {
    var position = start
    if position < words.count, ["the", "all", "our", "their"].contains(words[position]) { position += 1 }
    guard position < words.count, !lattice.marks(before: position).contains("("),
      words[position] == "it" || isOpen(position)
    else { return nil }
    position += 1
    while position < words.count, position < start + 4, !lattice.isPause(before: position) {
      if ["and", "&"].contains(words[position]), position + 1 < words.count,
        Self.departments.contains(words[position + 1]),
        !lattice.isPause(before: position + 1)
      {
        position += 2
      } else if Self.departments.contains(words[position]), words[position] != "it" {
        position += 1
      } else {
        break
      }
    }
    return position
  }
}
