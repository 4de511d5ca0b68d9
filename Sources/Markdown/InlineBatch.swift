/// Text that libcmark must parse a second time: the cells of tables, and the lines directly above tables.

import CMark

/// Parses many one-line texts in one run of libcmark, each as the content of a heading, together with the
/// page's link reference definitions.
struct InlineBatch {
  private var source: [UInt8] = []
  private var contents: [LeafContent] = []
  private var tree: CMarkTree?
  private var next: CMarkNode?
  private var index = 0

  mutating func add(_ content: LeafContent) {
    contents.append(content)
    // A closing sequence keeps a number sign at the end of the text from being taken for one.
    source.append(contentsOf: "# ".utf8)
    source.append(contentsOf: content.bytes)
    source.append(contentsOf: " #\n".utf8)
  }

  mutating func parse(definitions: [UInt8]) {
    guard !source.isEmpty else { return }
    source += Array("\n".utf8) + definitions
    tree = source.withUnsafeBufferPointer { CMarkTree($0) }
    next = tree?.root?.firstChild
  }

  /// The texts with their nodes, in the order in which they were added.
  mutating func takeNext() -> (node: CMarkNode, content: LeafContent)? {
    guard let node = next, index < contents.count else { return nil }
    next = node.next
    index += 1
    return (node, contents[index - 1])
  }
}
