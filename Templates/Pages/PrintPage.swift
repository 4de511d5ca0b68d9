/// The whole site on one page, in reading order: for paper, and for readers who want one file.
///
/// Pages repeat cells of the model, so that each stands for itself. Of a large model, the printed site has each cell once
/// in the matrix and once in detail: otherwise it would be thousands of sheets that say the same.

import Exports
import Markup
import Responsibility
import SiteModel
import Words
import Workers

/// What is drawn once for all pages and is needed for any of them.
package struct PrintView: Sendable {
  private let view: PageView
  private let printed: PrintedSite

  /// - Parameter page: the page for print of `site`.
  package init(site: Site, page: Page, embeds: EmbedGuide, pictures: KeptPictures) {
    view = PageView(site: site, page: page, sidebar: nil, embeds: embeds, pictures: pictures)
    printed = PrintedSite(site)
  }

  private var words: PageWords { view.words }

  /// The finished page.
  package func render(_ workers: Workers) -> HTML {
    let chapters = workers.map(printed.pages) { id in
      let chapter = PageView(
        site: view.site, page: view.site[id], sidebar: nil, embeds: view.embeds, pictures: view.pictures,
        links: printed.links(on: id))
      return chapter.chapter
    }
    return """
      <!doctype html>
      <html \(view.languageAttributes) data-theme="light">
      <head>
      \(view.metadata)
      \(FrameView(site: view.site, links: view.links).styles)
      </head>
      <body class="printed">
      <main id="demarc-main">
      <header class="print-title">
      <h1>\(view.site.settings.title)</h1>
      \(unwrap: view.site.settings.description, { "<p class=\"lead\">\($0)</p>\n" })\
      \(unwrap: view.model.asOf, { "<p>\(words.asOf) \($0.description)</p>\n" })\
      \(if: view.model.isLarge, "<p>\(words.printedOnce)</p>\n")\
      <p class="print-back"><a href="\(view.links.to(.document("index")))">\(words.home)</a></p>
      \(view.prose)
      </header>
      \(contents)
      \(each: chapters, { $0 })</main>
      </body>
      </html>

      """
  }

  /// The sections of the navigation with their pages, each leading to its chapter.
  private var contents: HTML {
    let site = view.site
    let listed = Set(printed.pages)
    let sections = site.navigation.sections.map { (title: $0.title, pages: $0.pages.filter(listed.contains)) }
    let others = printed.pages.filter { !site.navigation.contains($0) }
    let all = sections + [(title: words.pagesSection, pages: others)]
    return """
      <nav class="print-contents" aria-labelledby="demarc-contents-title">
      <h2 id="demarc-contents-title">\(words.contents)</h2>
      <ul>
      \(each: all.filter { !$0.pages.isEmpty }, { section in
        """
        <li>\(section.title)
        <ul>
        \(each: section.pages, { entry($0) })</ul></li>

        """
      })</ul>
      </nav>
      """
  }

  private func entry(_ page: PageID) -> HTML {
    let links = printed.links(on: page)
    return "<li><a href=\"\(links.to(page))\">\(view.site[page].title)</a></li>\n"
  }
}

extension PageView {
  /// The page as a part of the printed site.
  fileprivate var chapter: HTML {
    let body = body
    return """
      <article class="chapter" id="\(links.chapterID)">
      <h1>\(page.title)</h1>
      \(unwrap: page.description, { "<p class=\"lead\">\($0)</p>\n" })
      \(body.facts)
      \(body.content)
      </article>

      """
  }
}
