/// The examples in the reference of the format are models that load without a word.

import Diagnostics
import Responsibility
import TestSupport
import Testing

@Suite struct DocumentedModelTests {
  @Test(arguments: [("model-format.md", 1), ("model-features.md", 13)])
  func everyExampleLoads(_ page: String, _ count: Int) {
    let examples = DocumentedModels.examples(page)
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
    let example = try #require(
      DocumentedModels.examples("model-features.md").first { $0.text.contains("visibility: internal") })
    let source = SourceText(path: "model.yaml", bytes: Array(example.text.utf8))
    let model = ModelLoader(audience: .public).load([source]).value
    let cell = model["patches", "managed"]
    #expect(cell.duties == [])
    #expect(cell.notes == [Note("Applies to all regions.")])
    #expect(cell.footnotes == [] && model.footnotes == [])
  }
}
