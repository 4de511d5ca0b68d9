/// Refuses files that would make the HTML parser slow or large, before it sees them.

import Diagnostics

/// libgumbo takes time that grows with the square of the nesting (100,000 nested `div` took 25 s), and memory
/// that grows with the open formatting elements times the tags. This scan bounds both in one pass.
///
/// It never counts less nesting than the parser builds: an end tag closes only the element that was opened last,
/// and where the meaning of the text depends on the parser's state, the file is refused.
struct NestingGuard {
  static let maximumBytes = 64 << 20
  static let maximumDepth = 512
  static let maximumAttributes = 256
  /// Open formatting elements times tags.
  static let maximumCopies = 4_000_000
  /// How often `html` and `body` may be opened; the parser merges their attributes each time.
  static let maximumRoots = 16

  /// Why `bytes` can't be parsed safely, or nil.
  static func refusal(of bytes: UnsafeBufferPointer<UInt8>) -> Problem? {
    guard bytes.count <= maximumBytes else {
      return Problem(.outputSyntax, "a file of more than \(maximumBytes >> 20) MB is not checked", at: 0..<0)
    }
    var nesting = NestingGuard()
    var scanner = TagScanner(bytes)
    while let token = scanner.next() {
      switch token {
      case .characterData(let range):
        return Problem(.outputSyntax, "a CDATA section has no place in a page", at: range)
      case .tag(let tag):
        if let reason = nesting.read(tag, &scanner) { return Problem(.outputSyntax, reason, at: tag.range) }
      }
    }
    return nil
  }

  private var open: [String] = []
  private var tagCount = 0
  private var rootCount = 0
  private var openFormatting = 0
  private var mostFormatting = 0
  private var openForeign = 0
  private var openSelects = 0
  private var openIntegrationPoints = 0

  /// Whether an element is open in which tags and text are read by other rules.
  private var isStrict: Bool { openForeign + openSelects > 0 }

  private mutating func read(_ tag: TagScanner.Tag, _ scanner: inout TagScanner) -> String? {
    tagCount += 1
    if tag.attributeCount > Self.maximumAttributes {
      return "more than \(Self.maximumAttributes) attributes on one tag"
    }
    if mostFormatting * tagCount > Self.maximumCopies { return "too many open formatting elements" }
    if tag.isEnd { return close(tag.name) }
    if tag.name == "html" || tag.name == "body" {
      rootCount += 1
      if rootCount > Self.maximumRoots { return "'\(tag.name)' is opened again and again" }
    }
    switch tag.name {
    case "plaintext", "frameset": return "'\(tag.name)' is obsolete and not checked"
    case "title", "textarea", "style", "script", "xmp", "iframe", "noembed", "noframes":
      return readRawText(of: tag, &scanner)
    default: return open(tag)
    }
  }

  private mutating func open(_ tag: TagScanner.Tag) -> String? {
    let isForeign = openForeign > 0
    if tag.isSelfClosing, isForeign || Self.foreign.contains(tag.name), openIntegrationPoints == 0 { return nil }
    if !isForeign, Self.void.contains(tag.name) || Self.implied.contains(tag.name) { return nil }
    // The next item ends the one before.
    if !isForeign, let last = open.last, Self.items[last].map({ $0 == Self.items[tag.name] }) ?? false {
      open.removeLast()
    }
    open.append(tag.name)
    count(tag.name, 1)
    mostFormatting = max(mostFormatting, openFormatting)
    if open.count > Self.maximumDepth { return "more than \(Self.maximumDepth) elements nested in each other" }
    return nil
  }

  private mutating func close(_ name: String) -> String? {
    if open.last == name {
      open.removeLast()
      count(name, -1)
      return nil
    }
    if Self.lists.contains(name), let last = open.last, Self.items[last] != nil, open.dropLast().last == name {
      // The end of a list ends its last item.
      open.removeLast(2)
      count(name, -1)
      return nil
    }
    guard isStrict, let last = open.last else { return nil }
    if openForeign == 0, Self.implied.contains(name) { return nil }
    return "'\(name)' is closed where '\(last)' is open, inside svg, math or select"
  }

  private mutating func count(_ name: String, _ step: Int) {
    if Self.foreign.contains(name) { openForeign += step }
    if name == "select" { openSelects += step }
    if Self.integrationPoints.contains(name) { openIntegrationPoints += step }
    if Self.formatting.contains(name) { openFormatting += step }
  }

  /// Inside svg, math and select the same text may be tags; then it must hold none.
  private mutating func readRawText(of tag: TagScanner.Tag, _ scanner: inout TagScanner) -> String? {
    if tag.isSelfClosing, isStrict {
      return openIntegrationPoints == 0 ? nil : "'\(tag.name)' closes itself inside an svg"
    }
    let text = scanner.skipRawText(of: tag.name)
    if isStrict, scanner.find("<", in: text) != nil {
      return "'\(tag.name)' inside svg, math or select holds a tag"
    }
    if tag.name == "script", let comment = scanner.find("<!--", in: text),
      scanner.find("<script", in: comment..<text.upperBound) != nil
    {
      return "a script holds '<!--' and '<script', which hides its end"
    }
    // Its end tag comes next, or the file ends.
    open.append(tag.name)
    return nil
  }

  private static let foreign: Set = ["svg", "math"]
  private static let integrationPoints: Set = [
    "foreignobject", "desc", "annotation-xml", "mi", "mo", "mn", "ms", "mtext",
  ]
  private static let formatting: Set = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
  ]
  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]
  /// Items that end where another of their kind begins; items of two kinds nest in each other.
  private static let items = ["li": 1, "dt": 2, "dd": 2]
  private static let lists: Set = ["ul", "ol", "dl", "menu", "div"]
  /// Other elements that end without an end tag where the next one begins; they nest only with what is counted.
  private static let implied: Set = [
    "p", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "colgroup",
  ]
}
