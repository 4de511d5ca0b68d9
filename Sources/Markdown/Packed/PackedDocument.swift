/// A parsed page in few bytes, for the time between parsing it and drawing it.

import Diagnostics

/// A document as a row of bytes that refers to its source: 2 KB for a page whose values take 75 KB.
///
/// With it, 10,000 pages wait for their links in 20 MB, and what was parsed is freed while it is still in the cache.
/// Links and images stand apart, since only they change before a page is drawn.
package struct PackedDocument: Sendable {
  private let structure: [UInt8]
  private var links: [UInt8]

  /// - Parameter source: the text that `document` was parsed from, or whose places it holds.
  package init(_ document: MarkdownDocument, of source: SourceText) {
    (structure, links) = source.bytes.withUnsafeBufferPointer { source in
      var structure = PackedBytes(of: source, capacity: source.count)
      var links: PackedBytes? = PackedBytes(of: source)
      document.pack(into: &structure, &links)
      return (structure.bytes, links?.bytes ?? [])
    }
  }

  /// The document, as it was packed and resolved since.
  package func document(of source: SourceText) -> MarkdownDocument {
    read(source) { structure, links in
      var (structure, links) = (structure, links)
      return MarkdownDocument(unpacking: &structure, &links)
    }
  }

  /// The text, cut at the headings that stand in no other block; the part before the first heading has no title.
  package func sections(of source: SourceText) -> [TextSection] {
    read(source) { structure, links in
      var text = PackedText(structure, links)
      return text.sections()
    }
  }

  /// Reads the structure, and the links that stand apart.
  func read<Result>(_ source: SourceText, _ body: (PackedReader, PackedReader) -> Result) -> Result {
    source.bytes.withUnsafeBufferPointer { source in
      structure.withUnsafeBufferPointer { structure in
        links.withUnsafeBufferPointer { links in
          body(PackedReader(structure, of: source), PackedReader(links, of: source))
        }
      }
    }
  }

  /// Puts in where every link leads and every image is.
  package mutating func resolve(
    of source: SourceText, links resolveLink: (UnresolvedLink) -> ResolvedLink,
    images: (UnresolvedLink) -> ResolvedImage
  ) {
    guard !links.isEmpty else { return }
    links = source.bytes.withUnsafeBufferPointer { source in
      links.withUnsafeBufferPointer { packed in
        withoutActuallyEscaping(resolveLink) { resolveLink in
          withoutActuallyEscaping(images) { images in
            var rewriter = LinkRewriter(
              PackedReader(packed, of: source), to: PackedBytes(of: source, capacity: 2 * packed.count),
              links: resolveLink, images: images)
            rewriter.rewrite()
            return rewriter.writer.bytes
          }
        }
      }
    }
  }
}
