extension Shelf {
  /// The transcripts inside the program.
  static var shipped: Shelf {
    Shelf(paths: Embedded.files.map(\.path)) { path in
      guard let file = Embedded.files.first(where: { $0.path == path }) else { throw Unreadable(reason: "not shipped") }
      return file.text.withUTF8Buffer { Array($0) }
    }
  }
}
