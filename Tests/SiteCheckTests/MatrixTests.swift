/// Matrices and diagrams, held against what the model says.

import SiteCheck
import Testing

@Suite("Matrices and diagrams")
struct MatrixTests {
  /// Two responsibilities, two cluster types; retired clusters have no patches.
  private let model = Expectation(
    responsibilities: ["nodes", "patches"], clusterTypes: ["managed", "own"],
    labels: [
      .init("nodes", "managed"): "Provider", .init("nodes", "own"): "You", .init("patches", "managed"): "Shared",
      .init("patches", "own"): "You",
    ])

  private func cell(_ responsibility: String, _ clusterType: String, _ label: String) -> String {
    """
    <td data-responsibility="\(responsibility)" data-cluster-type="\(clusterType)"><i>x</i> \
    <span data-label>\(label)</span></td>
    """
  }

  private let head = """
    <tr><td></td><th scope="col" data-cluster-type="managed">M</th><th scope="col" data-cluster-type="own">O</th></tr>
    """

  /// A matrix with the two columns and these rows; the first begins on line 3.
  private func matrix(_ rows: String..., mark: String = "complete", head: String? = nil) -> String {
    """
    <table data-matrix="\(mark)"><caption>X</caption>\(head ?? self.head)
    \(rows.joined(separator: "\n"))
    </table>
    """
  }

  private func row(_ responsibility: String, _ cells: String...) -> String {
    "<tr><th scope=\"row\" data-responsibility=\"\(responsibility)\">R</th>\(cells.joined())</tr>"
  }

  private var nodes: String { row("nodes", cell("nodes", "managed", "Provider"), cell("nodes", "own", "You")) }
  private var patches: String {
    row("patches", cell("patches", "managed", "Shared"), cell("patches", "own", " <b>Yo</b>u\n"))
  }

  private func messages(_ body: String) -> [String] { problems(in: ["index.html": page(body)], model) }

  @Test("a complete matrix, and parts of one")
  func right() {
    #expect(messages(matrix(nodes, patches)) == [])
    #expect(messages(matrix(nodes, mark: "part")) == [])
    let one = "<tr><td></td><th scope=\"col\" data-cluster-type=\"own\">O</th></tr>"
    let rows = [row("nodes", cell("nodes", "own", "You")), row("patches", cell("patches", "own", "You"))]
    #expect(messages(matrix(rows[0], rows[1], mark: "complete\" data-columns=\"part", head: one)) == [])
  }

  @Test("a label is the model's, exactly")
  func wrongLabel() {
    #expect(
      messages(
        matrix(
          nodes,
          row(
            "patches", cell("patches", "managed", "shared"),
            "<td data-responsibility=\"patches\" data-cluster-type=\"own\">You</td>"))) == [
          "index.html:4:128: 'patches @ managed' is 'Shared' in the model, and 'shared' here [output-matrix]",
          "index.html:4:163: 'patches @ own' has no label [output-matrix]",
        ])
  }

  @Test("two labels in a cell")
  func twoLabels() {
    #expect(
      messages(
        matrix(
          patches,
          row(
            "nodes", cell("nodes", "managed", "Provider</span> <span data-label>Provider"), cell("nodes", "own", "You"))
        )) == ["index.html:5:55: 'nodes @ managed' has 2 labels, not one [output-matrix]"])
  }

  @Test("a cell of which the model has none shows no label")
  func absent() {
    let model = Expectation(
      responsibilities: ["nodes"], clusterTypes: ["managed", "own"], labels: [.init("nodes", "own"): "You"])
    #expect(
      problems(in: ["index.html": page(matrix(nodes))], model) == [
        "index.html:3:124: the model has no cell 'nodes @ managed', yet it has a label here [output-matrix]"
      ])
    let empty = "<td data-responsibility=\"nodes\" data-cluster-type=\"managed\">–</td>"
    #expect(problems(in: ["index.html": page(matrix(row("nodes", empty, cell("nodes", "own", "You"))))], model) == [])
  }

  @Test("swapped cells: the names are right, the places are not")
  func swapped() {
    #expect(
      messages(
        matrix(nodes, row("patches", cell("patches", "own", "You"), cell("patches", "managed", "Shared")))) == [
          "index.html:4:57: the cell 'patches @ own' stands in the column of 'managed' [output-matrix]",
          "index.html:4:156: the cell 'patches @ managed' stands in the column of 'own' [output-matrix]",
        ])
  }

  @Test("a row span shifts the cells below it, and the geometry tells")
  func shifted() {
    #expect(
      messages(
        matrix(
          row(
            "nodes", cell("nodes", "managed", "Provider").replacing("<td", with: "<td rowspan=\"2\""),
            cell("nodes", "own", "You")),
          "<tr><th scope=\"row\" data-responsibility=\"patches\">R</th>\(cell("patches", "own", "You"))</tr>")) == [
          "index.html:2:1: no cell says what holds for 'patches @ managed' [output-matrix]",
          "index.html:3:55: the cell 'nodes @ managed' stands in the row of 'patches' [output-matrix]",
        ])
  }

  @Test("missing rows, columns and cells; a pair twice")
  func missing() {
    #expect(
      messages(matrix(nodes)) == ["index.html:2:1: a complete matrix has a row for 'patches' [output-matrix]"])
    let one = "<tr><td></td><th scope=\"col\" data-cluster-type=\"own\">O</th></tr>"
    #expect(
      messages(
        matrix(row("nodes", cell("nodes", "own", "You")), row("patches", cell("patches", "own", "You")), head: one))
        == ["index.html:2:1: a complete matrix has a column for 'managed' [output-matrix]"])
  }

  @Test("a pair stands once, and a cell names both its ids")
  func pairs() {
    #expect(
      messages(matrix(nodes, nodes, patches)) == [
        "index.html:4:55: the cell 'nodes @ managed' stands twice [output-matrix]",
        "index.html:4:161: the cell 'nodes @ own' stands twice [output-matrix]",
      ])
    #expect(
      messages(matrix(row("nodes", "<td>Provider</td>", "<td data-cluster-type=\"own\">You</td>"), mark: "part")) == [
        "index.html:2:1: no cell says what holds for 'nodes @ managed' [output-matrix]",
        "index.html:2:1: no cell says what holds for 'nodes @ own' [output-matrix]",
        "index.html:3:55: the cell at 'nodes' and 'managed' doesn't name them [output-matrix]",
        "index.html:3:72: a cell names its responsibility and its cluster type, not one of them [output-matrix]",
      ])
  }

  @Test("ids that the model doesn't have")
  func unknown() {
    #expect(
      messages(matrix(nodes, patches, row("patch", cell("patch", "managed", "x"), cell("patch", "owned", "x")))).filter
      {
        $0.contains("unknown")
      } == [
        "index.html:6:42: unknown responsibility 'patch' [output-matrix]",
        "index.html:6:80: unknown responsibility 'patch' [output-matrix]",
        "index.html:6:179: unknown responsibility 'patch' [output-matrix]",
        "index.html:6:205: unknown cluster type 'owned' [output-matrix]",
      ])
  }

  @Test("a mark is complete or part; a page that must hold a complete matrix does")
  func marks() {
    let model = Expectation(
      responsibilities: [], clusterTypes: [], labels: [:], completeOn: ["a.html", "b.html", "c.html"])
    let table = "<table data-matrix=\"all\"><caption>X</caption><tr><th scope=\"col\">A</th></tr></table>"
    #expect(
      problems(
        in: ["a.html": page(table.replacing("\"all\"", with: "\"complete\"")), "b.html": page(table)], model
      ).filter { !$0.contains("without") } == [
        "b.html:1:1: the page has no complete matrix [output-matrix]",
        "b.html:2:21: a matrix is 'complete' or a 'part', not 'all' [output-matrix]",
        "c.html:1:1: the page with a complete matrix is missing [output-matrix]",
      ])
  }

  @Test("a diagram has a title, a description and a name")
  func diagramNames() {
    #expect(messages("<svg role=\"img\" aria-labelledby=\"t\"><title id=\"t\">A</title><desc>B</desc></svg>") == [])
    #expect(
      messages("<svg role=\"img\"><g><title>A</title></g><desc> </desc></svg>") == [
        "index.html:2:1: a diagram whose title is not named by aria-labelledby [output-diagram]",
        "index.html:2:1: a diagram without a 'desc' [output-diagram]",
        "index.html:2:1: a diagram without a 'title' [output-diagram]",
      ])
  }

  @Test("a diagram says what the model says; a label in several lines is one text")
  func diagramLabels() {
    func part(_ label: String) -> String {
      "<svg><g data-responsibility=\"patches\" data-cluster-type=\"managed\">\(label)</g></svg>"
    }
    let model = Expectation(
      responsibilities: ["patches"], clusterTypes: ["managed"],
      labels: [.init("patches", "managed"): "Red Hat and 客户"])
    func messages(_ label: String) -> [String] { problems(in: ["index.html": page(part(label))], model) }
    #expect(messages("<text data-label><tspan x=\"1\">Red Hat</tspan><tspan x=\"1\">and 客户</tspan></text>") == [])
    #expect(messages("<text data-label><tspan>Red Hat and 客</tspan><tspan>户</tspan></text>") == [])
    #expect(
      messages("<text data-label>Red Hat</text>") == [
        "index.html:2:67: 'patches @ managed' is 'Red Hat and 客户' in the model, and 'Red Hat' here [output-diagram]"
      ])
    #expect(messages("<text>Red Hat</text>") == ["index.html:2:6: 'patches @ managed' has no label [output-diagram]"])
    #expect(
      problems(in: ["a.svg": part("<text data-label>x</text>").replacing("patches", with: "patch")], model) == [
        "a.svg:1:6: unknown responsibility 'patch' [output-diagram]"
      ])
  }
}
