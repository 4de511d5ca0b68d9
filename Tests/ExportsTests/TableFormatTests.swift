import Testing

@testable import Exports

@Suite struct TableFormatTests {
  private let tables = MatrixTables(site: SampleSite.site())
  private let linked = MatrixTables(site: SampleSite.site(baseURL: "https://docs.example.com/x"))

  @Test func theWholeMatrixInMarkdown() {
    #expect(
      MarkdownTable.render(tables.table(.all)) == """
        **Who does what on each cluster type**

        | Layer | Responsibility | Managed | Serverless |
        | --- | --- | --- | --- |
        | Nodes | OS patches | Shared · If Custom image: You | Not stated |

        - You: Customer
        - Shared: Cloud, Customer
        - Not stated: no source says who is responsible.
        - Custom image: if the nodes run a custom image.
        - Facts as of 2026-01-31.
        - From Example

        """)
  }

  @Test func linksAreAbsoluteWithABaseURL() {
    let text = MarkdownTable.render(linked.table(.all))
    #expect(text.contains("| [Nodes](https://docs.example.com/x/layers/nodes.html) |"))
    #expect(text.contains("[OS patches](https://docs.example.com/x/layers/nodes.html#os-patches)"))
  }

  @Test func oneClusterTypeInMediaWiki() {
    #expect(
      MediaWikiTable.render(tables.table(.clusterType(.init("managed")))).split(separator: "|-").dropFirst(3).joined()
        == """
         style="vertical-align:top"
        ! scope="row" style="text-align:left" | OS patches
        | style="background:#ede8fd;color:#4c1d95;border-left:4px solid #6d28d9" | Shared
        * If Custom image: You
        |
        * Cloud: Publish patches.
        * You: (apply) Apply patches. Hazard: Disks are replaced.
        * If Custom image: You: Patch by hand.
        |
        * Stated
        * [https://cloud.example/srm Source: Shared responsibility]
        * If Custom image: Stated
        * [https://cloud.example/srm If Custom image: Source: Shared responsibility]
        |}
        * You: Customer
        * Shared: Cloud, Customer
        * Custom image: if the nodes run a custom image.
        * Facts as of 2026-01-31.
        * From Example

        """)
  }

  @Test func aLayerSpansItsRowsInDokuWiki() {
    let model =
      SampleSite.model + """
          - id: runtime
            layer: nodes
            name: Runtime
            assign:
              managed: { owner: provider, duties: { provider: [Patch it.] }, source: srm }
              serverless: { owner: provider, duties: { provider: [Patch it.] }, source: srm }
        """
    let table = MatrixTables(site: SampleSite.site(model)).table(.all)
    #expect(
      DokuWikiTable.render(table).split(separator: "\n").filter { $0.hasPrefix("^") } == [
        "^ Layer ^ Responsibility ^ Managed ^ Serverless ^",
        #"^ Nodes ^ OS patches | Shared \\ If Custom image: You | Not stated |"#,
        "^ ::: ^ Runtime | Cloud | Cloud |",
      ])
  }

  @Test func confluenceColoursCells() {
    let text = ConfluenceTable.render(tables.table(.all)).string
    #expect(
      text.contains(
        """
        <tr><th colspan="3"><p>Nodes</p></th></tr>
        <tr><th><p>OS patches</p></th><td class="highlight-#ede8fd" data-highlight-colour="#ede8fd"><p>Shared</p>\
        <p>If Custom image: You</p></td><td class="highlight-#ffffff" data-highlight-colour="#ffffff"><p>Not stated</p></td></tr>
        """))
  }

  @Test func valuesInCSV() {
    #expect(
      CSVTable.render(tables.table(.all)) == "\"Layer\",\"Responsibility\",\"Managed\",\"Serverless\"\r\n"
        + "\"Nodes\",\"OS patches\",\"Shared\nIf Custom image: You\",\"Not stated\"\r\n")
  }

  @Test func onlyASiteWithAnAddressCanBeDiscovered() {
    let linked = Embeds(site: SampleSite.site(baseURL: "https://docs.example.com")).files()
    let answers = linked.filter { $0.path.hasSuffix("oembed.json") }
    let subjects = ["all", "layers/nodes", "managed", "serverless"]
    #expect(answers.map(\.path).sorted() == subjects.map { "embed/\($0)/oembed.json" })
    for answer in answers {
      let text = String(decoding: answer.bytes, as: UTF8.self)
      #expect(text.contains("<iframe src=\\\"https://docs.example.com/embed/"), "\(text)")
    }
    #expect(!Embeds(site: SampleSite.site()).files().contains { $0.path.hasSuffix("oembed.json") })
  }

  @Test func filesAreTheSameHoweverOftenAndInWhateverOrderTheyAreAskedFor() {
    let types = (0..<20).map { "  - { id: type-\($0), name: Type \($0), scope: cluster, extends: managed }\n" }.joined()
    let site = SampleSite.site(
      SampleSite.model.replacingBytes("responsibilities:\n", with: types + "responsibilities:\n"))
    let files = Embeds(site: site).files()
    let first = files.map(\.bytes)
    #expect(files.count > 150)
    #expect(files.reversed().map(\.bytes) == first.reversed())
    #expect(Embeds(site: site).files().map(\.bytes) == first)
  }

  @Test func aFragmentHasNoClassAndNoStyleElement() {
    let text = HTMLFragment.render(linked.table(.clusterType(.init("managed")))).string
    for forbidden in ["class=", "<style", "<svg", "<script", "id="] { #expect(!text.contains(forbidden)) }
  }
}
