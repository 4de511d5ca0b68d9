/// Small sites for the tests: only what a test is about stands in it.

import Diagnostics
import SiteCheck

/// A page in which nothing is wrong but what `body` and `head` bring; the body begins on line 2.
func page(_ body: String, head: String = "") -> String {
  """
  <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>\(head)</head><body>
  \(body)
  </body></html>

  """
}

/// What is wrong in a site: `file:line:column: headline [rule]`, sorted.
func problems(in files: KeyValuePairs<String, String>, _ expectation: Expectation? = nil) -> [String] {
  let files = files.map { FinishedFile(path: $0.key, $0.value) }
  return lines(SiteCheck(files: files, expectation: expectation, displayRoot: "").diagnostics)
}

/// What is wrong in a site of one page, `index.html`.
func problems(inBody body: String, head: String = "") -> [String] {
  problems(in: ["index.html": page(body, head: head)])
}

func lines(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map {
    "\($0.location.file):\($0.location.line):\($0.location.column): \($0.headline) [\($0.rule.rawValue)]"
  }
}
