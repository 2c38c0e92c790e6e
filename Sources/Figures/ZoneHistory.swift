#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Offsets from UTC over time: the jumps a file lists, and a rule for the years behind them.
struct ZoneHistory: Sendable {
  /// When each jump happens, in seconds of UTC, ascending, and the offset from then on.
  private var jumps: [Int] = []
  private var offsets: [Int] = []
  /// The offset before the first jump.
  private var first: Int
  private var rule: ZoneRule?

  init(rule: ZoneRule) {
    self.rule = rule
    first = rule.standard
  }

  /// What a TZif file of version 2 or later says (RFC 8536); `nil` for anything else.
  init?(tzif file: [UInt8]) {
    guard let old = Header(file, at: 0), file[4] >= UInt8(ascii: "2"),
      let new = Header(file, at: Header.size + old.length(timeSize: 4))
    else { return nil }
    let body = new.start + Header.size
    let types = body + new.times * 9
    let footer = body + new.length(timeSize: 8)
    guard footer <= file.count, new.types > 0 else { return nil }
    func offset(_ type: Int) -> Int { bigEndian(file, at: types + type * 6, size: 4) }
    for index in 0..<new.times {
      let type = Int(file[body + new.times * 8 + index])
      let time = bigEndian(file, at: body + index * 8, size: 8)
      guard type < new.types, time >= jumps.last ?? Int.min else { return nil }
      jumps.append(time)
      offsets.append(offset(type))
    }
    first = offset(0)
    rule = ZoneRule(posix: String(decoding: file[footer...].dropFirst().prefix { $0 != 10 }, as: UTF8.self))
  }

  func offset(at seconds: Int) -> Int {
    if let rule, seconds >= jumps.last ?? Int.min { return rule.offset(at: seconds) }
    var low = 0
    var high = jumps.count
    while low < high {
      let middle = (low + high) / 2
      if jumps[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : offsets[low - 1]
  }
}

/// The counts at the head of one block of a TZif file.
private struct Header {
  static let size = 44
  var start: Int
  var times: Int
  var types: Int
  private var others: (utc: Int, standard: Int, leaps: Int, letters: Int)

  init?(_ file: [UInt8], at start: Int) {
    guard start + Header.size <= file.count, file[start..<start + 4].elementsEqual("TZif".utf8) else { return nil }
    func count(_ index: Int) -> Int { bigEndian(file, at: start + 20 + index * 4, size: 4) & 0xFFFF_FFFF }
    self.start = start
    times = count(3)
    types = count(4)
    others = (count(0), count(1), count(2), count(5))
  }

  /// Bytes of the block behind this header, where a time takes `timeSize` bytes.
  func length(timeSize: Int) -> Int {
    times * (timeSize + 1) + types * 6 + others.letters + others.leaps * (timeSize + 4) + others.standard + others.utc
  }
}

/// A signed big-endian number.
private func bigEndian(_ file: [UInt8], at start: Int, size: Int) -> Int {
  let bits = file[start..<start + size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  return size == 8 ? Int(Int64(bitPattern: bits)) : Int(Int32(truncatingIfNeeded: bits))
}

/// A regular file's bytes; none where it cannot be read or is larger than `limit`.
func bytes(ofFile path: String, limit: Int) -> [UInt8] {
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else { return [] }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else { return [] }
  return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
    while count < buffer.count {
      let got = read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      if got <= 0 { return }
      count += got
    }
  }
}

/// What a symbolic link points to; `nil` for anything else.
func linkTarget(_ path: String) -> String? {
  let target = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
    count = buffer.withMemoryRebound(to: CChar.self) { text in
      text.baseAddress.map { max(0, readlink(path, $0, text.count)) } ?? 0
    }
  }
  return target.isEmpty ? nil : String(decoding: target, as: UTF8.self)
}
