/// Text that libcmark must parse a second time: the cells of tables, and the lines directly above tables.

import CMark

/// Parses many one-line texts in one run of libcmark, each as the content of a heading, together with the
/// page's link reference definitions.
struct InlineBatch {
  private var source: [UInt8] = []
  private var tree: CMarkTree?
  private var next: CMarkNode?

  mutating func add(_ content: LeafContent) {
    // A closing sequence keeps a number sign at the end of the text from being taken for one.
    source += Array("# ".utf8) + content.bytes + Array(" #\n".utf8)
  }

  mutating func parse(definitions: [UInt8]) {
    guard !source.isEmpty else { return }
    source += Array("\n".utf8) + definitions
    tree = source.withUnsafeBufferPointer { CMarkTree($0) }
    next = tree?.root?.firstChild
  }

  /// The nodes of the texts in the order in which they were added.
  mutating func takeNext() -> CMarkNode? {
    defer { next = next?.next }
    return next
  }
}
