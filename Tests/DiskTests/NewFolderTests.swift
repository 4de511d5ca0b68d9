/// A new site's files: all of them, or none.

import TestSupport
import Testing

@testable import Disk

@Suite("New folders") struct NewFolderTests {
  private let folder: TemporaryDirectory
  private let files = [OutputFile(path: "a/b/one.md", "1"), OutputFile(path: "two.md", "2")]

  init() throws { folder = try TemporaryDirectory() }

  @Test("A folder that is missing or holds hidden files only is filled") func filled() throws {
    try folder.write("new/.gitignore", "x")
    try NewFolder.write(files, to: folder("new"))
    try NewFolder.write(files, to: folder("newer/still"))
    #expect(try folder.tree("new") == [".gitignore": "x", "a/": "", "a/b/": "", "a/b/one.md": "1", "two.md": "2"])
    #expect(try folder.text("newer/still/two.md") == "2")
    let refusal = #expect(throws: DiskError.self) { try NewFolder.write(files, to: folder("new")) }
    #expect(refusal?.reason == "it isn't empty: there is 'a'")
  }

  @Test("After a failure nothing is left but what was there") func failed() throws {
    let long = String(repeating: "x", count: 300)
    try folder.write("new/.hidden", "theirs")
    for last in [long, "\(long)/three.md", ".hidden", ".hidden/three.md"] {
      #expect(throws: DiskError.self) {
        try NewFolder.write(files + [OutputFile(path: last, "3")], to: folder("new"))
      }
      #expect(try folder.tree("new") == [".hidden": "theirs"])
    }
  }
}
