/// Results on standard output, messages on standard error.

import Disk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum Console {
  static func print(_ text: String) { write(text, to: STDOUT_FILENO) }
  static func printError(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Whether messages may be coloured: on a terminal, unless NO_COLOR says no.
  static var hasColor: Bool {
    isatty(STDERR_FILENO) == 1 && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
  }

  /// An environment variable, unless it is empty.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A result as bytes.
  static func print(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      var done = 0
      while done < buffer.count {
        let written = systemWrite(descriptor, start + done, buffer.count - done)
        // Nobody reads any more, or nothing can be written: there is no better place to say so.
        guard written > 0 else { return }
        done += written
      }
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, bytes, count)
  #else
    Darwin.write(descriptor, bytes, count)
  #endif
}
