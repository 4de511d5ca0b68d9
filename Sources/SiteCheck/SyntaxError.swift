/// What libgumbo calls an error, in words.

import Gumbo

/// One entry of libgumbo's list of errors.
///
/// The list is not part of libgumbo's published interface, but its first three fields have been the same since
/// version 0.9: the kind, the position, and a pointer to the text. The pointer is checked before it is used,
/// and a test proves that kinds and places are read correctly.
struct SyntaxError {
  let kind: Int
  let text: UnsafePointer<CChar>?

  init(libgumbo error: UnsafeMutableRawPointer) {
    typealias Position = GumboSourcePosition
    let alignment = MemoryLayout<Position>.alignment
    let position = (MemoryLayout<CInt>.size + alignment - 1) / alignment * alignment
    let pointer = MemoryLayout<UnsafePointer<CChar>?>.alignment
    let text = (position + MemoryLayout<Position>.size + pointer - 1) / pointer * pointer
    kind = Int(error.load(as: CInt.self))
    self.text = error.load(fromByteOffset: text, as: UnsafePointer<CChar>?.self)
  }

  /// Two hyphens inside a comment: an error until HTML 5.0, fine since.
  var isFalseAlarm: Bool { [29, 31, 32].contains(kind) }

  /// `tag` is the text of the tag at the place, if one stands there.
  func headline(tag: String?) -> String {
    switch kind {
    case 0...2: "a character that HTML doesn't allow"
    case 3...5: "a numeric character reference that names no character"
    case 6: "a character reference without its semicolon"
    case 7: "a character reference with an unknown name"
    case 8: "'<?' begins nothing in HTML"
    case 9, 10, 15, 17...19, 22, 25: "a tag that doesn't end"
    case 11...13: "an end tag without a name"
    case 14: "a script that doesn't end"
    case 16, 20, 21, 23, 26: "a tag with a stray character"
    case 24: "an attribute that stands twice on its tag"
    case 27, 28, 30, 33: "a comment that doesn't end or begin properly"
    case 34...39: "a malformed doctype"
    case 41: "'\(tag ?? "/>")' closes itself, which only void elements and SVG can"
    default:
      if let tag {
        tag.hasPrefix("</")
          ? "'\(tag)' ends an element while others in it are open, or that isn't open" : "'\(tag)' can't stand here"
      } else {
        "text or an end where it can't stand"
      }
    }
  }
}
