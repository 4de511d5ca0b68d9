/// Gives every heading its id: the author's, or one made from its text by GitHub's rule.

import Diagnostics

struct HeadingIDs {
  private let source: SourceText
  private var used = Set<ByteKey>(minimumCapacity: 16)
  private var explicit: [ByteKey: Range<Int>] = [:]
  private(set) var problems: PageProblems

  init(_ source: SourceText, problems: PageProblems) {
    self.source = source
    self.problems = problems
  }

  /// Sets the ids of all headings of `document`, in order.
  mutating func assign(in document: inout MarkdownDocument) {
    for footnote in document.footnotes {
      used.insert(ByteKey(MarkdownHTML.footnoteID(footnote.label).utf8))
      for occurrence in 1...max(1, footnote.references) {
        used.insert(ByteKey(MarkdownHTML.referenceID(footnote.label, occurrence).utf8))
      }
    }
    // Ids that are written go first: an id made from a text gives way.
    if source.bytes.withUnsafeBufferPointer({ $0.containsPair(UInt8(ascii: "{"), UInt8(ascii: "#")) }) {
      document.mapHeadings { readExplicitID($0) }
    }
    document.mapHeadings { heading in
      guard !heading.isExplicit else { return heading }
      var heading = heading
      heading.id = unused(Self.slug(heading.content.headingText))
      return heading
    }
  }

  /// GitHub's rule: lower case, spaces become hyphens, and what is neither letter, digit, mark, hyphen nor
  /// connector (`_`) is left out.
  static func slug(_ text: String) -> String {
    if let slug = plainSlug(text) { return slug }
    var slug = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        if byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
          slug.unicodeScalars.append(UnicodeScalar(byte.lowercased))
        } else if byte == 0x20 {
          slug += "-"
        }
        continue
      }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
        .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
        slug += scalar.properties.lowercaseMapping
      default: break
      }
    }
    return slug
  }

  /// The same for ASCII, without a string that grows character by character; nil for any other text.
  private static func plainSlug(_ text: String) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      if byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        slug.append(byte.lowercased)
      } else if byte == 0x20 {
        slug.append(UInt8(ascii: "-"))
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  private mutating func unused(_ slug: String) -> String {
    let base = slug.isEmpty ? "section" : slug
    if used.insert(ByteKey(base.utf8)).inserted { return base }
    var id: String
    var number = counts[base] ?? 0
    repeat {
      number += 1
      id = "\(base)-\(number)"
    } while !used.insert(ByteKey(id.utf8)).inserted
    counts[base] = number
    return id
  }

  /// The last number given to a text, so that a page of equal headings doesn't count from 1 for each.
  private var counts: [String: Int] = [:]

  /// `## Patching {#patching}` → the id, and the heading without it.
  private mutating func readExplicitID(_ heading: Heading) -> Heading {
    guard case .text(var text) = heading.content.last else { return heading }
    let value = Array(text.utf8)
    guard value.last == UInt8(ascii: "}"), let open = value.lastIndex(of: UInt8(ascii: "{")),
      value.count > open + 3, value[open + 1] == UInt8(ascii: "#"),
      open == 0 || value[open - 1].isSpace
    else { return heading }
    let id = value[(open + 2)..<(value.count - 1)]
    let end = text.span.upperBound
    guard id.allSatisfy({ $0 >= 0x80 || $0.isAlphanumeric || "-_.:".utf8.contains($0) }),
      text.span.count >= value.count - open,
      source.bytes[..<end].suffix(value.count - open).elementsEqual(value[open...]),
      source.bytes[..<(end - value.count + open)].last != UInt8(ascii: "\\")
    else { return heading }
    var heading = heading
    heading.id = String(decoding: id, as: UTF8.self)
    heading.isExplicit = true
    let idSpan = end - 1 - id.count..<end - 1
    heading.idSpan = idSpan
    let kept = value[..<open]
    let blanks = kept.reversed().prefix { $0.isSpace }.count
    text.utf8 = kept.dropLast(blanks)
    text.span = text.span.lowerBound..<max(text.span.lowerBound, idSpan.lowerBound - 2 - blanks)
    if text.utf8.isEmpty {
      heading.content.removeLast()
    } else {
      heading.content[heading.content.count - 1] = .text(text)
    }
    used.insert(ByteKey(id))
    if let first = explicit[ByteKey(id)] {
      problems.report(
        .duplicateAnchor, "id '\(heading.id)' is given to two headings", at: idSpan, note: ("first given here", first))
    } else {
      explicit[ByteKey(id)] = idSpan
    }
    return heading
  }
}

/// Bytes that are hashed at once: an array hashes one after the other.
private struct ByteKey: Hashable {
  private let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension [Inline] {
  /// What GitHub makes a heading's id from: images don't count.
  fileprivate var headingText: String {
    if count == 1, case .text(let text) = self[0] { return text.value }
    return reduce(into: "") { text, inline in
      if case .image = inline { return }
      text += inline.children.isEmpty ? inline.plainText : inline.children.headingText
    }
  }
}

extension MarkdownDocument {
  /// Replaces every heading where it stands: few of the blocks are headings, and the others aren't copied.
  mutating func mapHeadings(_ transform: (Heading) -> Heading) {
    blocks.mapHeadings(transform)
    for index in footnotes.indices { footnotes[index].blocks.mapHeadings(transform) }
  }
}

extension [Block] {
  fileprivate mutating func mapHeadings(_ transform: (Heading) -> Heading) {
    for index in indices {
      switch self[index] {
      case .heading(let heading): self[index] = .heading(transform(heading))
      case .quote(var quote):
        quote.blocks.mapHeadings(transform)
        self[index] = .quote(quote)
      case .alert(var alert):
        alert.blocks.mapHeadings(transform)
        self[index] = .alert(alert)
      case .list(var list):
        for item in list.items.indices { list.items[item].blocks.mapHeadings(transform) }
        self[index] = .list(list)
      case .paragraph, .code, .directive, .table, .html, .thematicBreak: break
      }
    }
  }
}
