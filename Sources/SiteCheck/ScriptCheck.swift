/// What a script can't do on a page that is opened from disk.

import Diagnostics

/// Reads a script word by word, past comments and strings. It knows no more of the language: what it names is
/// unmistakable.
struct ScriptCheck {
  static func problems(in bytes: [UInt8]) -> [Problem] {
    var check = ScriptCheck(bytes: bytes)
    check.read()
    return check.problems
  }

  private let bytes: [UInt8]
  private var position = 0
  private var problems: [Problem] = []
  /// The word or sign before the present one; a line break counts as none.
  private var last = ""

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() {
    while let byte = peek(0) {
      switch byte {
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): skip(through: "\n")
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
        position += 2
        skip(through: "*/")
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): skipString(byte)
      case let byte where isName(byte): readWord()
      default:
        if byte > 0x20 { last = String(decoding: [byte], as: UTF8.self) }
        position += 1
      }
    }
  }

  private mutating func readWord() {
    let start = position
    while let byte = peek(0), isName(byte) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    if let what = Self.refused(word, after: last, before: next) {
      problems.append(Problem(.outputOffline, "browsers refuse \(what) on a page from disk", at: start..<position))
    }
    last = word
  }

  private static func refused(_ word: String, after last: String, before next: UInt8?) -> String? {
    let isCalled = next == UInt8(ascii: "(")
    switch word {
    case "fetch" where isCalled && last != "." && last != "function": return "'fetch'"
    case "XMLHttpRequest" where last == "new", "EventSource" where last == "new": return "'\(word)'"
    case "Worker" where last == "new", "SharedWorker" where last == "new": return "workers"
    case "serviceWorker" where last == ".": return "service workers"
    case "import" where last != "." && next != UInt8(ascii: ":"): return "modules"
    case "export" where last.isEmpty || last == ";" || last == "}":
      // A property of that name is followed by a sign.
      return next.map { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "*") || (0x61...0x7A).contains($0) } ?? false
        ? "modules" : nil
    default: return nil
    }
  }

  /// The next byte that is no white space.
  private var next: UInt8? { bytes[position...].first { $0 > 0x20 } }

  private mutating func skip(through end: String) {
    position = bytes.firstRange(of: Array(end.utf8), from: position)?.upperBound ?? bytes.count
  }

  /// A string ends with its line, so that a quote in a regular expression hides no more than that.
  private mutating func skipString(_ quote: UInt8) {
    position += 1
    while let byte = peek(0), byte != quote {
      if byte == 0x0A, quote != UInt8(ascii: "`") { return }
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    position += 1
    last = "\""
  }

  private func peek(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }
}
