/// What the next build finds after one was killed, and what it makes of it.

import TestSupport
import Testing

@testable import Disk

@Suite("After a killed build") struct RecoveryTests {
  private let folder: TemporaryDirectory
  private let site = [OutputFile(path: "index.html", "new")]

  init() throws { folder = try TemporaryDirectory() }

  private func publisher(_ name: String = "Public") -> Publisher {
    Publisher(output: folder(name), site: nil, home: nil)
  }

  private func publish(_ text: String, to name: String = "Public") throws {
    _ = try publisher(name).publish([OutputFile(path: "index.html", text), OutputFile(path: "a/b.html", text)])
  }

  @Test("A half-written staging folder is removed") func halfWritten() throws {
    try publish("old")
    try publish("staged", to: ".Public.demarc-new")
    try folder.remove(".Public.demarc-new/a")
    try folder.write(".Public.demarc-lock")

    #expect(try publisher().publish(site).removed == 1)
    #expect(try folder.names() == ["Public"])
    #expect(try folder.text("Public/index.html") == "new")
  }

  @Test("A staging folder goes even where nothing else is to be done") func nothingElse() throws {
    try publish("old")
    try publish("staged", to: ".Public.demarc-new")

    try publish("old")

    #expect(try folder.names() == ["Public"])
  }

  @Test("Killed before or while the list was written", arguments: [nil, "", "demarc manifest 1\n44bc2cf5"])
  func tornList(list: String?) throws {
    try folder.makeFolder(".Public.demarc-new")
    if let list { try folder.write(".Public.demarc-new/.demarc-manifest", list) }

    _ = try publisher().publish(site)

    #expect(try folder.names() == ["Public"])
  }

  @Test("A power cut that left the list empty but kept pages") func powerCut() throws {
    try folder.write(".Public.demarc-new/.demarc-manifest", "")
    try folder.write(".Public.demarc-new/a/b.html", "\0\0\0")

    _ = try publisher().publish(site)

    #expect(try folder.names() == ["Public"])
  }

  @Test("Killed between the two renames: the old site comes back first") func betweenRenames() throws {
    try publish("old")
    try publish("staged", to: ".Public.demarc-new")
    try folder.move("Public", to: ".Public.demarc-old")

    // Refused for its path, this build gets no further than the recovery.
    #expect(throws: DiskError.self) {
      try publisher().publish([OutputFile(path: "a", "x"), OutputFile(path: "a/b", "x")])
    }
    #expect(try folder.text("Public/index.html") == "old")
    #expect(try folder.names() == ["Public"])

    #expect(try publisher().publish(site).written == 1)
  }

  @Test("Killed before the old site was removed", arguments: [".Public.demarc-old", ".Public.demarc-new"])
  func beforeRemoval(leftover: String) throws {
    try publish("new")
    try publish("old", to: leftover)
    try folder.remove("\(leftover)/index.html")

    #expect(try publisher().publish([OutputFile(path: "index.html", "newer")]).removed == 1)
    #expect(try folder.names() == ["Public"])
  }

  @Test("A foreign file in a leftover survives, and is named", arguments: [".Public.demarc-old", ".Public.demarc-new"])
  func foreignInLeftover(leftover: String) throws {
    try publish("new")
    try publish("old", to: leftover)
    try folder.write("\(leftover)/notes.txt", "mine")

    let error = #expect(throws: DiskError.self) { try publisher().publish(site) }

    #expect(error?.path == folder(leftover))
    #expect(error?.reason == "'notes.txt' in it isn't Demarc's")
    #expect(try folder.text("\(leftover)/notes.txt") == "mine")
    #expect(try folder.text("Public/index.html") == "new")
  }

  @Test("What only has the name of a leftover is not touched") func notOurs() throws {
    try folder.write(".Public.demarc-new/notes.txt", "mine")
    try folder.write(".Public.demarc-lock.txt", "mine")

    #expect(throws: DiskError.self) { try publisher().publish(site) }
    #expect(try folder.text(".Public.demarc-new/notes.txt") == "mine")
  }
}
