/// Sites whose every text tries to be something else than text.

import Diagnostics
import Disk
import Exports
import Foundation
import SingleFile
import SiteBuilder
import SiteCheck
import TestSupport

enum HostileSite {
  /// Ends attributes, elements, comments, CDATA, strings and templates, and carries a script.
  static let payload = #"<script>alert(1)</script>"><img src=x onerror=alert(2)>'`${x}{{x}}<!-- ]]> \u003c &lt; ‮x"#

  /// What would stand in a file if the payload were not escaped there.
  static let traces = ["<script>alert(1)", "<img src=x", "</script>\">"]

  /// The files of a site directory of this repository, the texts of its model and pages replaced by the payload
  /// with the old text after it, so that ids and links still fit.
  ///
  /// - Parameters:
  ///   - ending: what stands after the old text of the model.
  ///   - pages: whether pages are poisoned too.
  static func files(
    poisoning site: String, with payload: String = payload, after ending: String = "", pages: Bool = true
  ) throws -> [SourceFile] {
    let tree = try SourceTree.read(Repository.path(site), displayedAs: "site").value
    return tree.files.map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      let poisoned =
        file.path.hasSuffix(".yaml")
        ? yaml(text, payload, ending) : pages && file.path.hasSuffix(".md") ? markdown(text, payload) : text
      return SourceFile(path: file.path, displayedPath: file.displayedPath, bytes: Array(poisoned.utf8))
    } + [named(payload)]
  }

  /// A page whose name, title and description are hostile.
  private static func named(_ payload: String) -> SourceFile {
    let path = "it's & 100% #1 {{x}} `y` \u{202E}[z](w).md"
    let quoted = payload.replacingOccurrences(of: "'", with: "''")
    let text = "---\ntitle: '\(quoted) page'\ndescription: '\(quoted) page'\n---\n\nText.\n"
    return SourceFile(path: path, displayedPath: "site/" + path, bytes: Array(text.utf8))
  }

  static func build(_ files: [SourceFile]) -> SiteBuild {
    SiteBuild(Diagnosed(SourceTree(files: files, directories: [])), displayedAs: "site")
  }

  /// What `demarc export` and `demarc bundle` write of a site and its first cluster type, named after what reads it; without
  /// workbooks and PNG, whose texts are values.
  static func exports(_ build: SiteBuild) -> [FinishedFile] {
    let embeds = Embeds(site: build.site)
    let endings: [ExportFormat: String] = [
      .htmlFragment: "fragment.html", .htmlEmbed: "html", .markdown: "md", .mediawiki: "mediawiki",
      .dokuwiki: "dokuwiki.txt", .confluence: "xml", .svg: "svg", .json: "json", .oscal: "json", .oscalCatalog: "json",
    ]
    var files = [
      FinishedFile(
        path: "embed/exports/site.html",
        bytes: SingleFile(
          files: Dictionary(uniqueKeysWithValues: build.files.map { ($0.path, $0.bytes) }),
          pages: build.site.pages.map(\.id.outputPath).filter { $0 != "404.html" }, leftOut: ["404.html"]
        ).bytes)
    ]
    for format in ExportFormat.allCases {
      for subject in embeds.subjects.prefix(2) {
        guard case .bytes(let bytes) = embeds.export(ExportRequest(format: format, subject: subject)).content else {
          continue
        }
        let path = "embed/exports/\(subject.name)-\(format.rawValue).\(endings[format] ?? "csv")"
        files.append(FinishedFile(path: path, bytes: bytes))
      }
    }
    return files
  }

  private static func yaml(_ text: String, _ payload: String, _ ending: String) -> String {
    let quoted = payload.replacingOccurrences(of: "'", with: "''")
    let keys = "name|title|text|clause|address|description|because|reason|heading|section"
    let template = NSRegularExpression.escapedTemplate(for: quoted)
    return
      text
      // In braces, a value ends at a comma; on a line of its own, where no other line goes on with it.
      .replacing(#"([{,] (?:\#(keys)): )([A-Za-z][^,{}\[\]#:'"\n]*)(?= *[,}])"#, with: "$1'\(template) $2\(ending)'")
      .replacing(
        ##"^(\s*(?:- )?(?:\##(keys)): )([A-Za-z][^'"#:\n]*)$(?!\n\s+[^\s:#-][^:\n]*$)"##,
        with: "$1'\(template) $2\(ending)'"
      )
      .replacing(#"\[([A-Z][^\[\],:'"\n]*\.)\]"#, with: "['\(template) $1']")
      .replacing(
        #"((?:\#(keys)): ")((?:[^#"\\]|\\.)(?:[^"\\]|\\.)*)""#,
        with: "$1\(NSRegularExpression.escapedTemplate(for: doubleQuoted(payload))) $2\(doubleQuoted(ending))\"")
  }

  /// What stands between the quotes of a double-quoted scalar.
  private static func doubleQuoted(_ text: String) -> String {
    text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
  }

  /// Prose, headings, code and texts of links; escaped where Markdown would take it for markup.
  private static func markdown(_ text: String, _ payload: String) -> String {
    let prose = payload.map { "<>&\\`*_[]!{}$|".contains($0) ? "\\\($0)" : String($0) }.joined()
    return text + "\n\n## \(prose)\n\n\(prose) ``\(payload)``\n\n    \(payload)\n\n[\(prose)](index.md \"x\")\n"
  }
}

extension String {
  fileprivate func replacing(_ pattern: String, with template: String) -> String {
    do {
      let expression = try NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
      return expression.stringByReplacingMatches(
        in: self, range: NSRange(startIndex..., in: self), withTemplate: template)
    } catch { preconditionFailure("\(error)") }
  }
}
