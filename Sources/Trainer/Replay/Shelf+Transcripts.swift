extension Shelf {
  /// Every transcript, or what is wrong with it. The data sets of others that stand beside them are none.
  func transcripts() -> [Result<Transcript, Flaws>] {
    let read = paths.map { path in (path, Result { () throws(Flaws) in try transcript(at: path) }) }
    let data = read.compactMap { path, result in
      (try? result.get()).flatMap { beside(path, $0.front.data + ".txt") }
    }
    return read.filter { !data.contains($0.0) }.map(\.1)
  }

  private func transcript(at path: String) throws(Flaws) -> Transcript {
    let bytes: [UInt8]
    do {
      bytes = try read(path)
    } catch {
      let reason = (error as? Unreadable)?.reason ?? "\(error)"
      throw Flaws([Flaw(file: path, line: 1, .cannotRead(reason))])
    }
    var reader = TranscriptReader(file: path)
    return try reader.read(bytes)
  }
}
