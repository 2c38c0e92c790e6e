import Dispatch
import Synchronization

/// Reads the transcripts of a shelf and plays them, several at a time where that is wanted.
struct Run: Sendable {
  let shelf: Shelf
  let options: ReplayOptions
  /// Whether what a transcript requires is there.
  var offers: @Sendable (String) -> Bool = { _ in true }
  /// Whether what each line touches is noted.
  var watches = false
  /// A partner with an empty book, for a transcript that begins so.
  let partner: @Sendable (FrontMatter) throws -> any Partner

  /// How each transcript went, in the order of the shelf.
  func performances() -> [Performance] {
    let chosen = shelf.transcripts().filter { (try? $0.get()).map(isChosen) ?? true }
    let jobs = options.failFast ? 1 : max(1, min(options.jobs, chosen.count))
    let next = Atomic(0)
    let done = Mutex<[Int: Performance]>([:])
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      let stages = Stages(shelf: shelf, partner)
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < chosen.count else { return }
        let performance = performance(of: chosen[place], on: stages)
        done.withLock { $0[place] = performance }
        if options.failFast, !performance.passes { return }
      }
    }
    return done.withLock { done in done.sorted { $0.key < $1.key }.map(\.value) }
  }

  private func isChosen(_ transcript: Transcript) -> Bool {
    options.tags.allSatisfy { transcript.front.tags.contains($0) }
      && (options.scene.map { scene in transcript.scenes.contains { $0.isCalled(scene) } } ?? true)
  }

  private func performance(of read: Result<Transcript, Flaws>, on stages: Stages) -> Performance {
    switch read {
    case .failure(let flaws): return unplayed(flaws.all, of: flaws.all.first?.file ?? "")
    case .success(let transcript):
      let lacking = transcript.front.requires.filter { !offers($0) }
      if !lacking.isEmpty {
        var skipped = unplayed([], of: transcript.path)
        skipped.lacking = lacking
        return skipped
      }
      return performance(of: transcript, on: stages)
    }
  }

  private func performance(of transcript: Transcript, on stages: Stages) -> Performance {
    do {
      let partner = try stages.partner(for: transcript)
      let witness = watches ? Witness() : nil
      (partner as? Rehearsal)?.witness = witness
      var replay = try Replay(transcript, with: partner)
      replay.scene = options.scene
      replay.failFast = options.failFast
      var performance = replay.run()
      if let witness { performance.touched = witness.touched }
      return performance
    } catch {
      let cause = error as? Flaw.Cause ?? .broken("\(error)")
      return unplayed([Flaw(file: transcript.path, line: transcript.front.dataLine, cause)], of: transcript.path)
    }
  }

  private func unplayed(_ flaws: [Flaw], of path: String) -> Performance {
    Performance(path: path, title: path, flaws: flaws)
  }
}
