/// Why nothing was exported.
public enum ExportFault: Error, Hashable, Sendable {
  /// There is such a file, and it was not said that it may be replaced.
  case exists(String)
  case isFolder(String)
  /// There is a file where a folder should be.
  case isNoFolder(String)
  case unwritable(String, why: String)
}
