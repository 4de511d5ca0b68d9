/// A YAML file as a tree in which every node knows where it stands.

import Diagnostics

/// A node of a YAML document. Scalars stay the text that was written: `NO`, `1.10` and `017` too.
package struct YAMLNode: Sendable, Hashable {
  package let content: Content
  /// Byte offsets into the source file.
  package let range: Range<Int>

  package enum Content: Sendable, Hashable {
    /// `isPlain` is false for quoted and block scalars.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    /// In the order written.
    case mapping([Entry])
  }

  package struct Entry: Sendable, Hashable {
    package let key: String
    package let keyRange: Range<Int>
    package let value: YAMLNode
  }

  /// What the node is, in an author's words.
  package var kind: String {
    switch content {
    case .scalar("", isPlain: true): "nothing"
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// Whether there is a key without a value, as in `key:`.
  package var isAbsent: Bool { content == .scalar("", isPlain: true) }
}

/// How much a YAML file may hold.
package struct YAMLLimits: Sendable, Hashable {
  package var bytes: Int
  package var depth: Int

  package init(bytes: Int, depth: Int) {
    self.bytes = bytes
    self.depth = depth
  }

  package static let standard = YAMLLimits(bytes: 16 << 20, depth: 32)
}
