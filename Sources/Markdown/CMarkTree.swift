/// libcmark's tree, owned by a Swift value and read through properties.

import CArena
import CMark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A parsed document of libcmark's. Nodes must not outlive it, and it must end on the thread that made it.
///
/// libcmark takes its memory from an arena of this thread, which goes as a whole with the last tree: allocating and
/// freeing each node took a fifth of libcmark's time.
final class CMarkTree {
  /// Nil only when libcmark has no memory left.
  let root: CMarkNode?
  /// The nodes know it by its address.
  private let memory: UnsafeMutablePointer<cmark_mem>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    demarc_arena_open()
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(calloc: demarc_arena_calloc, realloc: demarc_arena_realloc, free: demarc_arena_free))
    root = bytes.withMemoryRebound(to: CChar.self) { buffer in
      let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory)
      cmark_parser_feed(parser, buffer.baseAddress, buffer.count)
      return CMarkNode(cmark_parser_finish(parser))
    }
    self.memory = memory
  }

  deinit {
    memory.deallocate()
    demarc_arena_close()
  }
}

/// A node of a `CMarkTree`.
struct CMarkNode {
  let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var kind: cmark_node_type { cmark_node_get_type(pointer) }
  var next: CMarkNode? { CMarkNode(cmark_node_next(pointer)) }
  var firstChild: CMarkNode? { CMarkNode(cmark_node_first_child(pointer)) }

  /// The block that begins next after this one has ended.
  var following: CMarkNode? {
    var node = self
    while node.next == nil, let parent = CMarkNode(cmark_node_parent(node.pointer)) { node = parent }
    return node.next
  }

  /// Lines count from 1.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  /// Columns count bytes from 1; the end is inclusive.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  /// The first number; nil in a bullet list.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  /// The bytes of a text, code or HTML node; valid as long as the tree is.
  var literal: UnsafeBufferPointer<UInt8> { buffer(cmark_node_get_literal(pointer)) }
  var fenceInfo: UnsafeBufferPointer<UInt8> { buffer(cmark_node_get_fence_info(pointer)) }
  var url: UnsafeBufferPointer<UInt8> { buffer(cmark_node_get_url(pointer)) }
  var title: UnsafeBufferPointer<UInt8> { buffer(cmark_node_get_title(pointer)) }

  private func buffer(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: text, count: strlen(text)).bindMemory(to: UInt8.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes as text; they were checked to be UTF-8 before libcmark saw them.
  var string: String { String(decoding: self, as: UTF8.self) }

  /// Where `byte` first is from `start` on. The C library looks at 32 bytes in a step.
  func first(_ byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether the bytes from `start` on, of which there are enough, are those of `text`.
  func holds(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard let base = baseAddress, let other = text.baseAddress else { return text.isEmpty }
    return memcmp(base + start, other, text.count) == 0
  }
}

extension CMarkTree {
  /// The lines on which list items begin.
  var itemLines: Set<Int> {
    var result: Set<Int> = []
    var pending = root.map { [$0] } ?? []
    while let node = pending.popLast() {
      if node.kind == CMARK_NODE_ITEM { result.insert(node.startLine) }
      switch node.kind {
      case CMARK_NODE_DOCUMENT, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM:
        var child = node.firstChild
        while let next = child {
          pending.append(next)
          child = next.next
        }
      default: break
      }
    }
    return result
  }
}
