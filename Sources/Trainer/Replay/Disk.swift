#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Shelf {
  /// Files on disk; a folder stands for the text files in it and in its folders, by name.
  static func disk(_ paths: [String]) -> Shelf {
    let files = paths.flatMap { isFolder($0) ? textFiles(in: $0) : [$0] }
    return Shelf(paths: files, isBeside: lies) { try contents(of: $0) }
  }
}

/// Whether a file lies in the folder of another, wherever links lead; one that is not there does.
private func lies(_ file: String, beside other: String) -> Bool {
  guard let place = realPath(file), let folder = realPath(other.lastIndex(of: "/").map { String(other[...$0]) } ?? ".")
  else { return true }
  return place.hasPrefix(folder + "/")
}

private func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}

/// - Parameter followingLinks: whether a link to a folder counts; within folders none does, as links can go in circles.
private func isFolder(_ path: String, followingLinks: Bool = true) -> Bool {
  var status = stat()
  return (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

private func textFiles(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [folder] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  let folder = folder.hasSuffix("/") ? folder : folder + "/"
  return names.sorted().filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
    if isFolder(folder + name, followingLinks: false) { return textFiles(in: folder + name) }
    return name.hasSuffix(".txt") ? [folder + name] : []
  }
}

/// A whole file; no more than the largest transcript that makes sense.
private func contents(of path: String) throws -> [UInt8] {
  let largest = 64 << 20
  guard let file = fopen(path, "rbe") else { throw Unreadable(reason: String(cString: strerror(errno))) }
  defer { fclose(file) }
  if isFolder(path) { throw Unreadable(reason: String(cString: strerror(EISDIR))) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while bytes.count < largest {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { break }
    bytes += buffer[..<count]
  }
  if ferror(file) != 0 { throw Unreadable(reason: String(cString: strerror(errno))) }
  return bytes
}
