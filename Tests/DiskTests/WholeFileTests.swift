/// Single files for the command line.

import TestSupport
import Testing

@testable import Disk

@Suite("Single files") struct WholeFileTests {
  private let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  @Test("A file is written whole, replaced whole, and read back") func roundTrip() throws {
    try WholeFile.write([1, 2, 3], to: folder("a.bin"))
    try WholeFile.write([4], to: folder("a.bin"))
    #expect(try WholeFile.read(folder("a.bin")) == [4])
    #expect(try folder.names() == ["a.bin"])
    #expect(try Stamp(folder("a.bin")).mode == 0o644)
  }

  @Test("A symbolic link keeps leading to its file") func throughLink() throws {
    try folder.write("target", "old")
    try folder.link("link", to: "target")
    try WholeFile.write(Array("new".utf8), to: folder("link"))
    #expect(try folder.text("target") == "new")
  }

  @Test("What a killed process left goes with the next write; nothing else does") func leftovers() async throws {
    // As the numbers of processes end at 4,194,304 at most, nobody has this one.
    let gone = ".a.demarc-2147483647"
    let others = [
      ".a.demarc-1", ".a.demarc-", ".a.demarc-0", ".a.demarc-02147483647", ".a.demarc-2147483648", ".a.demarc-new",
      ".b.demarc-2147483647", "a.demarc-2147483647",
    ]
    for name in [gone] + others { try folder.write(name, "x") }
    try folder.makeFolder(".a.demarc-2147483646")
    try folder.link(".a.demarc-2147483645", to: "target")
    try WholeFile.write([1], to: folder("a"))
    #expect(
      try Set(folder.names()) == Set(others + ["a", ".a.demarc-2147483646", ".a.demarc-2147483645"]))
  }

  @Test("A device is written to, not replaced") func device() throws {
    try WholeFile.write([1], to: "/dev/null")
    #expect(try WholeFile.read("/dev/null") == [])
  }

  @Test("Errors say what was tried, where and why") func errors() throws {
    let missing = #expect(throws: DiskError.self) { try WholeFile.read(folder("none")) }
    #expect(missing?.description == "can't read '\(folder("none"))': it doesn't exist")

    let noFolder = #expect(throws: DiskError.self) { try WholeFile.write([1], to: folder("none/a")) }
    #expect(noFolder?.description == "can't open '\(folder("none"))': it doesn't exist")

    try folder.makeFolder("folder")
    let isFolder = #expect(throws: DiskError.self) { try WholeFile.write([1], to: folder("folder")) }
    #expect(isFolder?.description == "can't write '\(folder("folder"))': it is a folder")
    #expect(try folder.names() == ["folder"])
  }

  @Test("Paths are resolved to where they lead") func paths() throws {
    try folder.makeFolder("a/b")
    try folder.link("link", to: "a")
    #expect(try AbsolutePath.canonical(folder("link/b/../b/.")) == folder("a/b"))
    #expect(try AbsolutePath.current().hasPrefix("/"))
    #expect(try AbsolutePath.resolvingExisting(folder("link/new/deep/")) == folder("a/new/deep"))
    #expect(throws: DiskError.self) { try AbsolutePath.canonical("") }
    #expect(throws: DiskError.self) { try AbsolutePath.canonical("/etc\0/passwd") }
  }
}
