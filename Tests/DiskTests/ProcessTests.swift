/// What concerns a whole process: signals, kills, the umask, scarce descriptors. Each runs in one of its own.

import Diagnostics
import Foundation
import TestSupport
import Testing
import Workers

@testable import Disk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("A process that publishes") struct ProcessTests {
  private let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  private static func site(_ text: String) -> [OutputFile] {
    (0..<200).map { OutputFile(path: "\($0 % 20)/\($0).html", text) }
  }

  /// Sends this process `signal` as soon as the staging folder of `output` holds pages.
  private static func send(_ signal: Int32, whenStaging staging: String) {
    let thread = Thread {
      while access("\(staging)/3", F_OK) != 0 { usleep(100) }
      kill(getpid(), signal)
    }
    thread.start()
  }

  /// Publishes one site after another: on a busy machine a signal comes late, but never after the last of them.
  private static func publishForever(_ output: String) throws {
    for round in 0... { _ = try Publisher(output: output, site: nil, home: nil).publish(site("round \(round)")) }
  }

  /// Whether all pages are of one site.
  private func isWhole(_ text: String? = nil) throws -> Bool {
    let pages = try folder.tree("Public").filter { $0.key.hasSuffix(".html") }
    let texts = Set(pages.values)
    return pages.count == 200 && texts.count == 1 && (text == nil || texts.first == text)
  }

  @Test(
    "An interrupted build dies of the signal and leaves a whole site and nothing else",
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGPIPE])
  func interrupted(signal: Int32) async throws {
    _ = try Publisher(output: folder("Public"), site: nil, home: nil).publish(Self.site("old"))

    await #expect(processExitsWith: .signal(signal)) { [path = folder.path as String, signal = signal as Int32] in
      Self.send(signal, whenStaging: "\(path)/.Public.demarc-new")
      try Self.publishForever("\(path)/Public")
    }

    #expect(try folder.names() == ["Public"])
    #expect(try isWhole())
  }

  @Test("A signal that is ignored stays ignored") func ignoredSignal() async throws {
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      signal(SIGHUP, SIG_IGN)
      Self.send(SIGHUP, whenStaging: "\(path)/.Public.demarc-new")
      _ = try Publisher(output: "\(path)/Public", site: nil, home: nil).publish(Self.site("new"))
    }
    #expect(try isWhole("new"))
  }

  @Test("A killed build leaves a whole site, and the next one clears up") func killed() async throws {
    _ = try Publisher(output: folder("Public"), site: nil, home: nil).publish(Self.site("old"))

    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
      Self.send(SIGKILL, whenStaging: "\(path)/.Public.demarc-new")
      try Self.publishForever("\(path)/Public")
    }

    #expect(try isWhole())
    _ = try Publisher(output: folder("Public"), site: nil, home: nil).publish(Self.site("new"))
    #expect(try isWhole("new"))
    #expect(try folder.names() == ["Public"])
  }

  @Test("A build in another process makes this one busy") func busyProcess() async throws {
    let place = try OutputPlace.find(folder("Public"), site: nil, home: nil)
    let lock = try BuildLock.take(place)
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      let error = #expect(throws: DiskError.self) {
        try Publisher(output: "\(path)/Public", site: nil, home: nil).publish([])
      }
      #expect(error?.cause == .busy)
    }
    try lock.release()
  }

  @Test("Files get their modes whatever the umask", arguments: [0o000, 0o077, 0o777] as [UInt32])
  func umaskIndependence(mask: UInt32) async throws {
    await #expect(processExitsWith: .success) { [path = folder.path as String, mask = mask as UInt32] in
      umask(mode_t(mask))
      let files = [OutputFile(path: "index.html", "1"), OutputFile(path: "a/b/c.html", "2")]
      _ = try Publisher(output: "\(path)/Public", site: nil, home: nil).publish(files)
    }
    let modes = try ["", "/a", "/a/b", "/.demarc-manifest", "/index.html", "/a/b/c.html"].map {
      try Stamp(folder("Public" + $0)).mode
    }
    #expect(modes == [0o755, 0o755, 0o755, 0o644, 0o644, 0o644])
  }

  @Test("32 descriptors are enough, however deep the site") func fewDescriptors() async throws {
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      // What other tests have open this process may have inherited: 29 are left, as beside the standard streams.
      let free = (0..<Int32(1024)).lazy.filter { fcntl($0, F_GETFD) < 0 }
      let number = rlim_t(free.prefix(29).max() ?? 0) + 1
      var limit = rlimit(rlim_cur: number, rlim_max: number)
      try #require(setrlimit(Self.descriptors, &limit) == 0)
      let deep = (0..<30).map { String($0) }.joined(separator: "/")
      let files = Self.site("x") + [OutputFile(path: "\(deep)/page.html", "deep")]
      for site in [files, Self.site("y"), files, files] {
        _ = try Publisher(output: "\(path)/Public", site: nil, home: nil).publish(site, Workers(count: 64))
      }
      let tree = try SourceTree.read("\(path)/Public", displayedAs: "", Workers(count: 64))
      #expect(tree.diagnostics == [])
      #expect(tree.value.files.count == 201)
    }
  }

  @Test("A machine out of descriptors is the environment's failure, not a file's") func noDescriptors() async throws {
    try folder.write("site/a/b.md", "x")
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      // One is left for the folder; another that somebody closes meanwhile is not enough for the file in the next one.
      let next = dup(0)
      var limit = rlimit(rlim_cur: rlim_t(next + 1), rlim_max: rlim_t(next + 1))
      close(next)
      try #require(setrlimit(Self.descriptors, &limit) == 0)
      let error = #expect(throws: DiskError.self) { try SourceTree.read("\(path)/site", displayedAs: "Content") }
      #expect(error?.reason == "too many files are open in this process")
    }
  }

  @Test("What may not be read is an error at its place; what may not be written leaves everything as it was")
  func permissions() async throws {
    _ = try Publisher(output: folder("Public"), site: nil, home: nil).publish([])
    try folder.write("site/closed.md", "x")
    try folder.write("site/folder/page.md", "x")
    for path in ["site/closed.md", "site/folder"] { chmod(folder(path), 0) }
    chmod(folder.path, 0o555)
    defer { for path in ["site/folder", ""] { chmod(folder(path), 0o755) } }

    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      // Root may do everything: be nobody.
      if geteuid() == 0 { try #require(seteuid(65534) == 0) }
      let tree = try SourceTree.read("\(path)/site", displayedAs: "Content")
      #expect(
        tree.diagnostics.map { "\($0.location.file): \($0.headline) [\($0.rule.rawValue)]" } == [
          "Content/closed.md: file can't be read: permission is denied [unreadable-file]",
          "Content/folder: folder can't be read: permission is denied [unreadable-file]",
        ])
      let publisher = Publisher(output: "\(path)/Public", site: nil, home: nil)
      #expect(try publisher.publish([]).isUnchanged)
      let error = #expect(throws: DiskError.self) { try publisher.publish([OutputFile(path: "a", "x")]) }
      #expect(error?.description == "can't lock '\(path)/.Public.demarc-lock': permission is denied")
    }
    #expect(try folder.names("Public") == [".demarc-manifest"])
  }

  #if canImport(Glibc)
    private static let descriptors = Int32(RLIMIT_NOFILE.rawValue)
  #else
    private static let descriptors = RLIMIT_NOFILE
  #endif
}
