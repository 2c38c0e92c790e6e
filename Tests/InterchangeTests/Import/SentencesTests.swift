import Testing

@testable import Interchange

@Suite("What is said about files and rows")
struct SentencesTests {
  @Test(
    "Each fault of a file has its sentence",
    arguments: [
      (FileFault.missing, "There is no such file."), (.isFolder, "This is a folder, not a file."),
      (.unreadable(why: "Permission denied"), "The file cannot be read: Permission denied."),
      (.empty, "The file is empty."), (.encoding("UTF-16"), "The file is in UTF-16; save it as UTF-8."),
      (.endlessRow(line: 7), "The row at line 7 does not end; a quote may be missing."),
      (.missingColumns(["Id"]), "The column Id is missing."),
      (.missingColumns(["Id", "Name"]), "The columns Id, Name are missing."),
      (.doubledColumns(["Name"]), "More than one column is called Name."),
      (.unknownContent, "Neither its name nor its columns tell what the file holds."),
      (.otherContent, "The file holds nothing that is imported."),
      (.secondFile(of: "Account"), "Another file holds Account records already; import this one on its own."),
      (.nothingToImport, "There is no CSV file in this folder."),
    ])
  func files(fault: FileFault, sentence: String) { #expect(fault.sentence == sentence) }

  @Test(
    "Each matter of a row has its sentence",
    arguments: [
      (RowRemark.Matter.shape(.fieldCount(expected: 3, found: 2)), "The row has 2 fields, the header 3."),
      (.shape(.textAfterQuote), "There is text behind a closing quote."),
      (.shape(.openQuote), "A quote is opened and never closed."),
      (.shape(.badBytes), "There are bytes in it that are no text."),
      (.isDeleted, "It is deleted in Salesforce."),
      (.isConverted(to: "Rita Roe"), "The lead has become the contact Rita Roe."),
      (.isKnownContact(name: "Rita Roe"), "The lead is the contact Rita Roe already."),
      (.unknownRecord(column: "AccountId", id: "001A"), "AccountId 001A is neither in the book nor in the files."),
      (.cell(CellFault("Name", "", .isEmpty)), "Name is empty."),
      (.cell(CellFault("Amount", "lots", .notANumber)), "Amount \"lots\" is not a number."),
      (.cell(CellFault("Amount", "1.234", .ambiguousNumber)), "Amount \"1.234\" can be read as two numbers."),
      (.cell(CellFault("CloseDate", "soon", .notADate)), "CloseDate \"soon\" is not a date."),
      (.cell(CellFault("IsWon", "perhaps", .notAFlag)), "IsWon \"perhaps\" is neither true nor false."),
      (.cell(CellFault("Probability", "110", .outOfRange)), "Probability \"110\" is out of range."),
      (.cell(CellFault("Id", "001A", .repeatedID(line: 2))), "Id 001A stands in line 2 already."),
      (.cell(CellFault("StageName", "Wooing", .unknownStage)), "StageName \"Wooing\" is not a stage of the map."),
    ])
  func rows(matter: RowRemark.Matter, sentence: String) { #expect(matter.sentence == sentence) }
}
