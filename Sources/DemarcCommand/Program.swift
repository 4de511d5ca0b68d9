/// Other programs that a command needs: bytes in, bytes out.

import Disk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum Program {
  /// Runs `name` with `input` as its standard input, and returns what it writes to its standard output.
  ///
  /// The program must read all of its input before it writes.
  /// - Parameter package: what to install where there is no such program.
  static func run(_ name: String, _ arguments: [String], input: [UInt8], package: String) throws(DiskError) -> [UInt8] {
    let toProgram = try Pipe()
    let fromProgram = try Pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toProgram.reading, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromProgram.writing, STDOUT_FILENO)
    for descriptor in [toProgram.reading, toProgram.writing, fromProgram.reading, fromProgram.writing] {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawnp(&process, name, &actions, nil, &words, environ)
    close(toProgram.reading)
    close(fromProgram.writing)
    guard code == 0 else {
      close(toProgram.writing)
      close(fromProgram.reading)
      throw DiskError(
        .refused, "run", name, code == ENOENT ? "it isn't installed" : String(cString: strerror(code)),
        advice: "Install it: on Debian the package \(package), with Homebrew librsvg.")
    }
    // A program that ends early must not end this one.
    signal(SIGPIPE, SIG_IGN)
    writeAll(input, to: toProgram.writing)
    close(toProgram.writing)
    let output = readAll(fromProgram.reading)
    close(fromProgram.reading)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0, !output.isEmpty else { throw DiskError(.refused, "run", name, "it failed; its words are above") }
    return output
  }

  private struct Pipe {
    let reading: Int32
    let writing: Int32

    init() throws(DiskError) {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw DiskError("open", "a pipe", code: errno) }
      (reading, writing) = (ends[0], ends[1])
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // The program reads no more: its exit status says why.
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
