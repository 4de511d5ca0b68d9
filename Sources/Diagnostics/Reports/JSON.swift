/// A JSON document as a value.

/// JSON whose members keep the order in which they are given, so that the same value is the same text.
package enum JSON: Sendable, Hashable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSON])
  case object([Member])

  package struct Member: Sendable, Hashable {
    package let key: String
    package let value: JSON

    package init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// `members` without those that have no value.
  package static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }

  /// Two spaces per level, a line per member, ending in a line break.
  package var document: String {
    var text = ""
    write(to: &text, indentation: "\n")
    return text + "\n"
  }

  private func write(to text: inout String, indentation: String) {
    switch self {
    case .text(let value): text += Self.quoted(value)
    case .number(let value): text += String(value)
    case .flag(let value): text += value ? "true" : "false"
    case .list(let items):
      Self.write("[", items, "]", to: &text, indentation) { item, text, inner in
        item.write(to: &text, indentation: inner)
      }
    case .object(let members):
      Self.write("{", members, "}", to: &text, indentation) { member, text, inner in
        text += Self.quoted(member.key) + ": "
        member.value.write(to: &text, indentation: inner)
      }
    }
  }

  private static func write<Item>(
    _ opening: String, _ items: [Item], _ closing: String, to text: inout String, _ indentation: String,
    _ write: (Item, inout String, String) -> Void
  ) {
    text += opening
    let inner = indentation + "  "
    for (index, item) in items.enumerated() {
      text += index == 0 ? inner : "," + inner
      write(item, &text, inner)
    }
    text += items.isEmpty ? closing : indentation + closing
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      // The last two end a line in JavaScript, though not in JSON.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
