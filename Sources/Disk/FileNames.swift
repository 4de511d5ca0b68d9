/// Names that a file can have on every system.

package struct FileNames {
  let limits: ReadLimits

  package init(limits: ReadLimits = .standard) { self.limits = limits }

  /// What is wrong with any part of `path`, as headlines.
  package func problems(inPath path: String) -> [String] {
    path.split(separator: "/").flatMap { problems(String($0), path: path) }
  }

  /// What is wrong with the last part of `path`, `name`, as headlines.
  func problems(_ name: String, path: String) -> [String] {
    var problems: [String] = []
    if let character = name.unicodeScalars.first(where: Self.isReserved) {
      problems.append("character \(Self.shown(character)) in a name is not possible on Windows")
    }
    if let last = name.utf8.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
      problems.append("name ends in a \(last == UInt8(ascii: ".") ? "dot" : "space"), which Windows removes")
    }
    if Self.isDevice(name) { problems.append("name '\(name)' is reserved on Windows") }
    if name.utf8.count > limits.nameBytes {
      problems.append("name of \(name.utf8.count) bytes is longer than \(limits.nameBytes)")
    } else if path.utf8.count > limits.pathBytes {
      problems.append("path of \(path.utf8.count) bytes is longer than \(limits.pathBytes)")
    }
    return problems
  }

  private static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", ":", "\"", "|", "?", "*", "\\": true
    default: scalar.value < 0x20 || scalar.value == 0x7F
    }
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    scalar.value < 0x20 || scalar.value == 0x7F ? "U+\(hex(scalar.value))" : "'\(scalar)'"
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  /// `aux`, `AUX.txt`, `com1`: Windows opens a device.
  private static func isDevice(_ name: String) -> Bool {
    // Few names begin like one of these. For the others, looking cost more than reading them.
    switch (name.utf8.first.map { $0 | 0x20 }, name.utf8.dropFirst().first.map { $0 | 0x20 }) {
    case (UInt8(ascii: "c"), UInt8(ascii: "o")), (UInt8(ascii: "p"), UInt8(ascii: "r")),
      (UInt8(ascii: "a"), UInt8(ascii: "u")), (UInt8(ascii: "n"), UInt8(ascii: "u")),
      (UInt8(ascii: "l"), UInt8(ascii: "p")):
      break
    default: return false
    }
    let stem = name.prefix { $0 != "." }.lowercased()
    switch stem {
    case "con", "prn", "aux", "nul", "conin$", "conout$": return true
    default: break
    }
    guard stem.unicodeScalars.count == 4, stem.hasPrefix("com") || stem.hasPrefix("lpt"),
      let digit = stem.unicodeScalars.last
    else { return false }
    return ("0"..."9").contains(digit) || digit == "¹" || digit == "²" || digit == "³"
  }

  /// Pairs of names that are one where case or the composition of accents don't count, each with the first
  /// of its kind. `names` stand in one folder, sorted.
  static func collisions(_ names: [String]) -> [(first: String, second: String)] {
    // Different names in small letters of ASCII are different everywhere.
    let arePlain = names.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A ~= $0) } }
    if arePlain { return [] }
    var firsts: [String: String] = [:]
    var result: [(String, String)] = []
    for name in names {
      // Upper case first: it makes one of ß and ss, as some file systems do. String equality does the rest:
      // it doesn't see how accents are composed.
      let key = name.uppercased().lowercased()
      if let first = firsts[key] { result.append((first, name)) } else { firsts[key] = name }
    }
    return result
  }
}
