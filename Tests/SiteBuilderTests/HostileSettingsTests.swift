/// What `site.yaml` says is text too: titles, words, addresses, reasons, and the names of the theme's files.

import Diagnostics
import Disk
import Foundation
import SiteBuilder
import SiteCheck
import TestSupport
import Testing
import Words

@Suite struct HostileSettingsTests {
  /// Without braces, in which a word would name a value that is filled in.
  private static let payloads: [String] = [
    #"<script>alert(1)</script>"><img src=x onerror=alert(2)>'`$ &lt; \u003c \"#,
    "]]> --> <!-- </title></style></textarea></script> <![CDATA[ ?> --!>",
    "\u{202E}\u{2066}\u{200F}\u{FEFF}\u{200B}\u{A0}x\u{2069}",
    "=1+1 | ''x'' [[y]] __TOC__ ~~~~ \\\\ %% ^ ` * _ # @SUM(1)",
    String(repeating: #"<"'&> "#, count: 340),
  ]

  /// A name with everything in it that a file may have on every system.
  private static func named(_ ending: String) -> String {
    "it's & 100% #1 {{x}} `y` ;(a) \u{202E}]] -- !$=+@,~^ é.\(ending)"
  }

  private static func site(_ text: String, isHostile: Bool) throws -> SiteBuild {
    let written = isHostile ? "\(text) " : "Plain "
    let names = isHostile ? named : { "plain.\($0)" }
    var lines = [
      "title: \(quoted(written + "title"))", "description: \(quoted(written + "description"))",
      "base-url: \(quoted(isHostile ? #"https://e.example/a"b'<i>&c|d]e}f`g"# : "https://e.example/plain"))",
      "edit-link: \(quoted("https://e.example/" + (isHostile ? #"a"b'<i>&c|d]/"# : "") + "{path}"))",
      "theme:", "  name: \(quoted(written + "name"))",
    ]
    let files = [
      "logo": "svg", "dark-logo": "dark.svg", "picture": "og.svg", "css": "css", "head": "head.html", "footer": "html",
    ]
    lines += files.sorted { $0.key < $1.key }.map { "  \($0.key): \(quoted(names($0.value)))" }
    lines.append("words:")
    for group in Words.Group.allCases {
      lines.append("  \(group.rawValue):")
      lines += Words.english.texts(of: group).map { "    \($0.name): \(quoted(written + $0.text))" }
    }
    lines += [
      "check: { external: { ignore: [{ url: \"https://e.example/*\", reason: \(quoted(written + "reason")) }] } }",
      "navigation:", "  - section: \(quoted(written + "section"))",
      "    pages: [index.md]",
    ]
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"
    let contents = [
      "svg": svg, "dark.svg": svg, "og.svg": svg, "css": "h1 { margin: 0 }", "head.html": "", "html": "<p>Foot</p>",
    ]
    let kept = try SourceTree.read(Repository.path("Tests/Fixtures/Sites/minimal"), displayedAs: "site").value.files
      .filter { $0.path != "site.yaml" }
    func file(_ path: String, _ text: String) -> SourceFile {
      SourceFile(path: path, displayedPath: "site/" + path, bytes: Array(text.utf8))
    }
    return HostileSite.build(
      kept + [file("site.yaml", lines.joined(separator: "\n") + "\n")] + contents.map { file(names($0.key), $0.value) })
  }

  /// A double-quoted scalar of YAML, in ASCII.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      if scalar == "\"" || scalar == "\\" { return "\\\(scalar)" }
      return scalar.isASCII ? String(scalar) : String(format: "\\U%08X", scalar.value)
    }
    return "\"\(escaped.joined())\""
  }

  private static func problems(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.filter { $0.severity == .error }
      .map { "\($0.location.file):\($0.location.line) \($0.headline.prefix(200)) [\($0.rule.rawValue)]" }
  }

  /// The files of the site and of every export; those of the theme by what they are.
  private static func written(_ build: SiteBuild) -> [FinishedFile] {
    build.files.map { FinishedFile(path: $0.path, bytes: $0.bytes) } + HostileSite.exports(build)
  }

  @Test(arguments: payloads.indices) func settingsAreText(index: Int) throws {
    let plain = try Self.site("", isHostile: false)
    #expect(Self.problems(SiteAudit(plain).diagnostics) == [])
    let expected = try Dictionary(
      uniqueKeysWithValues: Self.written(plain).map { ($0.path, try Skeleton.of($0.path, $0.bytes)) })
    let build = try Self.site(Self.payloads[index], isHostile: true)
    #expect(Self.problems(SiteAudit(build).diagnostics) == [])
    let exports = HostileSite.exports(build)
    #expect(exports.count > 10)
    #expect(Self.problems(SiteCheck(files: exports, expectation: nil).diagnostics) == [])
    var compared = 0
    for file in Self.written(build) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      if [".html", ".svg", ".xml", ".mediawiki"].contains(where: file.path.hasSuffix) {
        for trace in HostileSite.traces + ["<i>"] where text.contains(trace) {
          Issue.record("\(file.path) holds \(trace)")
        }
      }
      guard let wanted = expected[file.path], let wanted else { continue }
      compared += 1
      let found = try Skeleton.of(file.path, file.bytes) ?? []
      guard found != wanted else { continue }
      let first = zip(found, wanted).first { $0 != $1 }
      Issue.record("\(file.path): \(first.map { "\($0.0) instead of \($0.1)" } ?? "longer or shorter")")
    }
    #expect(compared > 20)
  }

  @Test func addressesThatAreNoneAreErrorsAtTheirPlaces() throws {
    let site = try FixtureSite()
    try site.replace(
      "title: Minimal",
      with: """
        title: Minimal
        base-url: "javascript:alert(1)//https://e.example"
        edit-link: "data:text/html,<script>alert(1)</script>{path}"
        theme: { logo: ../../etc/passwd, css: "\\e[31m.css" }
        """, in: "site.yaml")
    let build = SiteBuild(try SourceTree.read(site.directory.path, displayedAs: "site"), displayedAs: "site")
    #expect(build.files.isEmpty)
    #expect(
      build.diagnostics.map { "\($0.location.line): \($0.headline) [\($0.rule.rawValue)]" } == [
        "2: 'javascript:alert(1)//https://e.example' is not an address such as https://docs.example.com/ack [wrong-value]",
        "3: 'data:text/html,<script>alert(1)</script>{path}' is not an address with '{path}' in it [wrong-value]",
        "4: no logo '../../etc/passwd' in the site [missing-file]",
        "4: character U+001B in a text, which pages and tables can't hold [invalid-text]",
      ])
  }
}
