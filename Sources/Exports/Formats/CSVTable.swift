/// Comma-separated values after RFC 4180 that no spreadsheet takes for formulas.

package enum CSVTable {
  /// A table → its grid; the lines of a cell stay lines.
  package static func render(_ table: ExportTable) -> String {
    render(table.grid.map { row in row.map { $0.words(separator: "\n") } })
  }

  /// Rows of fields → the text; every field is quoted, rows end with CR LF.
  package static func render(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map { "\"" + safe($0).replacingBytes("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// `=1+1` → `'=1+1`. A spreadsheet hides the apostrophe; other readers take off the first one where a field
  /// begins with apostrophes and then one of `= + - @`, a tab or a line break.
  package static func safe(_ field: String) -> String {
    let rest = field.unicodeScalars.drop { $0 == "'" || $0 == " " }
    guard let first = rest.first, dangerous.contains(first) else { return field }
    return "'" + field
  }

  /// With the full-width forms that some spreadsheets take for the same.
  private static let dangerous: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
