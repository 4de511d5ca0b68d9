/// What the dev server notices.

import Disk
import Foundation
import TestSupport
import Testing

@Suite struct TreeStateTests {
  private let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
    try folder.write("a.md", "one")
    try folder.write("model/b.yaml", "two")
  }

  /// Whether `change` makes a difference.
  private func isNoticed(_ change: () throws -> Void) throws -> Bool {
    let before = TreeState(of: [folder.path])
    #expect(before == TreeState(of: [folder.path]))
    // File systems keep times in steps of some milliseconds.
    usleep(20_000)
    try change()
    return before != TreeState(of: [folder.path])
  }

  @Test func aFileWrittenWithTheSameSizeIsNoticed() throws {
    #expect(try isNoticed { try folder.write("model/b.yaml", "owt") })
  }

  @Test func aCopyThatIsRenamedIntoPlaceIsNoticed() throws {
    try folder.write(".b.tmp", "two")
    #expect(
      try isNoticed {
        let times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
        utimensat(AT_FDCWD, folder("model/b.yaml"), times, 0)
        utimensat(AT_FDCWD, folder(".b.tmp"), times, 0)
        rename(folder(".b.tmp"), folder("model/b.yaml"))
      })
  }

  @Test func aFolderBehindALinkIsLookedAt() throws {
    try FileManager.default.createSymbolicLink(atPath: folder("link"), withDestinationPath: "model")
    let before = TreeState(of: [folder("link")])
    try folder.write("model/c.yaml", "three")
    #expect(TreeState(of: [folder("link")]) != before)
  }

  @Test func whatChangedIsNamed() throws {
    let before = TreeState(of: [folder.path])
    usleep(20_000)
    try folder.write("model/b.yaml", "three")
    try folder.remove("a.md")
    try folder.write("new/d.md", "four")
    #expect(
      TreeState(of: [folder.path]).changes(since: before)
        == ["a.md", "model/b.yaml", "new", "new/d.md"].map(folder.callAsFunction))
  }

  @Test func newRemovedAndRenamedFilesAndFoldersAreNoticed() throws {
    #expect(try isNoticed { try folder.write("new.md") })
    #expect(try isNoticed { try folder.remove("new.md") })
    #expect(try isNoticed { try folder.move("a.md", to: "c.md") })
    #expect(try isNoticed { try folder.makeFolder("empty") })
    #expect(try isNoticed { try folder.move("model", to: "other") })
    #expect(try isNoticed { try folder.remove("other") })
  }

  @Test func hiddenFilesAreNot() throws {
    #expect(try !isNoticed { try folder.write(".a.md.swp", "editor") })
    #expect(try !isNoticed { try folder.write("model/.DS_Store", "desktop") })
  }

  @Test func aFolderThatIsMissingIsAStateToo() throws {
    let before = TreeState(of: [folder("later")])
    try folder.write("later/x.md")
    #expect(before != TreeState(of: [folder("later")]))
  }
}
