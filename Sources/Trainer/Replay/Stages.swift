/// Partners whose book is filled already, each put back to its beginning for the next transcript that begins so.
final class Stages {
  private let make: (FrontMatter) throws -> any Partner
  private let shelf: Shelf
  private var ready: [Opening: any Partner] = [:]

  /// Books that are held ready at most; each takes about a megabyte.
  private static let most = 24

  /// How a transcript begins, as far as its book goes.
  private struct Opening: Hashable {
    var front: FrontMatter
    var data: String

    init(_ transcript: Transcript, on shelf: Shelf) {
      front = FrontMatter()
      let own = transcript.front
      (front.user, front.time, front.zone) = (own.user, own.time, own.zone)
      (front.seed, front.locale) = (own.seed, own.locale)
      data = shelf.beside(transcript.path, own.data) ?? own.data
    }
  }

  /// - Parameter make: a partner with an empty book.
  init(shelf: Shelf, _ make: @escaping (FrontMatter) throws -> any Partner) {
    self.shelf = shelf
    self.make = make
  }

  /// A partner at the beginning of a transcript. Throws a ``Flaw/Cause`` for a data set that does not load.
  func partner(for transcript: Transcript) throws -> any Partner {
    let opening = Opening(transcript, on: shelf)
    let partner = try ready[opening] ?? filled(transcript)
    if ready[opening] != nil { try partner.goBack(to: 0) }
    if ready.count >= Self.most { ready = [:] }
    ready[opening] = partner
    partner.width = transcript.front.width
    return partner
  }

  private func filled(_ transcript: Transcript) throws -> any Partner {
    let data = try DataSet.named(transcript.front, beside: transcript.path, on: shelf)
    let partner = try make(transcript.front)
    try data.fill(partner)
    _ = try partner.keep()
    return partner
  }
}
