/// The parts of shell scripts and of sessions: commands' words, strings, variables, options, comments.

extension CodeScanner {
  private static let keywords: Set<[UInt8]> = Set(
    [
      "if", "then", "else", "elif", "fi", "for", "in", "do", "done", "while", "until", "case", "esac", "function",
      "export", "local", "return", "exit", "set", "unset", "trap", "source", "readonly", "shift", "break", "continue",
    ].map { Array($0.utf8) })

  /// In a session, lines that begin with a prompt are commands and all others are output.
  mutating func scanShell(isSession: Bool) {
    while !isAtEnd {
      if isSession {
        skip { $0.isBlank }
        guard "$#".utf8.contains(current), peek(1) == 0x20 else {
          skipToLineEnd()
          if !isAtEnd { index += 1 }
          continue
        }
        let prompt = index
        index += 1
        mark(.prompt, from: prompt)
      }
      scanShellLines(stopAtLineEnd: isSession)
    }
  }

  private mutating func scanShellLines(stopAtLineEnd: Bool) {
    while !isAtEnd {
      let start = index
      let before: UInt8 = index == 0 ? UInt8(ascii: "\n") : bytes[index - 1]
      switch current {
      case UInt8(ascii: "\n"):
        index += 1
        // A backslash at the end continues the command.
        if stopAtLineEnd, before != UInt8(ascii: "\\") { return }
      case UInt8(ascii: "#") where before.isSpace || before == UInt8(ascii: ";"): markComment()
      case UInt8(ascii: "'"): markString(escape: nil, spansLines: true)
      case UInt8(ascii: "\""): markString(spansLines: true)
      case UInt8(ascii: "$"): scanShellVariable()
      case UInt8(ascii: "\\"): index = min(index + 2, bytes.count) - (peek(1) == UInt8(ascii: "\n") ? 1 : 0)
      case let byte where byte == UInt8(ascii: "-") && before.isBlank:
        skip { $0.isAlphanumeric || "-_".utf8.contains($0) }
        mark(.key, from: start)
      case let byte where byte.isAlphanumeric || byte == UInt8(ascii: "_"):
        skip { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
        scanShellWord(from: start, after: before)
      default: index += 1
      }
    }
  }

  /// `NAME=` is a variable; keywords and numbers stand alone.
  private mutating func scanShellWord(from start: Int, after before: UInt8) {
    let word = bytes[start..<index]
    let isAlone =
      (before.isSpace || ";(|&".utf8.contains(before)) && (isAtEnd || current.isSpace || ";)".utf8.contains(current))
    if current == UInt8(ascii: "="), before.isSpace {
      mark(.variable, from: start)
    } else if isAlone, Self.keywords.contains(Array(word)) {
      mark(.keyword, from: start)
    } else if isAlone, Self.isNumber(word) {
      mark(.number, from: start)
    }
  }

  /// `$NAME`, `${NAME:-default}`, `$1`; `$(` only opens a command.
  private mutating func scanShellVariable() {
    let start = index
    index += 1
    if current == UInt8(ascii: "{") {
      skip { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "\n") }
      if current == UInt8(ascii: "}") { index += 1 }
      mark(.variable, from: start)
    } else if current.isAlphanumeric || current == UInt8(ascii: "_") {
      skip { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
      mark(.variable, from: start)
    } else if "?#@*$!-".utf8.contains(current) {
      index += 1
      mark(.variable, from: start)
    }
  }
}
