/// What search looks through.

import Diagnostics
import SiteModel
import Testing

@testable import Templates

@Suite struct SearchIndexTests {
  private func index(_ rows: Int = 1) -> String {
    let names = (1...rows).map { "  - { id: row-\($0), name: Row \($0), layer: nodes, assign: { managed: customer } }" }
    let model = """
      parties:
        - { id: customer, name: Customer, kind: customer }
      layers:
        - { id: nodes, name: Nodes }
      cluster-types:
        - { id: managed, name: Managed, scope: cluster }
      responsibilities:
      \(names.joined(separator: "\n"))

      """
    let texts = [
      ("site.yaml", "title: Site\n"), ("model/model.yaml", model),
      ("index.md", "# Start\n\nHello \"you\".\n\n## Later {#later}\n\nMore *words* \\</script>.\n"),
    ]
    let files = texts.map { SiteFile(path: $0.0, text: SourceText(path: $0.0, bytes: Array($0.1.utf8))) }
    let site = SiteAssembler(files: files, displayRoot: "").assemble()
    return String(decoding: SearchIndex(site: site.value).script(.one), as: UTF8.self)
  }

  @Test func pagesSectionsAndRowsAreEntriesWithTheirTexts() {
    let entries = index().split(separator: "\n").drop { !$0.contains("entries") }
    #expect(
      entries.joined(separator: "\n") == #"""
        "entries":[[0,"",2,"Managed",""],
        [1,"",0,"Compare cluster types",""],
        [2,"",0,"Start","Hello \"you\"."],
        [2,"later",1,"Later","More words \u003c/script>."],
        [3,"",3,"Nodes",""],
        [3,"row-1",5,"Row 1",""],
        [4,"",4,"Customer",""],
        [5,"",0,"Who does what",""]]});
        """#)
  }

  @Test func theIndexGrowsLinearly() {
    let (small, large) = (index(100).utf8.count, index(1000).utf8.count)
    #expect(large < 11 * small)
  }
}
