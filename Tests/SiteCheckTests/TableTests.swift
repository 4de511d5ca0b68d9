/// Tables: captions, headers, and grids with their spans counted.

import SiteCheck
import Testing

@Suite("Tables")
struct TableTests {
  /// A table with two named columns, `A` and `B`, and these rows; they begin on line 3.
  private func problems(inRows rows: String) -> [String] {
    SiteCheckTests.problems(
      inBody: """
        <table><caption>X</caption><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody>
        \(rows)
        </tbody></table>
        """)
  }

  @Test(
    "spans are counted",
    arguments: [
      "<tr><td>1</td><td>2</td></tr>",
      "<tr><td colspan=\"2\">1</td></tr>",
      "<tr><td rowspan=\"2\">1</td><td>2</td></tr><tr><td>3</td></tr>",
      "<tr><td rowspan=\"0\">1</td><td>2</td></tr><tr><td>3</td></tr><tr><td>4</td></tr>",
      "<tr><td>1</td><td rowspan=\"2\">2</td></tr><tr><td>3</td></tr>",
      "<tr><td rowspan=\" +2x\">1</td><td>2</td></tr><tr><td colspan=\"0\">3</td></tr>",
      "<tr><td colspan=\"2\" rowspan=\"2\">1</td></tr><tr></tr>",
    ])
  func rectangular(rows: String) { #expect(problems(inRows: rows) == []) }

  @Test(
    "holes, overlaps, and spans that leave their group",
    arguments: [
      ("<tr><td>1</td></tr>", ["3:1: row 2 fills 1 of the table's 2 columns"]),
      ("<tr><td>1</td><td>2</td><td>3</td></tr>", ["2:35: row 1 fills 2 of the table's 3 columns"]),
      ("<tr></tr>", ["3:1: row 2 fills 0 of the table's 2 columns"]),
      ("<tr><td>1</td><td rowspan=\"3\">2</td></tr>", ["3:28: a row span reaches beyond its group of rows, by 2"]),
      (
        "<tr><td>1</td><td rowspan=\"2\">2</td></tr><tr><td colspan=\"2\">3</td></tr>",
        ["3:46: two cells overlap in row 3, column 1 or beyond"]
      ),
      (
        "<tr><td colspan=\"1000\" rowspan=\"1001\">1</td></tr>",
        [
          "2:35: row 1 fills 2 of the table's 1000 columns",
          "3:33: a row span reaches beyond its group of rows, by 1000",
        ]
      ),
    ])
  func ragged(rows: String, messages: [String]) {
    #expect(problems(inRows: rows) == messages.map { "index.html:\($0) [output-table]" })
  }

  @Test("a table of a million cells is not formed")
  func huge() {
    let rows = String(repeating: "<tr><td colspan=\"1000\">1</td></tr>", count: 1001)
    #expect(problems(inRows: rows) == ["index.html:2:1: a table of more than 1000000 cells [output-table]"])
  }

  @Test("a foot written first comes last; declared columns are counted")
  func groups() {
    #expect(
      SiteCheckTests.problems(
        inBody: """
          <table><caption>X</caption><colgroup><col><col span="2"></colgroup>
          <tfoot><tr><td>1</td></tr></tfoot>
          <tbody><tr><th scope="row">a</th><td>2</td></tr></tbody></table>
          """) == [
          "index.html:2:1: 3 columns are declared, and 2 are there [output-table]",
          "index.html:3:8: row 2 fills 1 of the table's 2 columns [output-table]",
        ])
  }

  @Test("a table has a caption, and its headers a scope and a text")
  func names() {
    #expect(
      SiteCheckTests.problems(
        inBody: """
          <table><tr><td>1</td></tr></table>
          <table><caption> </caption><tr><td></td><th>A</th><th scope="column">B</th><th scope="col"> </th></tr>
          <tr><th scope="row"><img src="data:" alt="C"></th><td></td><td></td><td></td></tr></table>
          <table><caption>X</caption></table>
          <table role="presentation"><tr><td>1</td></tr></table>
          """
      ).filter { $0.contains("output-table") } == [
        "index.html:2:1: a table without a caption [output-table]",
        "index.html:2:1: a table without header cells [output-table]",
        "index.html:3:1: a table without a caption [output-table]",
        "index.html:3:41: a header cell without a scope [output-table]",
        "index.html:3:62: unknown scope 'column' [output-table]",
        "index.html:3:76: an empty header cell; an empty corner is a td [output-table]",
        "index.html:5:1: a table without cells [output-table]",
      ])
  }

  @Test("tables inside tables are tables of their own, and each is named for its test case")
  func nested() {
    let inner = "<table><caption>In <b>ner</b></caption><tr><th scope=\"col\">B</th></tr></table>"
    let check = SiteCheck(
      files: [
        FinishedFile(
          path: "a/x.html", page("<table><tr><th scope=\"col\">A\(inner)</th></tr></table>"))
      ], expectation: nil)
    #expect(check.tables.map(\.description) == ["a/x.html, table 1", "a/x.html, table 2 “In ner”"])
    #expect(check.tables.map(\.problems.count) == [1, 0])
    #expect(check.pages.map(\.description) == ["a/x.html"])
    #expect(check.pages.map(\.problems) == [[]])
  }
}
