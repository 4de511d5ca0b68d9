/// Short ways to write a test: Markdown in, HTML or problems out.

import Diagnostics
import Markdown
import Markup

/// Parses `markdown` as the page `page.md`.
func parse(
  _ markdown: String, limits: MarkdownLimits = .standard, allowsRawHTML: Bool = false,
  dialect: MarkdownDialect = .page
) -> Diagnosed<MarkdownDocument> {
  MarkdownParser(limits: limits, allowsRawHTML: allowsRawHTML, dialect: dialect)
    .parse(SourceText(path: "page.md", markdown))
}

/// The page's HTML, with all links and images resolved to what is written.
func html(_ markdown: String) -> String {
  var document = parse(markdown).value
  document.resolveLinks { link in
    var link = link
    if case .written(let text) = link.destination { link.destination = .resolved(text) }
    return link
  }
  document.resolveImages { image in
    var image = image
    if case .written(let text) = image.destination { image.destination = .resolved(text) }
    return image
  }
  return MarkdownHTML.render(document) { "<p>[\($0.name)]</p>" }.string
}

/// The problems of a page, one per line: `line:column: headline [rule]`.
func problems(_ markdown: String, limits: MarkdownLimits = .standard) -> [String] {
  parse(markdown, limits: limits).diagnostics.map {
    "\($0.location.line):\($0.location.column): \($0.headline) [\($0.rule.rawValue)]"
  }
}
