import Display
import Language
import Sales

extension Matter {
  func importData() throws -> Step.Deed {
    let path = try required("path", "Which file or folder?")
    return .errand(.importFiles(path: path, format: text("format")))
  }
}
