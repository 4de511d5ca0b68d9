/// `demarc check --output` on a site that another program made.

import Foundation
import TestSupport
import Testing

@Suite struct ForeignSiteTests {
  private let fixture = "Tests/Fixtures/Output"

  private func check(_ arguments: String...) throws -> Programs.Run {
    try Programs.run(Programs.demarc, ["check"] + arguments, in: Repository.path(fixture))
  }

  /// Every way in which a file can name another, or a place in one, by what is said where it is broken.
  private static let classes = [
    "no file at 'docs/gone.html'", "no file at 'img/icon.png'", "no file at 'docs/next.html'",
    "no file at 'img/hero.png'", "no file at 'img/body.png'", "no file at 'docs/guid.html'",
    "no file at 'img/gone-2x.png'",
    "no file at 'img/gone-wide.png'", "no file at 'img/gone.png'", "no file at 'img/gone.mp4'",
    "no file at 'img/gone-poster.jpg'", "no file at 'img/gone.ogg'", "no file at 'img/gone.pdf'",
    "no file at 'docs/gone-frame.html'", "no file at 'img/gone.swf'", "no file at 'docs/gone-source.html'",
    "no file at 'docs/gone-quote.html'", "no file at 'docs/gone-why.html'", "no file at 'docs/gone-why-not.html'",
    "no file at 'docs/gone-search.html'", "no file at 'docs/gone-other.html'", "no file at 'docs/gone-area.html'",
    "no file at 'docs/gone-in-svg.html'", "no file at 'img/gone-in-svg.png'", "no file at 'print.css'",
    "no file at 'img/paper.png'", "no file at 'img/one.png'", "no file at '../img/other.png'",
    "'Docs/Guide.html' differs from the file's name in case", "'docs/' leads to a folder", "'img/' leads to a folder",
    "'/docs/guide.html' starts at the server's root", "'//example.com/' has no scheme",
    "'../above.html' leads out of the site",
    "a 'javascript:' address is inline script", "'ftp:' is not a scheme",
    "'file:///etc/hosts' is a place on one machine's disk",
    "no id 'missing' on this page", "no id 'paching' on docs/guide.html", "no id 'Patching' on docs/guide.html",
    "no id 'no-such-heading' on this page (aria-labelledby)", "no id 'gone-too' on this page (aria-describedby)",
    "no id 'nothing' on this page (for)", "no id 'no-list' on this page (list)", "no map '#no-map' on this page",
    "no id 'no-title' on this page", "no id 'no-gradient' on this page", "no id 'no-symbol' on this page",
    "no id 'no-header' on this page (headers)", "headers 'twice' names no th", "id 'twice' stands twice",
    "no id 'gone' on this page", "'https://cdn.example.com/analytics.js' is loaded from another host",
    "'https://fonts.example.com/css?family=Sans' is loaded from another host", "inline script in 'onclick'",
    "inline style",
    "browsers refuse script modules from disk", "browsers refuse captions from disk", "browsers refuse 'fetch'",
    "'img/there.svg#part' uses a part of another file", "a 'data:' address is inline data",
  ]

  @Test func everythingThatIsWrongIsReportedAtItsPlace() throws {
    let run = try check("--output", "foreign")
    #expect(run.status == 1)
    #expect(run.output == "")
    for headline in Self.classes where !run.errors.contains("error: \(headline)") {
      Issue.record("not reported: \(headline)")
    }
    for right in ["%C3%BCber", "#über", "100%25", "img/comment.png", "https://example.com/'", "old.html"]
    where run.errors.contains("error: '\(right)") || run.errors.contains("'\(right)'") {
      Issue.record("reported: \(right)")
    }
    try Golden.expect(run.errors, at: fixture + "/expected.txt")
  }

  @Test func aListOfAnchorsOfANamedSiteHoldsAnOutputToIt() throws {
    let folder = try TemporaryDirectory()
    try folder.write("Content/.demarc-anchors", "docs/index.html\ndocs/index.html#part\ndocs/gone.html\n")
    try folder.write(
      "out/docs/index.html",
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>T</title></head><body><h1>T</h1></body></html>\n"
    )
    let alone = try Programs.run(Programs.demarc, ["check", "--output", "out"], in: folder.path)
    #expect(alone.status == 0, "\(alone.errors)")
    let held = try Programs.run(
      Programs.demarc, ["check", "--output", "out", "--site", "Content", "--format", "short"], in: folder.path)
    #expect(held.status == 1)
    #expect(
      held.errors.contains("Content/.demarc-anchors:2:1: error: published anchor 'part' of 'docs/index.html' is gone"))
    #expect(held.errors.contains("Content/.demarc-anchors:3:1: error: published page 'docs/gone.html' is gone"))
  }
}
