/// Where libraries that write to files only may do so.

import Disk
import Spreadsheet

enum Scratch {
  /// The bytes of a workbook.
  static func bytes(of workbook: Workbook) throws(DiskError) -> [UInt8] {
    try ScratchDirectory.with(in: Console.variable("TMPDIR") ?? "/tmp") { directory throws(DiskError) in
      let file: String
      do throws(WorkbookError) {
        file = try workbook.write(into: directory)
      } catch {
        throw DiskError(.refused, "write", directory, error.reason, advice: "TMPDIR can name another directory.")
      }
      return try WholeFile.read(file)
    }
  }
}
