/// Two builds of one output: the second says busy.

import TestSupport
import Testing

@testable import Disk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("The lock of an output") struct BuildLockTests {
  private let folder: TemporaryDirectory
  private let site = [OutputFile(path: "index.html", "1")]

  init() throws { folder = try TemporaryDirectory() }

  private var place: OutputPlace {
    get throws { try OutputPlace.find(folder("Public"), site: nil, home: nil) }
  }

  @Test("While one build has it, another is refused, even with nothing to do") func busy() throws {
    let publisher = Publisher(output: folder("Public"), site: nil, home: nil)
    _ = try publisher.publish(site)
    let lock = try BuildLock.take(place)

    let error = #expect(throws: DiskError.self) { try publisher.publish(site) }

    #expect(error?.cause == .busy)
    #expect(error?.description == "can't write '\(folder("Public"))': another build is writing it")
    try lock.release()
    #expect(try publisher.publish(site).isUnchanged)
    #expect(try folder.names() == ["Public"])
  }

  @Test("Another output in the same folder is free") func otherOutput() throws {
    let lock = try BuildLock.take(place)
    _ = try Publisher(output: folder("Other"), site: nil, home: nil).publish(site)
    try lock.release()
  }

  @Test("A file that a killed build left locks nobody out") func staleFile() throws {
    try folder.write(".Public.demarc-lock")
    _ = try Publisher(output: folder("Public"), site: nil, home: nil).publish(site)
    #expect(try folder.names() == ["Public"])
  }

  @Test("Builds at the same time: each is done or busy, and one complete site remains") func race() async throws {
    let folder = folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let files = (0..<50).map { OutputFile(path: "\($0 % 5)/\($0).html", "\(number)") }
          do {
            _ = try Publisher(output: folder("Public"), site: nil, home: nil).publish(files)
          } catch let error as DiskError where error.cause == .busy {}
        }
      }
      try await group.waitForAll()
    }
    let pages = try folder.tree("Public").filter { $0.key.hasSuffix(".html") }
    #expect(pages.count == 50)
    #expect(Set(pages.values).count == 1)
    #expect(try folder.names() == ["Public"])
  }
}
