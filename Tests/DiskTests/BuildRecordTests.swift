/// Records of builds: they hold for exactly what was built.

import TestSupport
import Testing

@testable import Disk

@Suite("Records of builds") struct BuildRecordTests {
  private let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  private func records(basis: [String] = ["day 2026-01-01", "sources 1f"]) throws -> BuildRecords {
    try #require(try BuildRecords(in: folder("cache/demarc"), of: folder("Public"), basis: basis))
  }

  @Test("A build is known while it follows from the same") func known() throws {
    #expect(try records().last == nil)
    try records().keep(manifest: 0x1F, summary: ["12", "", "a b"])

    let last = try #require(try records().last)
    #expect(last.manifest == 0x1F)
    #expect(last.summary == ["12", "", "a b"])
    #expect(try records(basis: ["day 2026-01-02", "sources 1f"]).last == nil)
    #expect(try records(basis: ["day 2026-01-01"]).last == nil)
    let other = try BuildRecords(
      in: folder("cache/demarc"), of: folder("Other"), basis: ["day 2026-01-01", "sources 1f"])
    #expect(other?.last == nil)
  }

  @Test("A damaged record is none", arguments: [0, 1, 20, 60])
  func damage(at offset: Int) throws {
    try records().keep(manifest: 1, summary: ["12"])
    let name = try #require(try folder.names("cache/demarc/builds").first)
    let path = folder("cache/demarc/builds/\(name)")
    var bytes = try WholeFile.read(path)
    #expect(BuildRecord(bytes)?.bytes == bytes)

    #expect(BuildRecord(Array(bytes.dropLast(offset + 1))) == nil)
    bytes[offset] ^= 1
    try WholeFile.write(bytes, to: path)
    #expect(try records().last == nil)
  }

  @Test("A path of two lines is kept out of records") func lines() throws {
    let program = try #require(LoadedFiles.now)
    let record = BuildRecord(output: "/a\nb", basis: [], program: program, manifest: 1, summary: [])
    #expect(record.bytes == nil)
  }

  @Test("A program is another one where it, or a library, was replaced") func program() throws {
    let now = try #require(LoadedFiles.now)
    #expect(now.lines.count > 1)
    #expect(now.hold(for: now))
    try folder.write("library", "1")
    let path = folder("library")
    let library = try #require(LoadedFiles(paths: [path, folder("nowhere")]))
    // Loaded while the site was built.
    let loaded = LoadedFiles(lines: now.lines + library.lines)
    #expect(loaded.hold(for: now))
    // One that wasn't there before.
    #expect(!now.hold(for: loaded))

    try folder.write("library", "2")
    #expect(!loaded.hold(for: now))
    try folder.remove("library")
    #expect(!loaded.hold(for: now))
    #expect(!LoadedFiles(lines: now.lines + ["1 2 3"]).hold(for: now))
    // Where the program itself can't be seen, nothing is known about it.
    #expect(LoadedFiles(paths: [path, "/"]) == nil)
    #expect(LoadedFiles(paths: []) == nil)
  }

  @Test("The sum of sources depends on every name, byte and folder") func sums() {
    func sum(_ files: [(String, String)], folders: [String] = []) -> UInt64 {
      SourceTree(
        files: files.map { SourceFile(path: $0.0, displayedPath: "", bytes: Array($0.1.utf8)) }, directories: folders
      ).sum()
    }
    let sums = [
      sum([]), sum([("a", "")]), sum([("b", "")]), sum([("a", "1")]), sum([("a", "1"), ("b", "")]),
      sum([("a", ""), ("b", "1")]), sum([("a", "")], folders: ["b"]), sum([], folders: ["a", "b"]),
      sum([], folders: ["ab"]),
    ]
    #expect(Set(sums).count == sums.count)
    #expect(sum([("a", "1")]) == sum([("a", "1")]))
  }

  @Test("A site is confirmed only where it stands whole") func confirmation() throws {
    let publisher = Publisher(output: folder("Public"), site: nil, home: nil)
    let files = ["index.html": "1", "a/b.html": "22", "empty": ""].map { OutputFile(path: $0.key, $0.value) }
    #expect(try publisher.confirm(manifest: 0) == nil)
    let published = try publisher.publish(files)

    let confirmed = try publisher.confirm(manifest: published.manifest)
    #expect(confirmed?.counts == [0, 3, 0, 3])
    #expect(confirmed?.manifest == published.manifest)
    #expect(try publisher.confirm(manifest: published.manifest &+ 1) == nil)

    try folder.write("Public/a/b.html", "23")
    #expect(try publisher.confirm(manifest: published.manifest) == nil)
    _ = try publisher.publish(files)
    #expect(try publisher.confirm(manifest: published.manifest) != nil)
    try folder.remove("Public/empty")
    #expect(try publisher.confirm(manifest: published.manifest) == nil)
    _ = try publisher.publish(files)

    // Another build is at work, or was killed.
    try folder.write(".Public.demarc-lock", "")
    #expect(try publisher.confirm(manifest: published.manifest) == nil)
    try folder.remove(".Public.demarc-lock")
    try folder.write("Public/mine.txt", "")
    #expect(throws: DiskError.self) { try publisher.confirm(manifest: published.manifest) }
  }
}
