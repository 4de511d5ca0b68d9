/// The examples of the CommonMark and GitHub specifications, read from where their packages are installed.

import Foundation

package struct SpecExample: Sendable {
  package let section: String
  package let markdown: String
  package let html: String
}

package enum SpecExamples {
  /// Debian's golang-github-yuin-goldmark-dev carries CommonMark 0.30 as JSON.
  package static let commonMarkPath = found(
    "DEMARC_COMMONMARK_SPEC", ["/usr/share/gocode/src/github.com/yuin/goldmark/_test/spec.json"])
  /// Debian's cmark-gfm carries GitHub's specification.
  package static let gitHubPath = found("DEMARC_GFM_SPEC", ["/usr/share/doc/cmark-gfm/spec.txt.gz"])
  package static let cmarkPath = found("DEMARC_CMARK", ["/usr/bin/cmark"])
  package static let cmarkGFMPath = found("DEMARC_CMARK_GFM", ["/usr/bin/cmark-gfm"])

  /// The examples of a `spec.json`, `spec.txt` or `spec.txt.gz`.
  package static func read(_ path: String) throws -> [SpecExample] {
    if path.hasSuffix(".json") {
      struct Entry: Decodable {
        let markdown: String
        let html: String
        let section: String?
      }
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return try JSONDecoder().decode([Entry].self, from: data).map {
        SpecExample(section: $0.section ?? "", markdown: $0.markdown, html: $0.html)
      }
    }
    if path.hasSuffix(".gz") { return examples(try run("/bin/gzip", ["-dc", path], input: "")) }
    return examples(try String(contentsOfFile: path, encoding: .utf8))
  }

  /// What a program prints when it reads `input`.
  package static func run(_ program: String, _ arguments: [String], input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let (standardInput, standardOutput) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let output = standardOutput.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  /// `spec.txt`: each example between fences of 32 backticks, Markdown and HTML separated by a line with a dot.
  private static func examples(_ text: String) -> [SpecExample] {
    let fence = String(repeating: "`", count: 32)
    var result: [SpecExample] = []
    var section = ""
    var parts: [[String]]?
    for line in text.components(separatedBy: "\n") {
      if var current = parts {
        if line == fence {
          let texts = current.map { lines in
            lines.map { $0 + "\n" }.joined().replacingOccurrences(of: "→", with: "\t")
          }
          result.append(SpecExample(section: section, markdown: texts[0], html: texts.count > 1 ? texts[1] : ""))
          parts = nil
        } else if line == ".", current.count == 1 {
          parts = current + [[]]
        } else {
          current[current.count - 1].append(line)
          parts = current
        }
      } else if line.hasPrefix(fence + " example") {
        parts = [[]]
      } else if line.hasPrefix("#"), let space = line.firstIndex(of: " ") {
        section = String(line[line.index(after: space)...])
      }
    }
    return result
  }

  private static func found(_ variable: String, _ places: [String]) -> String? {
    let named = ProcessInfo.processInfo.environment[variable].map { [$0] } ?? []
    return (named + places).first { FileManager.default.fileExists(atPath: $0) }
  }
}
