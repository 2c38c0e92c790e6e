/// Reads the transcripts of a shelf and plays one after the other.
struct Run {
  let shelf: Shelf
  let options: ReplayOptions
  /// A partner with an empty book, for a transcript that begins so.
  let partner: (FrontMatter) throws -> any Partner

  func performances() -> [Performance] {
    var performances: [Performance] = []
    for transcript in shelf.transcripts() {
      switch transcript {
      case .failure(let flaws): performances.append(unplayed(flaws.all))
      case .success(let transcript):
        if !isChosen(transcript) { continue }
        performances.append(performance(of: transcript))
      }
      if options.failFast, performances.last?.passes == false { break }
    }
    return performances
  }

  private func isChosen(_ transcript: Transcript) -> Bool {
    options.tags.allSatisfy { transcript.front.tags.contains($0) }
      && (options.scene.map { scene in transcript.scenes.contains { $0.isCalled(scene) } } ?? true)
  }

  private func performance(of transcript: Transcript) -> Performance {
    do {
      let data = try DataSet.named(transcript.front, beside: transcript.path, on: shelf)
      let partner = try partner(transcript.front)
      try data.fill(partner)
      var replay = try Replay(transcript, with: partner)
      replay.scene = options.scene
      replay.failFast = options.failFast
      return replay.run()
    } catch {
      let cause = error as? Flaw.Cause ?? .broken("\(error)")
      return unplayed([Flaw(file: transcript.path, line: transcript.front.dataLine, cause)])
    }
  }

  private func unplayed(_ flaws: [Flaw]) -> Performance {
    let path = flaws.first?.file ?? ""
    return Performance(path: path, title: path, flaws: flaws)
  }
}
