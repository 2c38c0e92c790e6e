import Display
import Interchange
import Sales

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
    for remarks in [file.bad, file.skipped, file.remarks] {
      lines += remarks.map { "\(file.path):\("\($0.line)"): \(words($0.matter))." }
      let more = remarks.count - remarks.told.count
      if more > 0 { lines.append("\(file.path): and \(more, of: "row") more.") }
    }
    if file.alsoMade > 0 {
      lines.append("\(file.name): \(file.alsoMade, of: "record") more made for names in its rows.")
    }
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
          "also_made": .int(file.alsoMade), "skipped": .int(file.skipped.count), "held_back": .int(file.heldBack),
          "bad": .int(file.bad.count),
          "reasons": .array(
            (file.bad.told + file.skipped.told + file.remarks.told).map {
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
    case .noSuchColumn(let name, let map, let line, let columns):
      "has no column \(quoted: name), which \(map):\("\(line)") names; it has \(columns.joined(separator: ", "))"
    case .unknownContent: "neither its name nor its columns tell what it holds; the README shows how files are named"
    case .otherContent: "is not named in the map; left out"
    case .secondFile(let object): "is a second file of \(object)"
    case .notJSON(let line): "is no JSON from line \("\(line)") on"
    case .otherJSON: "is JSON, but no book of Banter's"
    case .newerJSON: "was written by a newer Banter"
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
    case .isUnwanted: "wanted by no record of the map, left out"
    case .record(let fault): words(fault)
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
    case .unknownStage: "is a stage that nobody knows"
    case .ambiguousDate:
      "can be read as two days; say in the map \(quoted: "dates: day first") or \(quoted: "dates: month first")"
    case .dayCount:
      "is a number where a day should be; if a spreadsheet counted it, say in the map \(quoted: "dates: excel")"
    case .notAChoice: "is none of the words that can stand there"
    case .severalNames: "is the name of several records; refer to them by an id"
    }
  }

  private func words(_ fault: JSONRecordFault) -> Line {
    switch fault {
    case .noObject: "is no record"
    case .unknownKind(let kind): "there are no records of the kind \(quoted: kind)"
    case .noID: "has no id"
    case .unknownField(let name): "has a field \(quoted: name) that is not known"
    case .badValue(let field): "the value of \(quoted: field) is of the wrong form"
    case .missingRecord(let field, let id): "\(field) \(quoted: id) is not on file"
    }
  }
}

extension ImportedFile {
  fileprivate var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
