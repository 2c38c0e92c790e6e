import Display
import Language
import Sales

extension Matter {
  func importData() throws -> Step.Deed {
    let path = try required("path", "Which file or folder?")
    return .errand(.importFiles(path: path, format: form))
  }

  /// The form said. That a file ends in `.csv` does not tell whose it is.
  private var form: String? { request["format"]?.span == nil && text("format") == "csv" ? nil : text("format") }
}
