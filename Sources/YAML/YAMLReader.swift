/// From a YAML tree to typed values: every mistake is noted and reading goes on.

import Diagnostics

/// A value and the place where it is written.
package struct Located<Value> {
  package let value: Value
  package let location: SourceLocation

  package init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// A mapping whose keys have been checked.
package struct YAMLFields: Sendable {
  fileprivate let entries: [String: YAMLNode.Entry]
  /// Keys that a misspelt one probably stands for: they are not missing as well.
  fileprivate let misspelt: Set<String>
  package let node: YAMLNode

  /// The value of `key`, if it is there and not empty.
  package subscript(key: String) -> YAMLNode? {
    guard let value = entries[key]?.value, !value.isAbsent else { return nil }
    return value
  }
}

/// Reads nodes as what a format says they are.
///
/// What can't be read is noted in `diagnostics` and left out of the result.
package struct YAMLReader {
  package let source: SourceText
  package var diagnostics: [Diagnostic] = []

  package init(source: SourceText) { self.source = source }

  package func location(_ node: YAMLNode) -> SourceLocation { source.location(node.range) }

  package mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// `node` as a mapping with no other keys than `allowed`; `what` names it in messages ("a party").
  package mutating func fields(_ node: YAMLNode, of what: String, allowed: [String]) -> YAMLFields? {
    guard let entries = entries(node, of: what) else { return nil }
    var known: [String: YAMLNode.Entry] = [:]
    var misspelt: Set<String> = []
    for entry in entries {
      if allowed.contains(entry.key) {
        known[entry.key] = entry
      } else {
        let suggestion = Suggestion.closest(to: entry.key, in: allowed)
        if let suggestion { misspelt.insert(suggestion) }
        note(
          Diagnostic(
            .unknownKey, "unknown key '\(entry.key)' of \(what)" + Self.didYouMean(suggestion),
            at: source.location(entry.keyRange), suggestion: suggestion,
            explanation: suggestion == nil ? "\(what) has: \(allowed.joined(separator: ", "))" : nil))
      }
    }
    return YAMLFields(entries: known, misspelt: misspelt, node: node)
  }

  /// `node` as a mapping with any keys.
  package mutating func entries(_ node: YAMLNode, of what: String) -> [YAMLNode.Entry]? {
    guard case .mapping(let entries) = node.content else {
      expected("\(what) as a mapping", node)
      return nil
    }
    return entries
  }

  /// The value of `key`, noting if it is missing.
  package mutating func required(_ key: String, in fields: YAMLFields, of what: String) -> YAMLNode? {
    if let node = fields[key] { return node }
    if fields.misspelt.contains(key) { return nil }
    let place = fields.entries[key].map { source.location($0.keyRange) } ?? source.location(fields.node.range)
    note(Diagnostic(.missingKey, "\(what) without '\(key)'", at: place))
    return nil
  }

  /// `node` as a text for readers: white space, line breaks too, is one space between words and nothing at the ends, as
  /// pages show it, so that every format says the same.
  package mutating func text(_ node: YAMLNode) -> Located<String>? {
    guard case .scalar(let written, _) = node.content, !node.isAbsent else {
      expected("a text", node)
      return nil
    }
    let text = written.withFoldedSpace
    if text.isEmpty {
      let found = written.isEmpty ? "an empty one" : "white space"
      note(Diagnostic(.wrongValue, "expected a text, found \(found)", at: location(node)))
      return nil
    }
    return printable(text, node)
  }

  /// `node` as what stands between two texts: a space at its ends stays.
  package mutating func separator(_ node: YAMLNode) -> Located<String>? {
    verbatim(node).map { Located($0.value.withSingleSpaces, at: $0.location) }
  }

  /// `node` as a text to the letter, such as a path.
  package mutating func verbatim(_ node: YAMLNode) -> Located<String>? {
    guard case .scalar(let text, _) = node.content, !node.isAbsent else {
      expected("a text", node)
      return nil
    }
    return printable(text, node)
  }

  private mutating func printable(_ text: String, _ node: YAMLNode) -> Located<String>? {
    if let scalar = text.unprintable {
      note(
        Diagnostic(
          .invalidText, "character U+\(scalar.hexadecimal) in a text, which pages and tables can't hold",
          at: location(node)))
      return nil
    }
    return Located(text, at: location(node))
  }

  package mutating func text(_ key: String, in fields: YAMLFields) -> String? {
    guard let node = fields[key] else { return nil }
    return text(node)?.value
  }

  package mutating func requiredText(_ key: String, in fields: YAMLFields, of what: String) -> Located<String>? {
    guard let node = required(key, in: fields, of: what) else { return nil }
    return text(node)
  }

  /// `node` as a list; anything else counts as a list of one.
  package func list(_ node: YAMLNode) -> [YAMLNode] {
    if case .sequence(let items) = node.content { return items }
    return node.isAbsent ? [] : [node]
  }

  /// A path or a list of paths.
  package mutating func paths(_ node: YAMLNode) -> [Located<String>] {
    list(node).compactMap { verbatim($0) }
  }

  /// A text or a list of texts.
  package mutating func texts(_ node: YAMLNode) -> [Located<String>] {
    list(node).compactMap { text($0) }
  }

  /// An id: lower-case letters, digits and single hyphens, a letter first, at most 64 characters.
  package mutating func id(_ node: YAMLNode) -> Located<String>? {
    guard let text = text(node) else { return nil }
    guard Self.isID(text.value) else {
      note(
        Diagnostic(
          .invalidID, "'\(text.value)' is not an id", at: text.location,
          explanation:
            "an id is made of a-z, 0-9 and single hyphens, starts with a letter and has at most 64 characters"))
      return nil
    }
    return text
  }

  package static func isID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, 97...122 ~= first, bytes.count <= 64, bytes.last != 45 else { return false }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 97...122, 48...57: continue
      case 45 where bytes[index - 1] != 45: continue
      default: return false
      }
    }
    return true
  }

  /// One of a few words; `words` maps each to its value.
  package mutating func word<Value: RawRepresentable & CaseIterable>(
    _ node: YAMLNode, as type: Value.Type = Value.self
  ) -> Value? where Value.RawValue == String {
    guard let text = text(node) else { return nil }
    if let value = Value(rawValue: text.value) { return value }
    let words = Value.allCases.map(\.rawValue)
    let suggestion = Suggestion.closest(to: text.value, in: words)
    note(
      Diagnostic(
        .wrongValue, "'\(text.value)' is none of \(words.joined(separator: ", "))" + Self.didYouMean(suggestion),
        at: text.location, suggestion: suggestion))
    return nil
  }

  /// `true` or `false`.
  package mutating func flag(_ node: YAMLNode) -> Bool? {
    guard let text = text(node) else { return nil }
    switch text.value {
    case "true": return true
    case "false": return false
    default:
      note(Diagnostic(.wrongValue, "'\(text.value)' is neither true nor false", at: text.location))
      return nil
    }
  }

  /// A whole number from 1 to a billion, in digits.
  package mutating func count(_ node: YAMLNode) -> Int? {
    guard let text = text(node) else { return nil }
    if text.value.utf8.allSatisfy({ 48...57 ~= $0 }), let number = Int(text.value), 1...1_000_000_000 ~= number {
      return number
    }
    note(Diagnostic(.wrongValue, "'\(text.value)' is not a whole number from 1 to 1000000000", at: text.location))
    return nil
  }

  /// A date of the calendar, written `2026-03-26`.
  package mutating func date(_ node: YAMLNode) -> CalendarDate? {
    guard let text = text(node) else { return nil }
    if let date = CalendarDate(text.value) { return date }
    note(
      Diagnostic(.wrongValue, "'\(text.value)' is not a date such as 2026-03-26", at: text.location))
    return nil
  }

  package mutating func expected(_ what: String, _ node: YAMLNode) {
    note(Diagnostic(.wrongValue, "expected \(what), found \(node.kind)", at: location(node)))
  }

  /// `"; did you mean 'x'?"`, or nothing.
  package static func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean '\($0)'?" } ?? ""
  }
}
