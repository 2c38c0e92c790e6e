import Display
import Interchange
import Sales

/// Taking records from the files of another system.
extension Assistant {
  /// Takes files and folders; a dry run only reports. All that is taken is one step of undo.
  ///
  /// - Parameters:
  ///   - system: `salesforce` is the one known so far.
  ///   - parts: takes the good rows of a file that has bad ones.
  public func take(files paths: [String], from system: String, dryRun: Bool = false, parts: Bool = false) -> Turn {
    var turn = Turn(line: "import \(paths.joined(separator: " ")) from \(system)")
    do { try take(paths, from: system, dryRun: dryRun, parts: parts, in: &turn) } catch {
      return Turn(line: turn.line, outcome: .failed, reply: Fault(error).reply, fault: Fault(error))
    }
    return turn
  }

  func importFiles(_ path: String, format: String?, in turn: inout Turn) throws {
    guard reachesFiles else { throw Fault(["Files are out of reach here.", "Nothing was changed."], exitCode: 1) }
    try take([path], from: format ?? "salesforce", dryRun: false, parts: false, in: &turn)
  }

  private func take(_ paths: [String], from system: String, dryRun: Bool, parts: Bool, in turn: inout Turn) throws {
    guard system == "salesforce" else {
      throw Fault(
        ["Import from \(system) is not there yet.", "Salesforce is: \(quoted: "import PATH --from salesforce")."],
        exitCode: 64)
    }
    let cells = CellFormat(currency: settings.currency, zone: zone, isDayFirst: !settings.monthFirst)
    let plan = try SalesforceImport(
      .init(stages: StageMap(try playbook()), cells: cells, now: clock(), takesParts: parts)
    ).plan(paths, for: store)
    if !dryRun, !plan.edits.isEmpty {
      let people = plan.edits.compactMap { edit in if case .create(let record as User) = edit { record } else { nil } }
      turn.changes = try store.apply(plan.edits, by: try order(turn.line, bringing: people)).changes
    }
    let telling = ImportTelling(report: plan.report, isDryRun: dryRun)
    turn.reply.blocks += telling.reply.blocks
    turn.data.append(telling.data)
    if plan.report.hasFaults {
      turn.outcome = .failed
      turn.fault = Fault([], exitCode: 65)
    }
  }
}

/// An import's report put into words.
struct ImportTelling {
  let report: ImportReport
  let isDryRun: Bool

  var reply: Reply {
    var blocks: [Block] = []
    if isDryRun { blocks.append(.line("A dry run: nothing is changed.")) }
    blocks.append(.table(table))
    for file in report.files { blocks += remarks(file) }
    return Reply(blocks)
  }

  private var table: Table {
    Table(
      columns: [
        .init("file", "File"), .init("rows", "Rows", alignment: .right), .init("created", "New", alignment: .right),
        .init("updated", "Changed", alignment: .right), .init("unchanged", "Same", alignment: .right),
        .init("skipped", "Left out", alignment: .right), .init("bad", "Bad", alignment: .right),
      ],
      rows: report.files.map { file in
        [.text(file.name)]
          + [file.rows, file.created, file.updated, file.unchanged, file.skipped.count + file.heldBack, file.bad.count]
          .map {
            .number(Double($0), decimals: 0)
          }
      })
  }

  private func remarks(_ file: ImportedFile) -> [Block] {
    var lines: [Line] = []
    if let fault = file.fault { lines.append(.error("\(file.path): \(words(fault)).")) }
    if file.heldBack > 0 {
      lines.append(
        .warning(
          "\(file.name): none of its \(file.heldBack, of: "good row") was taken because of the bad ones; --keep-going takes them."
        ))
    }
    lines += (file.bad + file.skipped + file.remarks).map { "\(file.path):\("\($0.line)"): \(words($0.matter))." }
    let owners = file.unknownOwners.values.reduce(0, +)
    if owners > 0 {
      lines.append("\(file.name): \(owners, of: "row") of owners who are not on file; these records have no owner.")
    }
    return lines.map { .line($0) }
  }

  var data: JSON {
    .rows(
      report.files.map { file in
        [
          "type": "file", "id": .string(file.path), "name": .string(file.name), "rows": .int(file.rows),
          "created": .int(file.created), "updated": .int(file.updated), "unchanged": .int(file.unchanged),
          "skipped": .int(file.skipped.count), "held_back": .int(file.heldBack), "bad": .int(file.bad.count),
          "reasons": .array(
            (file.bad + file.skipped + file.remarks).map {
              [
                "line": .int($0.line),
                "reason": .string(Reply(words($0.matter)).text(on: Page(today: .init(number: 0)))),
              ]
            }),
        ]
      })
  }

  private func words(_ fault: FileFault) -> Line {
    switch fault {
    case .missing: "there is no such file"
    case .isFolder: "is a folder, not a file"
    case .unreadable(let why): "cannot be read: \(why)"
    case .empty: "is empty"
    case .encoding(let name): "is written in \(name); save it as UTF-8"
    case .endlessRow(let line): "the row that begins on line \("\(line)") does not end; a quote may be missing"
    case .missingColumns(let names): "lacks the columns \(names.joined(separator: ", "))"
    case .doubledColumns(let names): "has the columns \(names.joined(separator: ", ")) twice"
    case .unknownContent: "neither its name nor its columns tell what it holds; name it Account.csv, Contact.csv, ..."
    case .otherContent: "holds something else; left out"
    case .secondFile(let object): "is a second file of \(object)"
    case .nothingToImport: "holds no file that could be taken"
    }
  }

  private func words(_ matter: RowRemark.Matter) -> Line {
    switch matter {
    case .shape(.fieldCount(let expected, let found)): "\(found, of: "field") where the header has \(expected)"
    case .shape(.textAfterQuote): "something stands between a closing quote and the end of the field"
    case .shape(.openQuote): "the file ends inside a quoted field"
    case .shape(.badBytes): "bytes that are no text"
    case .cell(let fault): "\(fault.column) \(quoted: fault.value): \(words(fault.problem))"
    case .isDeleted: "deleted there, left out"
    case .isConverted(let id): "a lead that has become the contact \(id), left out"
    case .isKnownContact(let name): "a lead who is the contact \(name), left out"
    case .unknownRecord(let column, let id): "\(column) \(quoted: id) is not on file; taken without it"
    }
  }

  private func words(_ problem: CellFault.Problem) -> Line {
    switch problem {
    case .isEmpty: "must be filled"
    case .notANumber: "is no number"
    case .notADate: "is no date"
    case .notAFlag: "is neither true nor false"
    case .outOfRange: "is out of range"
    case .ambiguousNumber: "can be read as two numbers; write it without a thousands separator"
    case .repeatedID(let line): "stands on line \("\(line)") already"
    case .unknownStage: "is a stage that the playbook does not know"
    }
  }
}

extension ImportedFile {
  fileprivate var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
