/// A workbook → an XLSX file, through libxlsxwriter.
///
/// The library writes to files only, so whoever calls gives it a directory. The bytes depend on the workbook alone:
/// the library dates the parts of the archive to 1980, and the workbook says when it was made.

import XLSXWriter

/// Why there is no file.
package struct WorkbookError: Error, Sendable, Hashable {
  package let reason: String
}

extension Workbook {
  /// Writes the workbook into `directory`, which exists and is empty, and returns the path of the file.
  package func write(into directory: String) throws(WorkbookError) -> String {
    let file = directory + "/workbook.xlsx"
    let code = directory.withMutableCString { scratch in
      var options = lxw_workbook_options()
      options.tmpdir = scratch
      guard let workbook = workbook_new_opt(file, &options) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
      let sketch = WorkbookSketch(workbook)
      sketch.describe(title: title, created: created)
      for sheet in sheets { sketch.add(sheet) }
      return workbook_close(workbook)
    }
    guard code == LXW_NO_ERROR else {
      throw WorkbookError(reason: lxw_strerror(code).map { String(cString: $0) } ?? "libxlsxwriter failed")
    }
    return file
  }
}

/// A workbook of the library that is being filled. The library keeps copies of what it is given.
private final class WorkbookSketch {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [Format: UnsafeMutablePointer<lxw_format>] = [:]

  private struct Format: Hashable {
    let style: Workbook.Style
    /// Whether a spreadsheet must keep the text as text when somebody edits the cell.
    let isText: Bool
  }

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  func describe(title: String, created: Int) {
    title.withMutableCString { title in
      var properties = lxw_doc_properties()
      properties.title = title
      properties.created = created
      workbook_set_properties(workbook, &properties)
    }
  }

  func add(_ sheet: Workbook.Sheet) {
    guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
      preconditionFailure("the sheet's name '\(sheet.name)' is refused")
    }
    for (column, width) in sheet.widths.enumerated() {
      worksheet_set_column(worksheet, lxw_col_t(column), lxw_col_t(column), Double(width), nil)
    }
    for (row, cells) in sheet.rows.enumerated() {
      worksheet_set_row(worksheet, lxw_row_t(row), sheet.height(ofRow: row), nil)
      for (column, cell) in cells.enumerated() {
        write(cell, to: worksheet, row: lxw_row_t(row), column: lxw_col_t(column))
      }
    }
    worksheet_freeze_panes(worksheet, 1, 1)
    worksheet_repeat_rows(worksheet, 0, 0)
    worksheet_set_landscape(worksheet)
    worksheet_fit_to_pages(worksheet, 1, 0)
    if sheet.rows.count > 1, let width = sheet.rows.first?.count, width > 0 {
      worksheet_autofilter(worksheet, 0, 0, lxw_row_t(sheet.rows.count - 1), lxw_col_t(width - 1))
    }
  }

  private func write(
    _ cell: Workbook.Cell, to worksheet: UnsafeMutablePointer<lxw_worksheet>, row: lxw_row_t, column: lxw_col_t
  ) {
    let text = cell.text.prefix(utf16: Workbook.longestText)
    let format = format(Format(style: cell.style, isText: cell.text.utf8.first.map("=+-@".utf8.contains) ?? false))
    if let address = cell.address, address.utf8.count < 2000,
      worksheet_write_url_opt(worksheet, row, column, address, format, text, nil) == LXW_NO_ERROR
    {
      return
    }
    let code =
      text.isEmpty
      ? worksheet_write_blank(worksheet, row, column, format)
      : worksheet_write_string(worksheet, row, column, text, format)
    precondition(code == LXW_NO_ERROR, "libxlsxwriter refuses the cell at \(row), \(column): \(code)")
  }

  private func format(_ wanted: Format) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[wanted] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if wanted.isText { format_set_num_format(format, "@") }
    let style = wanted.style
    format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_bottom_color(format, Self.colour("#c9d1db"))
    if style.isBold { format_set_bold(format) }
    if let fill = style.fill { format_set_bg_color(format, Self.colour(fill)) }
    if let ink = style.ink { format_set_font_color(format, Self.colour(ink)) }
    if let edge = style.edge {
      format_set_left(format, UInt8(LXW_BORDER_THICK.rawValue))
      format_set_left_color(format, Self.colour(edge))
    }
    formats[wanted] = format
    return format
  }

  private static func colour(_ written: String) -> lxw_color_t {
    lxw_color_t(written.dropFirst(), radix: 16) ?? 0
  }
}

extension String {
  fileprivate func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
    var bytes = Array(utf8CString)
    return bytes.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("an empty C string") }
      return body(start)
    }
  }
}
