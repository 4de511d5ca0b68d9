/// Reading a site directory: everything that is part of it, nothing else, and never silently less.

import Diagnostics
import TestSupport
import Testing

@testable import Disk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Reading a site directory") struct SourceTreeTests {
  private let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
    try folder.makeFolder("site")
  }

  private func read(_ limits: ReadLimits = .standard) throws -> Diagnosed<SourceTree> {
    try SourceTree.read(folder("site"), displayedAs: "Content", limits: limits)
  }

  /// The problems of a run as `file: headline [rule]`.
  private func problems(_ limits: ReadLimits = .standard) throws -> [String] {
    try read(limits).diagnostics.map { "\($0.location.file): \($0.headline) [\($0.rule.rawValue)]" }
  }

  @Test("Files and folders come sorted by the bytes of their paths") func order() throws {
    for name in ["b.md", "a/z.md", "a.md", "a-b.md", "é.md", "Z.md"] { try folder.write("site/\(name)", name) }
    try folder.makeFolder("site/empty")

    let tree = try read()

    #expect(tree.diagnostics == [])
    #expect(tree.value.files.map(\.path) == ["Z.md", "a-b.md", "a.md", "a/z.md", "b.md", "é.md"])
    #expect(tree.value.directories == ["a", "empty"])
    #expect(
      tree.value.files[3]
        == SourceFile(path: "a/z.md", displayedPath: "Content/a/z.md", bytes: Array("a/z.md".utf8)))
  }

  @Test("Without a name for messages, paths are shown as they are") func unnamed() throws {
    try folder.write("site/a/b.md", "x")
    #expect(try SourceTree.read(folder("site"), displayedAs: "").value.files.map(\.displayedPath) == ["a/b.md"])
  }

  @Test("Bytes arrive as they are", arguments: [0, 1, 4095, 4096, 4097, 200_000]) func bytes(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try WholeFile.write(bytes, to: folder("site/image.png"))
    #expect(try read().value.files.map(\.bytes) == [bytes])
  }

  @Test("Names with a leading dot are not part of a site") func hidden() throws {
    try folder.write("site/.git/config", "x")
    try folder.write("site/.DS_Store", "x")
    try folder.write("site/a.md", "x")
    mkfifo(folder("site/.pipe"), 0o600)

    let tree = try read()

    #expect(tree.diagnostics == [])
    #expect(tree.value.files.map(\.path) == ["a.md"])
    #expect(tree.value.directories == [])
  }

  @Test("A missing site directory is the environment's failure") func missing() throws {
    let error = #expect(throws: DiskError.self) { try SourceTree.read(folder("none"), displayedAs: "Content") }
    #expect(error?.reason == "it doesn't exist")
  }

  @Test("A file in place of the site directory as well") func file() throws {
    try folder.write("file", "x")
    let error = #expect(throws: DiskError.self) { try SourceTree.read(folder("file"), displayedAs: "Content") }
    #expect(error?.description == "can't open 'Content': it, or a part of its path, is not a folder")
  }

  // MARK: - Symbolic links

  @Test("A link to a part of the same site stands for it") func insideLinks() throws {
    try folder.write("site/pages/a.md", "text")
    try folder.link("site/same.md", to: "pages/a.md")
    try folder.link("site/absolute.md", to: folder("site/pages/a.md"))
    try folder.link("site/folder", to: "pages")

    let tree = try read()

    #expect(tree.diagnostics == [])
    #expect(tree.value.files.map(\.path) == ["absolute.md", "folder/a.md", "pages/a.md", "same.md"])
    #expect(tree.value.directories == ["folder", "pages"])
  }

  @Test("A link out of the site is not followed, at the end or in the middle of its path") func escapes() throws {
    try folder.write("secret/key.md", "secret")
    try folder.write("site-two/key.md", "secret")
    try folder.write("site/a/b.md", "x")
    try folder.link("site/absolute.md", to: folder("secret/key.md"))
    try folder.link("site/relative.md", to: "../secret/key.md")
    try folder.link("site/folder", to: "../secret")
    try folder.link("site/parent", to: "..")
    try folder.link("site/similar", to: "../site-two")
    try folder.link("site/a/chain.md", to: "../folder/key.md")
    try folder.link("site/password.md", to: "/etc/passwd")

    let tree = try read()

    #expect(tree.value.files.map(\.path) == ["a/b.md"])
    #expect(
      try problems()
        == [
          "a/chain.md", "absolute.md", "folder", "parent", "password.md", "relative.md", "similar",
        ].map { "Content/\($0): symbolic link leads out of the site directory [bad-symlink]" })
  }

  @Test("Links that lead nowhere or in circles are errors, and end") func loops() throws {
    try folder.write("site/a/b/page.md", "x")
    try folder.link("site/self", to: "self")
    try folder.link("site/gone.md", to: "missing.md")
    try folder.link("site/through-file", to: "a/b/page.md/x")
    try folder.link("site/a/b/up", to: "..")
    try folder.link("site/a/b/top", to: "../..")

    #expect(try read().value.files.map(\.path) == ["a/b/page.md"])
    #expect(
      try problems() == [
        "Content/a/b/top: symbolic link leads back to a folder that it stands in [bad-symlink]",
        "Content/a/b/up: symbolic link leads back to a folder that it stands in [bad-symlink]",
        "Content/gone.md: symbolic link leads nowhere [bad-symlink]",
        "Content/self: symbolic link leads in a circle [bad-symlink]",
        "Content/through-file: symbolic link leads nowhere [bad-symlink]",
      ])
  }

  @Test("Two folders that link to each other end as well") func mutualLinks() throws {
    try folder.makeFolder("site/a")
    try folder.makeFolder("site/b")
    try folder.link("site/a/to-b", to: "../b")
    try folder.link("site/b/to-a", to: "../a")

    let rule = "symbolic link leads back to a folder that it stands in [bad-symlink]"
    #expect(try problems() == ["Content/a/to-b/to-a: \(rule)", "Content/b/to-a/to-b: \(rule)"])
  }

  @Test("A link to a hidden file is not followed") func hiddenTarget() throws {
    try folder.write("site/.secrets/key", "secret")
    try folder.link("site/key.md", to: ".secrets/key")
    #expect(try problems() == ["Content/key.md: symbolic link leads to a hidden file [bad-symlink]"])
  }

  @Test("The site directory itself may be given by a link") func linkedSite() throws {
    try folder.write("site/a.md", "x")
    try folder.link("link", to: "site")
    #expect(try SourceTree.read(folder("link"), displayedAs: "link").value.files.map(\.path) == ["a.md"])
  }

  // MARK: - What isn't a file

  @Test("A pipe, a socket and a device are refused, and don't make the build wait") func specialFiles() throws {
    mkfifo(folder("site/pipe.md"), 0o644)
    // Only here can a socket be made without a server that listens.
    #if canImport(Glibc)
      mknod(folder("site/socket.md"), S_IFSOCK | 0o644, 0)
    #else
      mkfifo(folder("site/socket.md"), 0o644)
    #endif
    try folder.link("site/link.md", to: "pipe.md")
    #expect(
      try problems() == [
        "Content/link.md: named pipe in place of a file [special-file]",
        "Content/pipe.md: named pipe in place of a file [special-file]",
        "Content/socket.md: \(Self.socket) in place of a file [special-file]",
      ])
  }

  #if canImport(Glibc)
    private static let socket = "socket"
  #else
    private static let socket = "named pipe"
  #endif

  // MARK: - Limits

  @Test("A file that is too large") func largeFile() throws {
    try folder.write("site/a.md", "12345")
    #expect(try problems(ReadLimits(fileBytes: 5)) == [])
    #expect(try problems(ReadLimits(fileBytes: 4)) == ["Content/a.md: file of more than 4 bytes [file-limit]"])
  }

  @Test("Files that are too large together") func largeSite() throws {
    try folder.write("site/a.md", "123")
    try folder.write("site/b.md", "456")
    #expect(try problems(ReadLimits(totalBytes: 6)) == [])
    #expect(
      try problems(ReadLimits(totalBytes: 5)) == ["Content/b.md: more than 5 bytes in all files [file-limit]"])
  }

  @Test("Too many files and folders") func manyFiles() throws {
    try folder.write("site/a/1.md")
    try folder.write("site/a/2.md")
    #expect(try problems(ReadLimits(entries: 3)) == [])
    #expect(try problems(ReadLimits(entries: 2)) == ["Content/a: more than 2 files and folders [file-limit]"])
  }

  @Test("Folders too deep inside each other") func deepFolders() throws {
    try folder.write("site/a/b/c/page.md")
    #expect(try problems(ReadLimits(depth: 3)) == [])
    #expect(try problems(ReadLimits(depth: 2)) == ["Content/a/b/c: more than 2 folders inside each other [file-limit]"])
  }

  @Test(
    "Limits are written as people do", arguments: [(1 << 30, "1024 MiB"), (3 << 10, "3 KiB"), (1025, "1025 bytes")])
  func limitWords(bytes: Int, words: String) {
    #expect(ReadLimits.words(bytes) == words)
  }
}

@Suite("Reading an output directory") struct OutputTreeTests {
  @Test("What was published is read back, without our list") func roundTrip() throws {
    let folder = try TemporaryDirectory()
    let files = [
      OutputFile(path: ".well-known/x", "1"), OutputFile(path: "a/b.html", "2"), OutputFile(path: "aux", ""),
    ]
    _ = try Publisher(output: folder("Public"), site: nil, home: nil).publish(files)
    try folder.write("Public/.git/config", "x")

    let output = try OutputTree.read(folder("Public"), displayedAs: "Public")

    #expect(output.diagnostics == [])
    #expect(output.value == files)
  }

  @Test("A link out of it is an error here too") func escape() throws {
    let folder = try TemporaryDirectory()
    try folder.makeFolder("Public")
    try folder.link("Public/x", to: "/etc/passwd")
    let output = try OutputTree.read(folder("Public"), displayedAs: "Public")
    #expect(output.diagnostics.map(\.headline) == ["symbolic link leads out of the output directory"])
    #expect(output.value == [])
  }
}
