/// What the process was started with.

import CDisk

package enum ProgramArguments {
  /// The arguments without the program's name.
  ///
  /// Swift reads them from /proc on Linux: where that isn't mounted, as in some sandboxes, it finds none, and a command
  /// would do nothing and say that all is well.
  package static var all: [String] {
    let count = demarc_argument_count()
    if count == 0 { return Array(CommandLine.arguments.dropFirst()) }
    return (1..<max(1, count)).compactMap { demarc_argument($0).map { String(cString: $0) } }
  }
}
