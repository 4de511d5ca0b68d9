/// Results on standard output, messages on standard error.

import Disk
import YAML

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum Console {
  /// Prints a result. One that can't be written ends the command: half a result is none.
  static func print(_ text: String) { print(Array(text.utf8)) }

  /// Prints a result that is bytes.
  static func print(_ bytes: [UInt8]) {
    do throws(DiskError) {
      try WholeFile.writeStandardOutput(bytes)
    } catch {
      printError("error: \(error.description)\n")
      exit(Exit.environmentFailed.rawValue)
    }
  }

  /// Prints a message. Where that fails, there is no better place to say so.
  static func printError(_ text: String) { WholeFile.writeStandardError(Array(text.utf8)) }

  /// Whether messages may be coloured: on a terminal, unless NO_COLOR says no.
  static var hasColor: Bool {
    isatty(STDERR_FILENO) == 1 && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
  }

  /// How many threads can run at a time.
  static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The day in UTC: that of SOURCE_DATE_EPOCH where it is set to a number, else that of the clock.
  static var today: CalendarDate? {
    let seconds = variable("SOURCE_DATE_EPOCH").flatMap(Int.init) ?? Int(time(nil))
    return seconds < 0 ? nil : CalendarDate("1970-01-01")?.adding(days: seconds / 86400)
  }

  /// An environment variable, unless it is empty.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The time in nanoseconds since 1970, as text: no two runs of the program have the same.
  static var now: String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return "\(time.tv_sec)\(time.tv_nsec)"
  }
}
