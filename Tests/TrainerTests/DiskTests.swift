import FoundationEssentials
import Testing

@testable import Trainer

@Suite("Transcripts on disk")
struct DiskTests {
  @Test("are the text files of a folder and its folders by name, without hidden ones and links in circles")
  func folder() throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "transcripts-\(UUID().uuidString)").path
    defer { try? files.removeItem(atPath: folder) }
    try files.createDirectory(atPath: folder + "/more", withIntermediateDirectories: true)
    for name in ["b.txt", "a.txt", "more/c.txt", ".hidden.txt", "readme.md"] {
      try Data("you> hi\n".utf8).write(to: URL(filePath: folder + "/" + name))
    }
    try files.createSymbolicLink(atPath: folder + "/more/loop", withDestinationPath: folder)
    let shelf = Shelf.disk([folder, "nowhere.txt"])
    #expect(shelf.paths == [folder + "/a.txt", folder + "/b.txt", folder + "/more/c.txt", "nowhere.txt"])
    #expect(try shelf.read(folder + "/a.txt") == Array("you> hi\n".utf8))
    #expect(throws: Unreadable(reason: "No such file or directory")) { try shelf.read("nowhere.txt") }
    #expect(throws: Unreadable(reason: "Is a directory")) { try shelf.read(folder + "/more") }
  }
}
