/// A file of intents as text, with the path that errors name.
public struct SourceFile: Sendable, Hashable {
  public var path: String
  public var text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// A line of a source file; lines count from 1.
public struct SourceLine: Sendable, Hashable {
  public var file: String
  public var line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}
