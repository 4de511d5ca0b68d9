/// What publishing promises: all or nothing, nothing for nothing, and the same files on every machine.

import TestSupport
import Testing

@testable import Disk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Publishing") struct PublisherTests {
  private let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  private func publish(_ files: [String: String]) throws -> Publication {
    try publisher().publish(files.map { OutputFile(path: $0.key, $0.value) })
  }

  private func publisher(exchanging: Bool = true) -> Publisher {
    var publisher = Publisher(output: folder("Public"), site: nil, home: nil)
    publisher.exchangesAtomically = exchanging
    return publisher
  }

  @Test("A site is written with its folders and a list of its files") func firstSite() throws {
    let publication = try publish(["index.html": "abc", "layers/nodes.html": "a"])

    #expect(publication.counts == [2, 0, 0, 4])
    #expect(
      try folder.tree("Public") == [
        "index.html": "abc",
        "layers/": "",
        "layers/nodes.html": "a",
        ".demarc-manifest": """
        demarc manifest 1
        44bc2cf5ad770999 3 index.html
        d24ec4f1a98c6e5b 1 layers/nodes.html
        end 2

        """,
      ])
    #expect(try folder.names() == ["Public"])
  }

  @Test("The next site replaces the first as a whole", arguments: [true, false])
  func replacement(exchanging: Bool) throws {
    _ = try publish(["index.html": "1", "old/page.html": "2", "same.html": "3"])

    let publication = try publisher(exchanging: exchanging).publish([
      OutputFile(path: "same.html", "3"), OutputFile(path: "index.html", "new"),
    ])

    #expect(publication.counts == [1, 1, 1, 4])
    #expect(try folder.names("Public") == [".demarc-manifest", "index.html", "same.html"])
    #expect(try folder.text("Public/index.html") == "new")
    #expect(try folder.names() == ["Public"])
  }

  @Test("Bytes arrive as they are, whatever they are") func byteIdentity() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

    _ = try publisher().publish([OutputFile(path: "data.bin", bytes: bytes), OutputFile(path: "empty", bytes: [])])

    #expect(try WholeFile.read(folder("Public/data.bin")) == bytes)
    #expect(try WholeFile.read(folder("Public/empty")) == [])
  }

  @Test("Where nothing changes, nothing is touched") func unchanged() throws {
    let site = ["index.html": "1", "a/b.html": "2"]
    _ = try publish(site)
    let paths = ["", "Public", "Public/.demarc-manifest", "Public/index.html", "Public/a", "Public/a/b.html"]
    let before = try paths.map { try Stamp(folder($0)) }

    let publication = try publish(site)

    #expect(publication.counts == [0, 2, 0, 2])
    #expect(publication.isUnchanged)
    #expect(try paths.map { try Stamp(folder($0)) } == before)
  }

  @Test("A generated file that was edited is replaced") func editedFile() throws {
    _ = try publish(["index.html": "1", "b.html": "2"])
    try folder.write("Public/index.html", "edited by hand")

    #expect(try publish(["index.html": "1", "b.html": "2"]).written == 1)
    #expect(try folder.text("Public/index.html") == "1")
  }

  @Test("A generated file that was deleted comes back") func deletedFile() throws {
    _ = try publish(["a/index.html": "1", "b.html": "2"])
    try folder.remove("Public/a")

    #expect(try publish(["a/index.html": "1", "b.html": "2"]).written == 1)
    #expect(try folder.text("Public/a/index.html") == "1")
  }

  @Test("A fresh checkout is ours, whatever its modes and dates") func freshCheckout() throws {
    _ = try publish(["index.html": "1", "a/b.html": "2"])
    for (path, text) in try folder.tree("Public") where !path.hasSuffix("/") {
      try folder.write("Checkout/\(path)", text)
      chmod(folder("Checkout/\(path)"), 0o600)
    }

    let checkout = Publisher(output: folder("Checkout"), site: nil, home: nil)
    let files = [OutputFile(path: "index.html", "1"), OutputFile(path: "a/b.html", "2")]
    #expect(try checkout.publish(files).isUnchanged)
    #expect(try checkout.publish([files[0]]).removed == 1)
    #expect(try Stamp(folder("Checkout/index.html")).mode == 0o644)
  }

  @Test("Paths are told apart by their bytes, not by how they look") func composedAndDecomposed() throws {
    let composed = "caf\u{E9}"
    let decomposed = "cafe\u{301}"
    let files = [
      OutputFile(path: "\(composed)/a.html", "1"), OutputFile(path: "\(decomposed)/a.html", "2"),
      OutputFile(path: "\(composed)/b.html", "3"),
    ]

    _ = try publisher().publish(files)
    #expect(try publisher().publish(files).isUnchanged)
    #expect(try folder.text("Public/\(composed)/a.html") == "1")
    #expect(try folder.text("Public/\(decomposed)/a.html") == "2")
    #expect(try publisher().publish([files[1]]).removed == 2)
  }

  @Test("The folders that lead to the output are made") func missingParents() throws {
    let publisher = Publisher(output: folder("build/site/public/"), site: nil, home: nil)

    _ = try publisher.publish([OutputFile(path: "index.html", "1")])

    #expect(try folder.names("build/site") == ["public"])
  }

  @Test("An empty site can be published, and replaced") func emptySite() throws {
    _ = try publish([:])
    #expect(try folder.names("Public") == [".demarc-manifest"])
    #expect(try publish(["index.html": "1"]).written == 1)
  }

  @Test("A symbolic link as output is followed to its folder") func linkedOutput() throws {
    try folder.makeFolder("www/site")
    try folder.link("Public", to: "www/site")

    _ = try publish(["index.html": "1"])

    #expect(try folder.text("www/site/index.html") == "1")
    #expect(try folder.names("www") == ["site"])
  }

  @Test(
    "A path that leads nowhere good is refused before anything is written",
    arguments: [["../x"], ["/x"], ["a//b"], ["."], [""], ["a/../b"], ["a\nb"], [".demarc-manifest"], ["a", "a"]])
  func badPaths(paths: [String]) throws {
    #expect(throws: DiskError.self) {
      try publisher().publish(paths.map { OutputFile(path: $0, "x") })
    }
    #expect(try folder.names() == [])
  }

  @Test("A file and a folder of the same name fail, and leave the old site") func fileAndFolder() throws {
    _ = try publish(["index.html": "1"])

    let error = #expect(throws: DiskError.self) { try publish(["a": "1", "a/b": "2"]) }

    #expect(error?.reason == "it exists already")
    #expect(try folder.names() == ["Public"])
    #expect(try folder.text("Public/index.html") == "1")
  }

  @Test("An error names what was tried, where and why") func wording() throws {
    try folder.write("file", "x")
    let error = #expect(throws: DiskError.self) {
      try Publisher(output: folder("file/Public"), site: nil, home: nil).publish([])
    }
    #expect(error?.description == "can't find '\(folder("file/Public"))': it, or a part of its path, is not a folder")
  }
}

/// What changes when a file is touched.
struct Stamp: Equatable {
  let inode: UInt64
  let mode: mode_t
  let seconds: Int
  let nanoseconds: Int

  init(_ path: String) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw DiskError("look at", path, code: errno) }
    inode = UInt64(status.st_ino)
    mode = status.st_mode & 0o7777
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    seconds = Int(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
  }
}

extension Publication {
  /// Written, unchanged and removed files, and the size of all.
  var counts: [Int] { [written, unchanged, removed, bytes] }
}
