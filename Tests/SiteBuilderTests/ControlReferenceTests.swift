/// References from prose to frameworks and their controls.

import Diagnostics
import Disk
import Foundation
import SiteBuilder
import TestSupport
import Testing

@Suite struct ControlReferenceTests {
  private func build(_ prose: String) throws -> SiteBuild {
    let site = try FixtureSite()
    try site.replace(
      "layer: nodes", with: "layer: nodes\n    controls: { nist: [SI-2(a), RA-5] }", in: "model/model.yaml")
    try site.replace(
      "parties:",
      with: """
        frameworks:
          - id: nist
            name: NIST SP 800-53
            controls:
              - { id: SI-2, name: Flaw remediation, parts: [a, b] }
              - { id: RA-5, name: Vulnerability monitoring }
              - { id: AC-2, name: Account management }

        parties:
        """, in: "model/model.yaml")
    try site.replace("The smallest site that builds.", with: prose, in: "index.md")
    return SiteBuild(try SourceTree.read(site.directory.path, displayedAs: "site"), displayedAs: "site")
  }

  @Test func aReferenceLeadsToTheRowOfTheControl() throws {
    let build = try build(
      "[](framework:nist), [](control:nist/RA-5), [](control:nist/SI-2(a)) and [](control:nist/SI-2).")
    #expect(build.diagnostics == [])
    let html = String(decoding: try #require(build.files.first { $0.path == "index.html" }).bytes, as: UTF8.self)
    for link in [
      #"<a href="frameworks/nist.html">NIST SP 800-53</a>"#,
      #"<a href="frameworks/nist.html#control--RA-5">NIST SP 800-53 RA-5</a>"#,
      #"<a href="frameworks/nist.html#control--SI-2(a)">NIST SP 800-53 SI-2(a)</a>"#,
      #"<a href="frameworks/nist.html#control--SI-2(a)">NIST SP 800-53 SI-2</a>"#,
    ] { #expect(html.contains(link), "\(link)") }
    #expect(SiteAudit(build).diagnostics == [])
  }

  @Test func anUnknownControlIsAnErrorWithASuggestion() throws {
    let problems = try build("[](control:nist/AC-3), [](control:nits/AC-2) and [](control:AC-2).").diagnostics
    #expect(
      problems.map(\.headline) == [
        "unknown control 'AC-3' of framework 'nist'; did you mean 'AC-2'?",
        "unknown framework 'nits'; did you mean 'nist'?", "'control:AC-2' names no control",
      ])
  }
}
