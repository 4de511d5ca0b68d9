/// Words by name: each is a property, so that code that prints one that isn't there doesn't compile.

/// A structure whose properties are all texts; its initial values are English.
package protocol WordGroup: Sendable, Hashable, Decodable {
  init()
}

extension WordGroup {
  /// `skip-to-content` → "Skip to content", for every property in the order of declaration.
  package var texts: [(name: String, text: String)] {
    Mirror(reflecting: self).children.compactMap { child in
      guard let label = child.label, let text = child.value as? String else { return nil }
      return (WordName.written(label), text)
    }
  }

  /// The group with other texts for some of its names.
  package func replacing(_ replacements: [String: String]) -> Self {
    var all = Dictionary(texts.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    all.merge(replacements) { _, new in new }
    do {
      return try Self(from: WordDecoder(texts: all))
    } catch {
      preconditionFailure("a group of words that holds something else: \(error)")
    }
  }
}

enum WordName {
  /// `skipToContent` → `skip-to-content`, the way in which keys of `site.yaml` are written.
  static func written(_ property: String) -> String {
    var name: [UInt8] = []
    for byte in property.utf8 {
      if 65...90 ~= byte {
        name += [UInt8(ascii: "-"), byte + 32]
      } else {
        name.append(byte)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }
}
