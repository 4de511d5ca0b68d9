/// What a whole page says about itself: its language, title and encoding.

import Diagnostics

enum HeadCheck {
  /// For a page, not for a fragment or a picture.
  static func problems(in document: HTMLDocument) -> [Problem] {
    var result: [Problem] = []
    let root = document.elements.first { $0.isHTML("html") }
    if root?["lang"]?.value.folded.isEmpty ?? true {
      result.append(Problem(.outputPage, "the page doesn't say its language", at: root?.tag ?? 0..<0))
    }
    let titles = document.elements.indices.filter { document.elements[$0].isHTML("title") }
    if titles.isEmpty {
      result.append(Problem(.outputPage, "the page has no title", at: root?.tag ?? 0..<0))
    }
    for title in titles where document.text(of: title).isEmpty {
      result.append(Problem(.outputPage, "the page's title is empty", at: document.elements[title].tag))
    }
    for title in titles.dropFirst() {
      result.append(Problem(.outputPage, "the page has a second title", at: document.elements[title].tag))
    }
    return result + encodingProblems(in: document, root: root?.tag ?? 0..<0)
  }

  private static func encodingProblems(in document: HTMLDocument, root: Range<Int>) -> [Problem] {
    let declarations = document.elements.filter { $0.isHTML("meta") && $0["charset"] != nil }
    guard let first = declarations.first, let charset = first["charset"] else {
      return [Problem(.outputPage, "the page doesn't say its encoding", at: root)]
    }
    if charset.value.lowercased() != "utf-8" {
      return [Problem(.outputPage, "the page's encoding is not UTF-8", at: charset.range)]
    }
    // Browsers look no further than that.
    if first.tag.upperBound > 1024 {
      return [Problem(.outputPage, "the encoding is said after the first 1024 bytes", at: first.tag)]
    }
    return []
  }
}
