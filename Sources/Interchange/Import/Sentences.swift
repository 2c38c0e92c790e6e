/// What the facts of a report are in words: the one place of this room's wording. Each is a whole sentence.
extension FileFault {
  public var sentence: String {
    switch self {
    case .missing: "There is no such file."
    case .isFolder: "This is a folder, not a file."
    case .unreadable(let why): "The file cannot be read: \(why)."
    case .empty: "The file is empty."
    case .encoding(let name): "The file is in \(name); save it as UTF-8."
    case .endlessRow(let line): "The row at line \(line) does not end; a quote may be missing."
    case .missingColumns(let names):
      names.count == 1
        ? "The column \(names[0]) is missing." : "The columns \(names.joined(separator: ", ")) are missing."
    case .doubledColumns(let names): "More than one column is called \(names.joined(separator: ", "))."
    case .unknownContent: "Neither its name nor its columns tell what the file holds."
    case .otherContent: "The file holds nothing that is imported."
    case .secondFile(let content): "Another file holds \(content) records already; import this one on its own."
    case .nothingToImport: "There is no CSV file in this folder."
    }
  }
}

extension RowRemark.Matter {
  public var sentence: String {
    switch self {
    case .shape(let fault): fault.sentence
    case .cell(let fault): fault.sentence
    case .isDeleted: "It is deleted in Salesforce."
    case .isConverted(let name): "The lead has become the contact \(name)."
    case .isKnownContact(let name): "The lead is the contact \(name) already."
    case .unknownRecord(let column, let id): "\(column) \(id) is neither in the book nor in the files."
    }
  }
}

extension RowFault {
  public var sentence: String {
    switch self {
    case .fieldCount(let expected, let found): "The row has \(found) fields, the header \(expected)."
    case .textAfterQuote: "There is text behind a closing quote."
    case .openQuote: "A quote is opened and never closed."
    case .badBytes: "There are bytes in it that are no text."
    }
  }
}

extension CellFault {
  public var sentence: String {
    switch problem {
    case .isEmpty: "\(column) is empty."
    case .notANumber: "\(column) \"\(value)\" is not a number."
    case .notADate: "\(column) \"\(value)\" is not a date."
    case .notAFlag: "\(column) \"\(value)\" is neither true nor false."
    case .outOfRange: "\(column) \"\(value)\" is out of range."
    case .ambiguousNumber: "\(column) \"\(value)\" can be read as two numbers."
    case .repeatedID(let line): "\(column) \(value) stands in line \(line) already."
    case .unknownStage: "\(column) \"\(value)\" is not a stage of the map."
    }
  }
}

extension ImportedFile {
  /// Everything there is to say about rows, by line: `Account.csv:12: Name is empty.`
  public var lines: [String] {
    (bad + skipped + remarks).sorted { $0.line < $1.line }.map { "\(path):\($0.line): \($0.matter.sentence)" }
  }
}
