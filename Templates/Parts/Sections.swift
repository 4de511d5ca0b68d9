/// Sections of generated pages: a heading with its anchor, and what stands below.

import Markdown
import Markup
import Responsibility
import SiteModel

extension PageView {
  /// A generated section with its heading.
  func section(_ section: Anchor.Section, _ content: HTML) -> HTML {
    """
    <section aria-labelledby="\(id(.section(section)))">
    \(heading(2, .section(section), words.heading(section, on: page.id)))
    \(content)
    </section>

    """
  }

  /// A heading of a generated part with the link to it.
  func heading(_ level: Int, _ anchor: Anchor, _ title: String) -> HTML {
    if isPrinted { return "<h\(level) id=\"\(id(anchor))\">\(title)</h\(level)>" }
    return """
      <h\(level) id="\(id(anchor))">\(title) <a class="permalink" href="\(links.to(page.id, anchor))" \
      aria-label="\(words.permalink) \(title)">#</a></h\(level)>
      """
  }

  /// The entries of the table of contents: the prose's headings, then the generated sections.
  func contents(with nested: [Anchor.Section: [ContentsEntry]] = [:]) -> [ContentsEntry] {
    let prose = drawn.headings.filter { 2...3 ~= $0.level }.map {
      ContentsEntry(anchor: .heading($0.id), title: $0.title, isNested: $0.level == 3)
    }
    let sections = page.id.sections(in: model).flatMap { section in
      [ContentsEntry(anchor: .section(section), title: words.heading(section, on: page.id), isNested: false)]
        + (nested[section] ?? [])
    }
    return prose + sections
  }

  /// A drawing with what is said below it.
  func figure(_ drawing: HTML, caption: HTML) -> HTML {
    """
    <figure class="drawing"><div class="drawing-scroll" role="group" tabindex="0" aria-label="\(words.heading(.diagram, on: page.id))">
    \(drawing)
    </div><figcaption>\(caption)</figcaption></figure>
    """
  }
}
