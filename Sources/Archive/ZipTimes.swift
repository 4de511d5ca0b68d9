/// The times in a zip archive, without the time zone of the machine.
///
/// Zip holds local times, and libarchive asks the process for its zone: the same files would give other bytes
/// elsewhere. Here every entry gets the universal time.

enum ZipTimes {
  /// Sets the time of every entry to `seconds` since 1970, in UTC.
  static func set(_ seconds: Int, in bytes: inout [UInt8]) {
    let stamp = dosTime(seconds)
    // The end record is the last thing in the archive, without a comment; offsets are those of PKWARE's APPNOTE 4.3.
    let end = bytes.count - 22
    precondition(end >= 0 && number(at: end, in: bytes) == 0x0605_4B50, "the archive has no end record")
    var entry = Int(number(at: end + 16, in: bytes))
    while entry < end, number(at: entry, in: bytes) == 0x0201_4B50 {
      write(stamp, at: entry + 12, in: &bytes)
      write(stamp, at: Int(number(at: entry + 42, in: bytes)) + 10, in: &bytes)
      let lengths = [28, 30, 32].map { Int(number(at: entry + $0, in: bytes) & 0xFFFF) }
      entry += 46 + lengths.reduce(0, +)
    }
  }

  /// The date in the upper half, the time in the lower: two seconds exact, from 1980.
  static func dosTime(_ seconds: Int) -> UInt32 {
    let seconds = max(seconds, ZipArchive.oldest)
    let (days, rest) = (seconds / 86_400, seconds % 86_400)
    // Years from March, so that the leap day is the last one.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let calendarMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0)
    let date = UInt32(year - 1980) << 9 | UInt32(calendarMonth) << 5 | UInt32(day)
    let time = UInt32(rest / 3600) << 11 | UInt32(rest / 60 % 60) << 5 | UInt32(rest % 60 / 2)
    return date << 16 | time
  }

  private static func number(at offset: Int, in bytes: [UInt8]) -> UInt32 {
    (0..<4).reduce(0) { $0 | (offset + $1 < bytes.count ? UInt32(bytes[offset + $1]) << (8 * $1) : 0) }
  }

  private static func write(_ number: UInt32, at offset: Int, in bytes: inout [UInt8]) {
    for index in 0..<4 { bytes[offset + index] = UInt8(truncatingIfNeeded: number >> (8 * index)) }
  }
}
