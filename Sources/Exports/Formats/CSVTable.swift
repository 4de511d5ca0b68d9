/// Comma-separated values after RFC 4180 that no spreadsheet takes for formulas.

package enum CSVTable {
  /// A table → its grid; the lines of a cell stay lines.
  package static func render(_ table: ExportTable) -> String {
    render(table.grid.map { row in row.map { $0.words(separator: "\n") } })
  }

  /// Rows of fields → the text; every field is quoted, rows end with CR LF.
  package static func render(_ rows: [[String]]) -> String { String(decoding: bytes(rows), as: UTF8.self) }

  /// The same as bytes.
  static func bytes(_ rows: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows { append(row, to: &bytes) }
    return bytes
  }

  /// Appends a row.
  static func append(_ row: [String], to bytes: inout [UInt8]) {
    for index in row.indices {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "\""))
      var field = safe(row[index]).replacingBytes("\"", with: "\"\"")
      field.withUTF8 { bytes.append(contentsOf: $0) }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  /// `=1+1` → `'=1+1`. A spreadsheet hides the apostrophe; other readers take off the first one where a field
  /// begins with apostrophes and then one of `= + - @`, a tab or a line break.
  package static func safe(_ field: String) -> String {
    let rest = field.unicodeScalars.drop { $0 == "'" || $0 == " " }
    return (rest.first.map(isDangerous) ?? false) ? "'" + field : field
  }

  /// With the full-width forms that some spreadsheets take for the same.
  private static func isDangerous(_ first: Unicode.Scalar) -> Bool {
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
