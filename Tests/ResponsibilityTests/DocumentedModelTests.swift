/// The examples in the reference of the format are models that load without a word.

import Diagnostics
import Foundation
import Responsibility
import TestSupport
import Testing

@Suite struct DocumentedModelTests {
  /// The complete models among the YAML of a page: those that define responsibilities.
  private static func examples(_ page: String) -> [(line: Int, text: String)] {
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

  @Test(arguments: [("model-format.md", 1), ("model-features.md", 12)])
  func everyExampleLoads(_ page: String, _ count: Int) {
    let examples = Self.examples(page)
    #expect(examples.count == count)
    for example in examples {
      let source = SourceText(path: page, bytes: Array(example.text.utf8))
      let loaded = ModelLoader(audience: .internal).load([source])
      #expect(
        loaded.diagnostics.map { "\(example.line + $0.location.line): \($0.headline)" } == [], "\(page):\(example.line)"
      )
    }
  }

  @Test func nothingInternalIsInAPublicModel() throws {
    let example = try #require(Self.examples("model-features.md").first { $0.text.contains("visibility: internal") })
    let source = SourceText(path: "model.yaml", bytes: Array(example.text.utf8))
    let model = ModelLoader(audience: .public).load([source]).value
    let cell = model["patches", "managed"]
    #expect(cell.duties == [])
    #expect(cell.notes == [Note("Applies to all regions.")])
    #expect(cell.footnotes == [] && model.footnotes == [])
  }
}
