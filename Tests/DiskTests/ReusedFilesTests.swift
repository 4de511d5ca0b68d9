/// Unchanged files are taken over from the old site, and no edit of it comes with them.

import TestSupport
import Testing

@testable import Disk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Reusing unchanged files") struct ReusedFilesTests {
  private let folder: TemporaryDirectory
  private let old = [OutputFile(path: "a/same.html", "same"), OutputFile(path: "changed.html", "old")]
  private let new = [OutputFile(path: "a/same.html", "same"), OutputFile(path: "changed.html", "new")]

  init() throws {
    folder = try TemporaryDirectory()
    _ = try publisher.publish(old)
    try age()
  }

  private var publisher: Publisher { Publisher(output: folder("Public"), site: nil, home: nil) }

  /// Makes the files look as if they had been written a minute ago.
  private func age() throws {
    for name in try folder.tree("Public").keys where !name.hasSuffix("/") {
      let before = timespec(tv_sec: time(nil) - 60, tv_nsec: 5)
      utimensat(AT_FDCWD, folder("Public/\(name)"), [before, before], 0)
    }
  }

  @Test("An unchanged file keeps its date, a changed one doesn't") func keepsDate() throws {
    let same = try Stamp(folder("Public/a/same.html"))
    let changed = try Stamp(folder("Public/changed.html"))

    _ = try publisher.publish(new)

    #expect(try Stamp(folder("Public/a/same.html")) == same)
    #expect(try Stamp(folder("Public/changed.html")) != changed)
    #expect(try folder.text("Public/changed.html") == "new")
  }

  @Test("A file with another mode is written anew") func otherMode() throws {
    chmod(folder("Public/a/same.html"), 0o600)
    _ = try publisher.publish(new)
    #expect(try Stamp(folder("Public/a/same.html")).mode == 0o644)
  }

  @Test("A file with another link is written anew: who edits the copy doesn't edit the site") func otherLink() throws {
    link(folder("Public/a/same.html"), folder("copy.html"))

    _ = try publisher.publish(new)
    truncate(folder("copy.html"), 0)

    #expect(try folder.text("Public/a/same.html") == "same")
  }

  @Test("A file that was edited a moment ago is written anew") func youngFile() throws {
    try folder.write("Public/a/same.html", "same")
    let edited = try Stamp(folder("Public/a/same.html"))
    _ = try publisher.publish(new)
    #expect(try Stamp(folder("Public/a/same.html")) != edited)
  }

  @Test("An edit of the old site while the new one is written doesn't show in it", arguments: [true, false])
  func editMeanwhile(exchanging: Bool) throws {
    let place = try OutputPlace.find(folder("Public"), site: nil, home: nil)
    let state = try OutputState.read(place.parent, place.name, shown: place.shown)
    let staged = try Staging.write(new, Manifest(ofUnknown: new), at: place, reusing: state)

    truncate(folder("Public/a/same.html"), 1)

    #expect(try place.replace(state, taken: staged.taken, isAtomic: exchanging, .one) == false)
    #expect(try folder.text("Public/changed.html") == "old")
    #expect(try folder.names() == [".Public.demarc-new", "Public"])
    #expect(try publisher.publish(new).written == 1)
    #expect(try folder.text("Public/a/same.html") == "same")
    #expect(try folder.names() == ["Public"])
  }

  @Test("A foreign file that appears while the new site is written survives", arguments: [true, false])
  func foreignMeanwhile(exchanging: Bool) throws {
    let place = try OutputPlace.find(folder("Public"), site: nil, home: nil)
    let state = try OutputState.read(place.parent, place.name, shown: place.shown)
    let staged = try Staging.write(new, Manifest(ofUnknown: new), at: place, reusing: state)

    try folder.write("Public/a/notes.txt", "mine")

    let error = #expect(throws: DiskError.self) {
      try place.replace(state, taken: staged.taken, isAtomic: exchanging, .one)
    }
    #expect(error?.reason == "'a/notes.txt' appeared in it during the build, and isn't Demarc's")
    #expect(try folder.text("Public/a/notes.txt") == "mine")
    #expect(try folder.text("Public/changed.html") == "old")
  }
}
