/// The complete models among the examples of the reference.

import Foundation

package enum DocumentedModels {
  /// The complete models among the YAML of a page: those that define responsibilities.
  package static func examples(_ page: String) -> [(line: Int, text: String)] {
    let path = Repository.path("Content/maintaining/\(page)")
    let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    var found: [(line: Int, text: String)] = []
    var open: (line: Int, lines: [String])?
    for (number, line) in text.components(separatedBy: "\n").enumerated() {
      if line == "```yaml" {
        open = (number + 1, [])
      } else if line == "```", let block = open {
        if block.lines.contains("responsibilities:"), block.lines.contains(where: { $0.hasPrefix("parties:") }) {
          found.append((block.line, block.lines.joined(separator: "\n")))
        }
        open = nil
      } else {
        open?.lines.append(line)
      }
    }
    return found
  }
}
