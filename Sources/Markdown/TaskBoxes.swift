/// `- [x] done`: list items with a box.

extension Block.Item {
  /// The item with its box taken out of the text, if its first paragraph begins with one.
  func readingTaskBox(in bytes: UnsafeBufferPointer<UInt8>) -> Block.Item {
    guard case .paragraph(var paragraph) = blocks.first, case .text(var text) = paragraph.content.first else {
      return self
    }
    let value = text.utf8
    let start = text.span.lowerBound
    // A bracket with a backslash before it is text.
    guard value.count > 4, start + 4 <= bytes.count, bytes[start..<start + 4].elementsEqual(value.prefix(4)),
      bytes[start] == UInt8(ascii: "["), bytes[start + 2] == UInt8(ascii: "]"), bytes[start + 3].isSpace
    else { return self }
    var item = self
    switch bytes[start + 1] {
    case 0x20: item.isDone = false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): item.isDone = true
    default: return self
    }
    let blanks = value.dropFirst(3).prefix { $0.isSpace }.count
    text.utf8 = value.dropFirst(3 + blanks)
    text.span = min(start + 3 + blanks, text.span.upperBound)..<text.span.upperBound
    paragraph.content[0] = .text(text)
    item.blocks[0] = .paragraph(paragraph)
    return item
  }
}
