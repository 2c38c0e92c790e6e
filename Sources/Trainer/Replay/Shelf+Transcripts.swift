extension Shelf {
  /// Every transcript, or what is wrong with it. Files that others include, and their data sets, are none.
  func transcripts() -> [Result<Transcript, Flaws>] {
    let read = paths.map { path in (path, Result { () throws(Flaws) in try transcript(at: path) }) }
    let parts = Set(
      read.flatMap { path, result in
        guard let transcript = try? result.get() else { return [] as [String] }
        return transcript.includes + [beside(path, transcript.front.data + ".txt")].compactMap { $0 }
      })
    return read.filter { !parts.contains($0.0) }.map(\.1)
  }

  private func transcript(at path: String) throws(Flaws) -> Transcript {
    let bytes: [UInt8]
    do {
      bytes = try read(path)
    } catch {
      let reason = (error as? Unreadable)?.reason ?? "\(error)"
      throw Flaws([Flaw(file: path, line: 1, .cannotRead(reason))])
    }
    var reader = TranscriptReader(file: path, on: self)
    return try reader.read(bytes)
  }
}
