/// The whole site on one page: which page becomes which part of it, and what addresses become inside.

import Responsibility

/// The pages that are printed, in reading order.
package struct PrintedSite: Sendable {
  package let pages: [PageID]
  private let byPath: [String: PageID]
  private let model: Model

  /// Everything but the pages that are about the site itself.
  package init(_ site: Site) {
    let listed = site.navigation.order
    let others = site.pages.map(\.id).filter { !site.navigation.contains($0) }
    pages = (listed + others).filter { $0 != .print && $0 != .notFound }
    byPath = Dictionary(pages.map { ($0.outputPath, $0) }, uniquingKeysWith: { first, _ in first })
    model = site.model
  }

  package func links(on page: PageID) -> PageLinks {
    PageLinks(
      path: PageID.print.outputPath, model: model,
      chapter: Chapter(page: page, printed: byPath))
  }

  /// One page as a part of the printed site.
  package struct Chapter: Sendable {
    let page: PageID
    fileprivate let printed: [String: PageID]

    fileprivate init(page: PageID, printed: [String: PageID]) {
      self.page = page
      self.printed = printed
    }

    /// `guide/patching` for the page, `guide/patching:steps` for a place on it: unlike for any two places of a site,
    /// as paths hold no colon.
    static func id(of page: PageID, _ anchor: String? = nil) -> String {
      let stem = Reference.encoded(path: page.stem)
      return anchor.map { "\(stem):\($0)" } ?? stem
    }

    /// What the page itself is called here.
    var id: String { Self.id(of: page) }

    /// What an id of the page is called here.
    func id(of anchor: String) -> String { Self.id(of: page, anchor) }

    /// What the ids of a picture of the page begin with here: SVG asks for names as XML has them.
    func pictureID(of name: String) -> String {
      var result: [UInt8] = Array("chapter-".utf8)
      let digits = Array("0123456789ABCDEF".utf8)
      for byte in page.stem.utf8 {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "-"): result.append(byte)
        default: result += [UInt8(ascii: "_"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
      }
      return String(decoding: result, as: UTF8.self) + "." + name
    }

    /// Where a target is on the printed page; nil for what isn't printed.
    func id(of target: Target) -> String? {
      switch target {
      case .page(let page): printed[page.outputPath].map { Self.id(of: $0) }
      case .place(let page, let anchor): printed[page.outputPath].map { Self.id(of: $0, anchor.id) }
      case .file: nil
      }
    }

    /// An address as it stands on the page → the same place seen from the printed page.
    func moved(_ address: String) -> String {
      guard case .relative(let path, let fragment) = WrittenAddress(address) else { return address }
      let anchor = fragment.map(PercentCoding.decode)
      if path.isEmpty {
        return Reference(from: PageID.print.outputPath, toPlace: Self.id(of: page, anchor)).href
      }
      guard let target = Reference.sitePath(PercentCoding.decode(path), in: Array(page.folder.utf8)) else {
        return address
      }
      if let page = printed[target] {
        return Reference(from: PageID.print.outputPath, toPlace: Self.id(of: page, anchor)).href
      }
      let way = Reference.relativePath(from: PageID.print.outputPath, to: target)
      return Reference.encoded(path: way) + (fragment.map { "#" + $0 } ?? "")
    }
  }
}
