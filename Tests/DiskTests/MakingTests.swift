/// Files that are made while they are written: how often, and what of them is kept.

import Synchronization
import TestSupport
import Testing
import Workers

@testable import Disk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Making files") struct MakingTests {
  private let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  /// Counts how often the bytes of each file are asked for.
  private final class Making: Sendable {
    private let counts = Mutex<[String: Int]>([:])

    func file(_ path: String, _ text: String) -> OutputFile {
      OutputFile(path: path) {
        self.counts.withLock { $0[path, default: 0] += 1 }
        return Array(text.utf8)
      }
    }

    func takeCounts() -> [String: Int] {
      counts.withLock { counts in
        defer { counts = [:] }
        return counts
      }
    }
  }

  @Test("Files are made once, and again only from the first change on", arguments: [1, 2, 5])
  func making(workers: Int) throws {
    let making = Making()
    func site(changing changed: Int? = nil) -> [OutputFile] {
      (0..<100).map { making.file("\($0 / 10)/\($0 % 10).html", $0 == changed ? "new" : "\($0)") }
    }
    func publish(_ files: [OutputFile]) throws -> Publication {
      try Publisher(output: folder("Public"), site: nil, home: nil).publish(files, Workers(count: workers))
    }
    #expect(try publish(site()).written == 100)
    #expect(making.takeCounts().values.allSatisfy { $0 == 1 })
    #expect(try publish(site()).isUnchanged)
    #expect(making.takeCounts().values.allSatisfy { $0 == 1 })

    // Files of the last seconds are never shared, since an edit of them might not show in their dates.
    for file in try folder.tree("Public").keys where file.hasSuffix(".html") {
      var times = [timespec(tv_sec: 1_000_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000_000, tv_nsec: 0)]
      #expect(utimensat(AT_FDCWD, folder("Public/\(file)"), &times, 0) == 0)
    }
    let publication = try publish(site(changing: 95))
    #expect(publication.counts == [1, 99, 0, 191])
    let counts = making.takeCounts()
    #expect(counts.filter { $0.value != 1 } == ["9/5.html": 2])
    #expect(try folder.text("Public/9/5.html") == "new")
    #expect(try folder.text("Public/9/4.html") == "94")
  }
}
