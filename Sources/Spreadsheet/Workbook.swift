/// A workbook as a value: sheets of text with colours.

package struct Workbook: Sendable, Hashable {
  /// Text in a cell; never a formula, whatever it begins with.
  package struct Cell: Sendable, Hashable {
    package let text: String
    package let style: Style
    /// Where the cell leads, as an address that begins with `http`.
    package let address: String?

    package init(_ text: String, style: Style = .plain, address: String? = nil) {
      self.text = text
      self.style = style
      self.address = address
    }
  }

  package struct Style: Sendable, Hashable {
    /// Colours as `#rrggbb`.
    package var fill: String?
    package var ink: String?
    package var edge: String?
    package var isBold = false

    package init(fill: String? = nil, ink: String? = nil, edge: String? = nil, isBold: Bool = false) {
      self.fill = fill
      self.ink = ink
      self.edge = edge
      self.isBold = isBold
    }

    package static let plain = Style()
    package static let header = Style(fill: "#e6eaf0", ink: "#17212e", isBold: true)
  }

  /// The first row is the header; it and the first column stay in view.
  package struct Sheet: Sendable, Hashable {
    package let name: String
    package let rows: [[Cell]]
    /// In letters, per column.
    package let widths: [Int]

    package init(name: String, rows: [[Cell]], widths: [Int]) {
      self.name = name
      self.rows = rows
      self.widths = widths
    }

    /// In points, so that every line of every cell is in view: not all spreadsheets work it out themselves.
    func height(ofRow row: Int) -> Double {
      let lines = rows[row].enumerated().map { column, cell in
        let room = column < widths.count ? max(4, widths[column] - 1) : 8
        return cell.text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, line in
          count + max(1, (Self.letters(line) + room - 1) / room)
        }
      }
      // The most that a row can have is 409 points.
      return min(409, Double(lines.max() ?? 1) * 15)
    }

    /// The width of a line in letters of Latin; characters of East Asia take two, and bold ones a little more.
    private static func letters(_ line: Substring) -> Int {
      line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 11 : 20) } / 10
    }
  }

  package let title: String
  /// Seconds since 1970; the only time in the file.
  package let created: Int
  package let sheets: [Sheet]

  /// Sheets get names that spreadsheets accept, each once.
  package init(title: String, created: Int, sheets: [Sheet]) {
    self.title = title
    self.created = created
    var taken: Set<String> = []
    self.sheets = sheets.map { sheet in
      let name = Self.name(sheet.name, taken: taken)
      taken.insert(name.lowercased())
      return Sheet(name: name, rows: sheet.rows, widths: sheet.widths)
    }
  }

  /// What a cell can hold, in UTF-16 units.
  package static let longestText = 32_767

  /// At most 31 UTF-16 units, without `[ ] : * ? / \` and apostrophes at its ends, unlike any in `taken`.
  static func name(_ wanted: String, taken: Set<String>) -> String {
    let forbidden: Set<Unicode.Scalar> = ["[", "]", ":", "*", "?", "/", "\\", "'"]
    let allowed = String(String.UnicodeScalarView(wanted.unicodeScalars.map { forbidden.contains($0) ? " " : $0 }))
    let base = allowed.allSatisfy { $0 == " " } ? "Sheet" : allowed
    var number = 1
    while true {
      let suffix = number == 1 ? "" : " (\(number))"
      let name = base.prefix(utf16: 31 - suffix.utf16.count) + suffix
      if !taken.contains(name.lowercased()), name.lowercased() != "history" { return name }
      number += 1
    }
  }
}

extension String {
  /// The longest beginning of whole characters that has at most `length` UTF-16 units.
  package func prefix(utf16 length: Int) -> String {
    var (result, count) = ("", 0)
    for character in self {
      count += character.utf16.count
      if count > length { break }
      result.append(character)
    }
    return result
  }
}
