/// Files → a zip archive, through libarchive: the same files give the same bytes, in any order.

import LibArchive

package enum ZipArchive {
  package struct Entry: Sendable, Hashable {
    /// Parts divided by `/`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// 1 January 1980, the oldest day that zip can hold: for archives that say nothing of when they were made.
  package static let oldest = 315_532_800

  /// Entries → the archive's bytes: sorted, each with the time `modified` (seconds since 1970).
  ///
  /// Names are UTF-8 and say so, as Windows needs to be told.
  package static func bytes(of entries: [Entry], modified: Int = oldest) -> [UInt8] {
    var bytes = written(entries, modified: modified)
    ZipTimes.set(modified, in: &bytes)
    return bytes
  }

  private static func written(_ entries: [Entry], modified: Int) -> [UInt8] {
    let sorted = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let capacity = sorted.reduce(65_536) { $0 + $1.bytes.count + $1.bytes.count / 64 + 4 * $1.path.utf8.count + 1024 }
    return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      guard let archive = archive_write_new() else { preconditionFailure("no memory for an archive") }
      defer { archive_write_free(archive) }
      check(archive_write_set_format_zip(archive), archive)
      // Names as they are, and said to be UTF-8, whatever the locale of the process.
      check(archive_write_set_options(archive, "zip:hdrcharset=UTF-8,zip:compression=deflate"), archive)
      check(archive_write_set_bytes_in_last_block(archive, 1), archive)
      check(archive_write_open_memory(archive, buffer.baseAddress, capacity, &count), archive)
      for entry in sorted { add(entry, modified: modified, to: archive) }
      check(archive_write_close(archive), archive)
    }
  }

  private static func add(_ entry: Entry, modified: Int, to archive: OpaquePointer) {
    guard let header = archive_entry_new() else { preconditionFailure("no memory for an archive") }
    defer { archive_entry_free(header) }
    archive_entry_set_pathname_utf8(header, entry.path)
    archive_entry_set_size(header, la_int64_t(entry.bytes.count))
    archive_entry_set_filetype(header, UInt32(0o100000))
    archive_entry_set_perm(header, 0o644)
    archive_entry_set_mtime(header, modified, 0)
    check(archive_write_header(archive, header), archive)
    let written = entry.bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
    precondition(written == entry.bytes.count, "the archive took \(written) of \(entry.bytes.count) bytes")
  }

  /// In memory, with sizes known, libarchive can only fail by a mistake of ours.
  private static func check(_ code: Int32, _ archive: OpaquePointer) {
    guard code < ARCHIVE_OK else { return }
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? "code \(code)"
    preconditionFailure("libarchive: \(reason)")
  }
}
