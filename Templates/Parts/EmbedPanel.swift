/// How a matrix or a drawing gets into other people's pages: choose the wiki, copy what it takes. Complete without scripts.

import Exports
import Markup
import SiteModel
import Words

extension PageView {
  /// The panel beside a matrix; `prefix` tells it from others on the page.
  func matrixEmbed(_ subject: ExportSubject, prefix: String = "matrix") -> HTML {
    embedPanel(words.embedMatrix, embeds.matrix(subject), prefix) { words.matrixStep($0) }
  }

  /// The panel beside a drawing.
  func diagramEmbed(_ subject: ExportSubject, prefix: String = "diagram") -> HTML {
    embedPanel(words.embedDiagram, embeds.diagram(subject), prefix) { words.diagramStep($0) }
  }

  private func embedPanel(
    _ title: String, _ snippets: [EmbedSnippet], _ prefix: String, _ step: (EmbedHost) -> String
  ) -> HTML {
    if isPrinted || snippets.isEmpty { return "" }
    return """
      <details class="embed"><summary>\(title)</summary>
      \(each: snippets, { embedWay($0, group: "embed-\(prefix)", step: step($0.host)) })</details>

      """
  }

  /// One wiki: what to do, the files, the snippet.
  private func embedWay(_ snippet: EmbedSnippet, group: String, step: String) -> HTML {
    """
    <details name="\(group)"><summary>\(words.name(of: snippet.host))</summary>
    <p>\(step)\(each: snippet.files, { " <a href=\"\(links.to($0))\" download>\($0.fileName)</a>" })</p>
    \(unwrap: snippet.code, code)</details>

    """
  }

  private func code(_ text: String) -> HTML {
    """
    <div class="code"><pre tabindex="0"><code>\(text)</code></pre>\
    <button type="button" class="copy" hidden data-copied="\(site.words.markdown.copied)">\(site.words.markdown.copy)</button></div>

    """
  }
}

extension PageWords {
  fileprivate func name(of host: EmbedHost) -> String {
    switch host {
    case .confluence: "Confluence"
    case .mediawiki: "MediaWiki"
    case .dokuwiki: "DokuWiki"
    case .github: "GitHub"
    case .markdown: "GitHub, GitLab, Azure DevOps, Outline"
    case .frame: embedFrames
    case .html: "BookStack, Wiki.js, XWiki"
    case .spreadsheet: embedSpreadsheets
    }
  }

  fileprivate func matrixStep(_ host: EmbedHost) -> String {
    switch host {
    case .confluence: embedConfluence
    case .frame: embedFrame
    case .spreadsheet: embedImport
    default: embedPasteFile
    }
  }

  fileprivate func diagramStep(_ host: EmbedHost) -> String {
    switch host {
    case .confluence: embedAttach
    case .mediawiki, .dokuwiki: embedUpload
    default: embedPasteSnippet
    }
  }
}
