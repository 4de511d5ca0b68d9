/// Other programs: started, fed, listened to, and waited for.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

package enum ChildProcess {
  /// What becomes of what a program prints.
  package enum Listening {
    case nothing
    /// Its standard output is returned; its messages go where ours go.
    case output
    /// Its standard output and its messages are returned in the order in which they come.
    case everything
  }

  package struct Ending {
    /// Zero if all went well; otherwise its exit code, or 128 and more after a signal.
    package let status: Int32
    package let output: [UInt8]
  }

  /// The program couldn't be started.
  package struct StartError: Error {
    /// From `errno`.
    package let code: Int32

    package var reason: String { String(cString: strerror(code)) }
    /// There is no such program.
    package var isAbsence: Bool { code == ENOENT }
  }

  /// Runs `name`, which is looked for as a shell does, to its end.
  ///
  /// - Parameter input: what stands at its standard input. The program must read all of it before it writes.
  package static func run(
    _ name: String, _ arguments: [String], input: [UInt8] = [], listening: Listening
  ) throws(StartError) -> Ending {
    let toProgram = try Pipe()
    let fromProgram: Pipe
    do { fromProgram = try Pipe() } catch {
      toProgram.close()
      throw error
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toProgram.reading, STDIN_FILENO)
    switch listening {
    case .nothing:
      for stream in [STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
      }
    case .output: posix_spawn_file_actions_adddup2(&actions, fromProgram.writing, STDOUT_FILENO)
    case .everything:
      for stream in [STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_adddup2(&actions, fromProgram.writing, stream)
      }
    }
    keepFilesToOurselves()
    var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawnp(&process, name, &actions, nil, &words, environ)
    close(toProgram.reading)
    close(fromProgram.writing)
    guard code == 0 else {
      close(toProgram.writing)
      close(fromProgram.reading)
      throw StartError(code: code)
    }
    // A program that ends early must not end this one.
    if !input.isEmpty { signal(SIGPIPE, SIG_IGN) }
    writeAll(input, to: toProgram.writing)
    close(toProgram.writing)
    let output = readAll(fromProgram.reading)
    close(fromProgram.reading)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Ending(status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: output)
  }

  /// No file that is open here stays open in a program that is started from now on: least of all a socket, whose address
  /// would be taken for as long as that program runs.
  package static func keepFilesToOurselves() {
    for descriptor in 3..<Int32(min(sysconf(Int32(_SC_OPEN_MAX)), 4096)) {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
  }

  private struct Pipe {
    let reading: Int32
    let writing: Int32

    init() throws(StartError) {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw StartError(code: errno) }
      (reading, writing) = (ends[0], ends[1])
    }

    func close() {
      #if canImport(Glibc)
        _ = (Glibc.close(reading), Glibc.close(writing))
      #else
        _ = (Darwin.close(reading), Darwin.close(writing))
      #endif
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
