/// Other programs that a command needs: bytes in, bytes out.

import Disk
import Processes

enum Program {
  /// Runs `name` with `input` as its standard input, and returns what it writes to its standard output.
  ///
  /// The program must read all of its input before it writes.
  /// - Parameter package: what to install where there is no such program.
  static func run(_ name: String, _ arguments: [String], input: [UInt8], package: String) throws(DiskError) -> [UInt8] {
    let ending: ChildProcess.Ending
    do {
      ending = try ChildProcess.run(name, arguments, input: input, listening: .output)
    } catch {
      throw DiskError(
        .refused, "run", name, error.isAbsence ? "it isn't installed" : error.reason,
        advice: "Install it: on Debian the package \(package), with Homebrew librsvg.")
    }
    guard ending.status == 0, !ending.output.isEmpty else {
      throw DiskError(.refused, "run", name, "it failed; its words are above")
    }
    return ending.output
  }
}
