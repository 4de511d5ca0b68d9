/// Markdown on its own → HTML, without a site around it.

import Diagnostics
import Markdown
import Markup
import SiteModel

/// What `demarc markdown` writes.
package struct MarkdownConversion: Sendable {
  package var dialect: MarkdownDialect
  package var allowsRawHTML: Bool

  package init(dialect: MarkdownDialect, allowsRawHTML: Bool) {
    self.dialect = dialect
    self.allowsRawHTML = allowsRawHTML
  }

  /// As pages would have it, or as the programs that come with the specifications print it.
  ///
  /// Directives need a model; without a site they are printed as the code that they are written in.
  package func convert(_ source: SourceText) -> Diagnosed<[UInt8]> {
    let directives = dialect == .page ? [] : MarkdownParser.standardDirectives
    let parsed = MarkdownParser(allowsRawHTML: allowsRawHTML, dialect: dialect, directives: directives).parse(source)
    guard dialect == .page else {
      return Diagnosed(MarkdownCommonMark.render(parsed.value).bytes, parsed.diagnostics)
    }
    let resolved = LooseLinks.resolve(parsed.value, of: source)
    let html = MarkdownHTML.render(resolved.value, directives: { _ in HTML() })
    return Diagnosed(html.bytes, (parsed.diagnostics + resolved.diagnostics).report())
  }
}
