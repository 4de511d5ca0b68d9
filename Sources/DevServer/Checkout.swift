/// The sources of the program that runs, if it was built where they are.

import Disk
import Dispatch
import Processes

#if os(macOS)
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A checkout of Demarc with the program in its `.build`.
package struct Checkout: Sendable {
  let root: String
  let program: String
  private let isRelease: Bool

  /// The checkout that `program` was built in, from its place: `ROOT/.build/…/demarc`. Nil if it was installed.
  package init?(program: String) {
    guard let range = program.ranges(of: "/.build/").last else { return nil }
    root = String(program[..<range.lowerBound])
    guard WholeFile.exists(root + "/Package.swift"), WholeFile.exists(root + "/Templates/PageView.swift") else {
      return nil
    }
    self.program = program
    isRelease = program[range.upperBound...].split(separator: "/").contains("release")
  }

  /// That of the program that runs, if it has one.
  package static func running() throws(DiskError) -> Checkout? {
    #if os(Linux)
      // Foundation traps where nothing is mounted there.
      let link = "/proc/self/exe"
      guard WholeFile.exists(link) else { return nil }
      return Checkout(program: try AbsolutePath.canonical(link))
    #else
      guard let path = Bundle.main.executablePath else { return nil }
      return Checkout(program: try AbsolutePath.canonical(path))
    #endif
  }

  /// What the program is made of.
  var sources: [String] { ["Package.swift", "Sources", "Templates"].map { "\(root)/\($0)" } }

  /// Builds the program; nil if that went well, else what the compiler said.
  func compile() async -> String? {
    // Waiting for the compiler would keep a thread from those who are served meanwhile.
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: compileAndWait()) }
    }
  }

  private func compileAndWait() -> String? {
    let arguments =
      ["build", "--product", "demarc", "--package-path", root] + (isRelease ? ["-c", "release"] : [])
    do {
      let ending = try ChildProcess.run("swift", arguments, listening: .everything)
      return ending.status == 0 ? nil : Self.complaint(in: String(decoding: ending.output, as: UTF8.self))
    } catch {
      return "'swift' can't be started: \(error.reason)"
    }
  }

  /// What the compiler said, without lines that tell how far it was: `[12/34] Compiling …`.
  static func complaint(in output: String) -> String {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.filter { !$0.hasPrefix("[") && !$0.hasPrefix("Building for ") }.joined(separator: "\n")
  }

  /// Becomes the program as it is now, with other arguments. Returns only if that fails.
  func restart(_ arguments: [String]) -> ServeError {
    // What is open now, sockets above all, is nothing to the new program.
    ChildProcess.keepFilesToOurselves()
    var pointers = ([program] + arguments).map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    execv(program, pointers)
    return .cannotRestart(String(cString: strerror(errno)))
  }
}
