/// Random hostile texts in a model change the texts of what is written, and nothing else.

import Diagnostics
import Disk
import SiteBuilder
import SiteCheck
import TestSupport
import Testing

@Suite struct SkeletonTests {
  /// What one of the formats that are written could take for its own.
  private static let pieces: [String] = [
    "|", "||", "^", "\\", "\\\\", "`", "```", "*", "**", "_", "__", "~~", "<", ">", "</td>", "<b>", "</nowiki>", "%%",
    "[[", "]]",
    "{{", "}}", "{|", "|}", "|-", "!", "!!", "''", "'''''", "=", "==", "+", "-", "----", "@SUM(1)", "#", ";", ":", "::",
    "&", "&amp;", "&#60;", "&#x3c;", "]]>", "<![CDATA[", "<!--", "-->", "</script>", "</style>", "\"", "\"\"", "'", ",",
    "$", "${x}", "%0a", "\\n", "\\u003c", "(", ")", "[x](y)", "![x](y)", "~~~~", "https://e.example/|x", "mailto:a@b",
    "www.e.example",
    "RFC 1", "ISBN 1234567890", "__TOC__", "~~NOTOC~~", "FIXME", ":-)", "(c)", "640x480", "1)", "1.", "\u{2028}",
    "\u{2029}",
    "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{200B}", "\u{A0}", "e\u{301}", "\u{1F468}\u{200D}\u{1F469}", "版本", "＝1", "x",
    "Word",
  ]

  private static func payload(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...6, using: &random)).map { _ in
      (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
    }.joined()
  }

  private static func build(_ site: String, _ payload: String) throws -> SiteBuild {
    // In prose, some of the pieces are markup that authors may write.
    let files = try HostileSite.files(
      poisoning: "Tests/Fixtures/Sites/\(site)", with: payload, pages: false
    ).map { file in
      // With it, links are written in embeds.
      guard file.path == "site.yaml" else { return file }
      return SourceFile(
        path: file.path, displayedPath: file.displayedPath,
        bytes: Array("base-url: https://docs.example/ack\n".utf8) + file.bytes)
    }
    return HostileSite.build(files)
  }

  /// The files of the site, and of every export.
  private static func written(_ build: SiteBuild) -> [FinishedFile] {
    build.files.map { FinishedFile(path: $0.path, bytes: $0.bytes) } + HostileSite.exports(build)
  }

  @Test(arguments: ["minimal", "rosa", "ovhcloud", "oke"])
  func textsChangeNothingButTexts(site: String) throws {
    let plain = try Self.build(site, "Plain words")
    #expect(plain.diagnostics.filter { $0.severity == .error }.map(\.headline) == [])
    let expected = try Dictionary(
      uniqueKeysWithValues: Self.written(plain).map { ($0.path, try Skeleton.of($0.path, $0.bytes)) })
    #expect(expected.values.count { $0 != nil } > 20)
    for round in 0..<max(1, Fuzzing.rounds / 20) {
      let seed = UInt64(Fuzzing.seed + round)
      var random = SeededGenerator(seed: seed)
      let payload = Self.payload(&random)
      let build = try Self.build(site, payload)
      let errors = build.diagnostics.filter { $0.severity == .error }
      #expect(errors.map(\.headline) == [], "seed \(seed): \(payload)")
      #expect(build.files.map(\.path) == plain.files.map(\.path), "seed \(seed): \(payload)")
      for file in Self.written(build) {
        let found = try Skeleton.of(file.path, file.bytes)
        guard let wanted = expected[file.path], found != wanted else { continue }
        let first = zip(found ?? [], wanted ?? []).first { $0 != $1 }
        Issue.record(
          "seed \(seed): \(file.path) with \(payload.debugDescription): \(first.map { "\($0.0) instead of \($0.1)" } ?? "longer or shorter")"
        )
      }
    }
  }
}
