/// A finished site → one HTML file with every page, drawing, style and script inside, that works from disk.
///
/// Pages are read as trees, changed as trees and written again. Without scripts they stand one after the other; with
/// scripts one is shown at a time, and links between them are links to places in the file.

package struct SingleFile: Sendable {
  private let files: [String: [UInt8]]
  private let pages: [String]
  private let leftOut: Set<String>

  /// - Parameters:
  ///   - files: every file of the site by its path.
  ///   - pages: the paths of the pages to show, in reading order; the first is where readers begin.
  ///   - leftOut: pages that only make sense on a site; links to them lead nowhere.
  package init(files: [String: [UInt8]], pages: [String], leftOut: Set<String> = []) {
    self.files = files
    self.pages = pages
    self.leftOut = leftOut
  }

  /// The whole document.
  package var bytes: [UInt8] {
    let parsed = pages.compactMap { path in files[path].flatMap(HTMLReader.document).map { (path: path, html: $0) } }
    // What has no frame is no page to move about in, such as all pages once more for printing.
    let documents = parsed.filter { $0.html.first { $0.hasClass("frame") } != nil }
    guard let home = documents.first else { return [] }
    let shown = Set(documents.map(\.path))
    let addresses = SiteAddresses(
      files: files, pages: shown, leftOut: leftOut.union(pages).subtracting(shown))
    var linked: Set<String> = []
    var around: [HTMLNode] = []
    var sections: [HTMLNode] = []
    for document in documents {
      guard let body = document.html.first(where: { $0.name == "body" }) else { continue }
      var rewriter = PageRewriter(addresses, path: document.path)
      for child in body.children {
        if case .element(let element) = child, element.hasClass("frame") {
          sections += [.element(section(rewriter.rewrite(element), document)), .text("\n")]
        } else if document.path == home.path, !Self.isScript(child) {
          around.append(rewriter.rewrite(child))
        }
      }
      linked.formUnion(rewriter.linkedFiles)
    }
    let parts = BundleHead(files: files, documents: documents)
    let (before, after) = Self.split(around)
    let main = HTMLElement(name: "main", children: [.text("\n")] + sections)
    let body = HTMLElement(
      name: "body",
      children: before + [.element(main)] + after + carried(linked) + parts.scripts + [.text("\n")])
    var html = HTMLElement(name: "html", attributes: home.html.attributes)
    html.children = [.text("\n"), .element(parts.head), .text("\n"), .element(body), .text("\n")]
    var writer = HTMLWriter()
    writer.append(.element(html))
    return Array("<!doctype html>\n".utf8) + writer.bytes + Array("\n".utf8)
  }

  /// A page's part of the file.
  private func section(_ frame: HTMLElement, _ document: (path: String, html: HTMLElement)) -> HTMLElement {
    var section = frame
    section["class"] = (frame["class"] ?? "") + " bundle-page"
    section["id"] = SiteAddresses.id(ofPage: document.path)
    section["data-path"] = document.path
    section["data-title"] = document.html.first { $0.name == "title" }?.text
    return section
  }

  /// What stands above the pages, and what below.
  private static func split(_ around: [HTMLNode]) -> (before: [HTMLNode], after: [HTMLNode]) {
    let footer = around.firstIndex { node in
      if case .element(let element) = node { element.name == "footer" } else { false }
    }
    let place = footer ?? around.endIndex
    return (Array(around[..<place]), Array(around[place...]))
  }

  private static func isScript(_ node: HTMLNode) -> Bool {
    if case .element(let element) = node { element.name == "script" } else { false }
  }

  /// Files that pages link to, as blocks of data that the script hands out.
  private func carried(_ paths: Set<String>) -> [HTMLNode] {
    paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.flatMap { path -> [HTMLNode] in
      guard let bytes = files[path] else { return [] }
      let block = HTMLElement(
        name: "script",
        attributes: [
          .init(name: "type", value: DataAddress.type(of: path).replacing(";charset=utf-8", with: "") + "-base64"),
          .init(name: "id", value: SiteAddresses.id(ofFile: path)),
          .init(name: "data-type", value: DataAddress.type(of: path)),
        ], children: [.text(DataAddress.base64(bytes))])
      return [.element(block), .text("\n")]
    }
  }
}
