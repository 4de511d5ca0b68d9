/// Separates the YAML at the top of a page from its Markdown.

import Diagnostics

/// Where the front matter stands and where the Markdown begins.
struct FrontMatter {
  /// The lines between the fences; nil where there is no front matter.
  var range: Range<Int>?
  /// The first byte of the Markdown, always the start of a line or behind a byte order mark.
  var bodyStart: Int
  var diagnostics: [Diagnostic] = []

  /// Front matter begins with a line `---` at the very top and ends with the next such line.
  init(in source: SourceText, isWanted: Bool) {
    let bytes = source.bytes
    bodyStart = Self.markEnd(bytes, 0)
    guard isWanted, Self.isFence(bytes[bodyStart..<max(bodyStart, source.line(1).upperBound)]) else { return }
    for number in stride(from: 2, through: source.lineCount, by: 1) where Self.isFence(bytes[source.line(number)]) {
      range = source.line(2).lowerBound..<source.line(number).lowerBound
      let next = source.line(number + 1)
      bodyStart = number < source.lineCount ? Self.markEnd(bytes, next.lowerBound) : bytes.count
      return
    }
    // An open fence is a thematic break, unless what follows looks like YAML.
    guard source.lineCount > 1, Self.isKey(bytes[source.line(2)]) else { return }
    bodyStart = bytes.count
    diagnostics = [
      Diagnostic(
        .frontMatter, "front matter is not closed", at: source.location(ofLine: 1),
        explanation: "It ends with a line of three hyphens.")
    ]
  }

  /// The offset behind the byte order marks at `start`: libcmark would skip one too.
  private static func markEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while bytes[end...].starts(with: [0xEF, 0xBB, 0xBF]) { end += 3 }
    return end
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy(\.isBlank)
  }

  private static func isKey(_ line: ArraySlice<UInt8>) -> Bool {
    let name = line.prefix { $0.isAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    return !name.isEmpty && line.dropFirst(name.count).first == UInt8(ascii: ":")
  }
}
