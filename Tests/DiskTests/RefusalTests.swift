/// Outputs that are refused, because going on could destroy something.

import TestSupport
import Testing

@testable import Disk

@Suite("Refusing an output") struct RefusalTests {
  private let folder: TemporaryDirectory
  private let files = [OutputFile(path: "index.html", "new")]

  init() throws {
    folder = try TemporaryDirectory()
    try folder.write("project/Content/index.md", "# A page")
  }

  /// The reason for which publishing to `output` is refused; everything must be as it was.
  private func refusal(_ output: String, home: String? = nil) throws -> String? {
    let before = try folder.tree()
    let error = #expect(throws: DiskError.self) {
      try Publisher(output: output, site: folder("project/Content"), home: home).publish(files)
    }
    #expect(try folder.tree() == before)
    #expect(error?.cause == .refused)
    return error?.reason
  }

  @Test("The root of the file system", arguments: ["/", "//", "/..", "/tmp/.."]) func root(path: String) throws {
    #expect(try refusal(path) == "it is the root of the file system")
  }

  @Test("The home directory") func home() throws {
    try folder.makeFolder("home/user")
    #expect(try refusal(folder("home/user"), home: folder("home/user")) == "it is your home directory")
    #expect(try refusal(folder("home/user/."), home: folder("home/user")) == "it is your home directory")
  }

  @Test("The site directory, what holds it and what it holds") func site() throws {
    #expect(try refusal(folder("project/Content")) == "it is the site directory itself")
    #expect(try refusal(folder("project/Content/../Content/")) == "it is the site directory itself")
    #expect(try refusal(folder("project")) == "the site directory stands inside it")
    #expect(
      try refusal(folder("project/Content/out/Public"))
        == "it stands inside the site directory, where the next build would read it")
  }

  @Test("A symbolic link to one of these") func links() throws {
    try folder.link("to-root", to: "/")
    try folder.link("to-site", to: "project/Content")
    try folder.link("to-project", to: "project")
    try folder.link("nowhere", to: "missing")
    #expect(try refusal(folder("to-root")) == "it is the root of the file system")
    #expect(try refusal(folder("to-site")) == "it is the site directory itself")
    #expect(try refusal(folder("to-project")) == "the site directory stands inside it")
    #expect(
      try refusal(folder("to-project/Content/x"))
        == "it stands inside the site directory, where the next build would read it")
    #expect(try refusal(folder("nowhere")) == "'\(folder("nowhere"))' is a symbolic link that leads nowhere")
  }

  @Test("A file") func file() throws {
    try folder.write("Public", "mine")
    #expect(try refusal(folder("Public")) == "it is a file, not a folder")
  }

  @Test("A folder with files and without a list of ours") func unmarked() throws {
    try folder.write("Public/notes.txt", "mine")
    #expect(try refusal(folder("Public")) == "it holds files that Demarc didn't write, such as 'notes.txt'")
  }

  @Test(
    "A site of ours with a file that isn't: it survives", arguments: ["notes.txt", "a/deep/.hidden", "a/index.html~"])
  func foreignFile(name: String) throws {
    let output = folder("Public")
    _ = try Publisher(output: output, site: nil, home: nil).publish([OutputFile(path: "a/index.html", "old")])
    try folder.write("Public/\(name)", "mine")
    #expect(try refusal(output) == "'\(name)' in it isn't Demarc's")
  }

  @Test("A file of ours that became a symbolic link") func replacedByLink() throws {
    let output = folder("Public")
    _ = try Publisher(output: output, site: nil, home: nil).publish([OutputFile(path: "index.html", "old")])
    try folder.remove("Public/index.html")
    try folder.link("Public/index.html", to: "../project/Content/index.md")
    #expect(try refusal(output) == "'index.html' in it isn't Demarc's")
  }

  @Test("A site of ours whose list is damaged", arguments: ["", "demarc manifest 1\n", "demarc manifest 9\nend 0\n"])
  func damagedList(text: String) throws {
    try folder.write("Public/index.html", "x")
    try folder.write("Public/.demarc-manifest", text)
    #expect(try refusal(folder("Public")) == "its list of files, '.demarc-manifest', can't be understood")
  }

  @Test("What desktops leave in a folder they show is no reason") func litter() throws {
    let publisher = Publisher(output: folder("Public"), site: nil, home: nil)
    _ = try publisher.publish([OutputFile(path: "a/index.html", "old")])
    try folder.write("Public/a/.DS_Store", "icons")
    #expect(try publisher.publish(files).removed == 1)
    #expect(try folder.names("Public") == [".demarc-manifest", "index.html"])
  }

  @Test("An empty folder is no reason either") func empty() throws {
    try folder.makeFolder("Public")
    #expect(try Publisher(output: folder("Public"), site: nil, home: nil).publish(files).written == 1)
  }
}
