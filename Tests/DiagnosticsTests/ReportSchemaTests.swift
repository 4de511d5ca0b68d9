/// Reports held against the schemas that their readers publish.

import Diagnostics
import Foundation
import TestSupport
import Testing

// One after the other: the first fetches the schemas.
@Suite(.serialized, .enabled(if: Programs.areAllWanted)) struct ReportSchemaTests {
  /// Published schemas and real validators: SARIF's own, Jenkins's XSD for JUnit, ours for JSON.
  @Test(arguments: ["sarif", "junit", "json"])
  func documentsAreValidByTheirSchemas(_ format: String) throws {
    let files = ["problems", "clean"].map { "Tests/Fixtures/Reports/\($0).\(format)" }
    let run = try Programs.run("Scripts/validate-report", [format] + files)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == files.map { "\($0): valid \(format)\n" }.joined())
  }

  /// The schemas do refuse what isn't valid: the test above can fail.
  @Test func anInvalidDocumentIsRefused() throws {
    let folder = try TemporaryDirectory()
    try folder.write(
      "bad.sarif", ReportTests.render(.sarif).replacingOccurrences(of: "\"startLine\": 2", with: "\"startLine\": 0"))
    try folder.write("bad.junit", ReportTests.render(.junit).replacingOccurrences(of: "<testcase", with: "<test"))
    try folder.write("bad.json", ReportTests.render(.json).replacingOccurrences(of: "\"line\": 2", with: "\"line\": 0"))
    for format in ["sarif", "junit", "json"] {
      let run = try Programs.run("Scripts/validate-report", [format, folder("bad.\(format)")])
      #expect(run.status != 0, "\(format)")
      #expect(run.output == "")
    }
  }
}
