/// Problems as a JUnit report, which GitLab, Jenkins and others show beside the tests.

enum JUnitReport {
  /// `[Diagnostic]` → a test suite with a failed case per problem, or one passed case if there is none.
  ///
  /// A warning is a failure only if it makes the command fail; else it is in the output of a passed case.
  static func render(_ diagnostics: [Diagnostic], failingOnWarnings: Bool) -> String {
    let failures = diagnostics.filter { $0.severity == .error || failingOnWarnings }.count
    let cases = diagnostics.map { testCase($0, fails: $0.severity == .error || failingOnWarnings) }
    let passed = "    <testcase classname=\"demarc\" name=\"no problem found\" time=\"0\"/>\n"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
        <testsuite name="demarc" tests="\(max(1, cases.count))" failures="\(failures)" errors="0" skipped="0" time="0">
      \(cases.isEmpty ? passed : cases.joined())  </testsuite>
      </testsuites>

      """
  }

  private static func testCase(_ diagnostic: Diagnostic, fails: Bool) -> String {
    let line = escaped(PlainReport.line(diagnostic))
    let text = escaped(PlainReport.message(diagnostic))
    let place = "\(diagnostic.location.file):\(diagnostic.location.line):\(diagnostic.location.column)"
    // Names tell problems apart, so the place is part of them.
    let head =
      "    <testcase classname=\"\(diagnostic.rule.rawValue)\" "
      + "name=\"\(escaped(TerminalText.safe("\(place): \(diagnostic.headline)")))\" time=\"0\">\n"
    let body =
      fails
      ? "      <failure type=\"\(diagnostic.rule.rawValue)\" message=\"\(line)\">\(text)</failure>\n"
      : "      <system-out>\(line)\n\(text)</system-out>\n"
    return head + body + "    </testcase>\n"
  }

  /// XML text and attribute values; what XML can't hold becomes U+FFFD.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
