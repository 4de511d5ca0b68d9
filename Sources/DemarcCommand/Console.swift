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

  /// Whether messages are coloured.
  static var hasColor: Bool { hasColor(isTerminal: isTerminal) }

  /// Whether results are coloured, which go to standard output.
  static var hasResultColor: Bool { hasColor(isTerminal: isResultShown) }

  private static func hasColor(isTerminal: Bool) -> Bool {
    hasColor(isTerminal: isTerminal, noColor: variable("NO_COLOR"), forced: variable("CLICOLOR_FORCE"))
  }

  /// On a terminal, or where CLICOLOR_FORCE asks for it; never where NO_COLOR is set.
  static func hasColor(isTerminal: Bool, noColor: String?, forced: String?) -> Bool {
    if noColor != nil { return false }
    return isTerminal || (forced != nil && forced != "0")
  }

  /// Whether messages go to a terminal that a line can be taken away from.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb" }

  /// Whether results go to a terminal too.
  static var isResultShown: Bool { isatty(STDOUT_FILENO) == 1 && variable("TERM") != "dumb" }

  /// Whether somebody can be asked: they type, and see what they are asked.
  static var canAsk: Bool { isTerminal && isatty(STDIN_FILENO) == 1 }

  /// How many cells a line of the terminal has; 80 where there is none.
  static var width: Int {
    var size = winsize()
    for descriptor in [STDERR_FILENO, STDOUT_FILENO]
    where ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 { return Int(size.ws_col) }
    return 80
  }

  /// How many cells a line of a result has, as the argument parser counts them: what COLUMNS says, else the terminal; 80
  /// where nobody says.
  static var resultWidth: Int {
    if let columns = variable("COLUMNS").flatMap({ Int($0) }) { return columns }
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// How many threads can run at a time.
  static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The day in UTC: that of SOURCE_DATE_EPOCH where it is set, else that of the clock; nil where the clock is before
  /// 1970.
  static func today() throws(DiskError) -> CalendarDate? {
    let name = "SOURCE_DATE_EPOCH"
    var seconds = Int(time(nil))
    if let text = variable(name) {
      // To the end of the year 9999.
      guard let number = Int(text), 0...253_402_300_799 ~= number else {
        throw DiskError(.refused, "read", name, "'\(text)' is no number of seconds since 1970")
      }
      seconds = number
    }
    return seconds < 0 ? nil : CalendarDate("1970-01-01")?.adding(days: seconds / 86400)
  }

  /// An environment variable, unless it is empty.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Where the user's programs keep what may be lost: `/home/me/.cache/demarc`; nil for a user without a home.
  static var cacheFolder: String? {
    if let folder = variable("XDG_CACHE_HOME"), folder.hasPrefix("/") { return folder + "/demarc" }
    guard let home = variable("HOME"), WholeFile.isFolder(home) else { return nil }
    return home + "/.cache/demarc"
  }

  /// The time in nanoseconds since 1970, as text: no two runs of the program have the same.
  static var now: String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return "\(time.tv_sec)\(time.tv_nsec)"
  }
}
