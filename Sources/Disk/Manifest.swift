/// The list of what a build wrote. It stands in the output directory and marks it as ours.
///
/// ```
/// demarc manifest 1
/// 5f7c0d3a9b1e2246 1834 cluster-types/managed.html
/// 44bc2cf5ad770999 3 index.html
/// end 2
/// ```
/// A line per file: XXH64 of its bytes, their number, its path. The last line tells a whole manifest from a
/// torn one.

struct Manifest: Sendable, Hashable {
  static let name = ".demarc-manifest"

  struct Entry: Sendable, Hashable {
    let path: String
    let size: Int
    let checksum: UInt64

    init(path: String, size: Int, checksum: UInt64) {
      self.path = path
      self.size = size
      self.checksum = checksum
    }

    init(path: String, _ bytes: [UInt8]) {
      self.init(path: path, size: bytes.count, checksum: Checksum.xxh64(bytes))
    }

    static func == (left: Entry, right: Entry) -> Bool {
      left.checksum == right.checksum && left.size == right.size && RelativePath.same(left.path, right.path)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(checksum)
      hasher.combine(PathKey(path))
    }
  }

  /// Sorted by the bytes of the paths.
  let entries: [Entry]

  /// The list of what was written.
  init(_ entries: [Entry]) {
    self.entries = entries.sorted { RelativePath.precedes($0.path, $1.path) }
  }

  /// A list of `files` that aren't made yet, without their sizes and sums. Each path is a safe one, and is there once.
  init(ofUnknown files: [OutputFile]) throws(DiskError) {
    for file in files {
      guard RelativePath.isSafe(file.path) else {
        throw .refused(file.path, "it is no path inside the output directory")
      }
      guard file.path != Self.name else { throw .refused(file.path, "this name is taken by the list of files") }
    }
    self.init(files.map { Entry(path: $0.path, size: 0, checksum: 0) })
    for (one, next) in zip(entries, entries.dropFirst()) where RelativePath.same(one.path, next.path) {
      throw .refused(one.path, "two files have this path")
    }
  }

  /// The size of all files together.
  var totalSize: Int { entries.reduce(0) { $0 + $1.size } }

  var entriesByPath: [PathKey: Entry] {
    Dictionary(entries.map { (PathKey($0.path), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads what `bytes` writes; nil if it isn't a whole manifest.
  init?(_ bytes: [UInt8]) {
    // As bytes: split by characters, a list of 1,000 files took as long to read as 20 pages to build.
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.popLast()?.isEmpty == true, let last = lines.popLast(),
      lines.first?.elementsEqual("demarc manifest 1".utf8) == true
    else { return nil }
    var entries: [Entry] = []
    entries.reserveCapacity(lines.count)
    for line in lines.dropFirst() {
      let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 3, let checksum = UInt64(fields[0], radix: 16), let size = Int(fields[1]),
        RelativePath.isSafe(fields[2])
      else { return nil }
      entries.append(Entry(path: fields[2], size: size, checksum: checksum))
    }
    guard last.elementsEqual("end \(entries.count)".utf8) else { return nil }
    self.entries = entries
  }

  var bytes: [UInt8] {
    var bytes = Array("demarc manifest 1\n".utf8)
    let digits = Array("0123456789abcdef".utf8)
    for entry in entries {
      for shift in stride(from: 60, through: 0, by: -4) { bytes.append(digits[Int(entry.checksum >> shift & 15)]) }
      bytes += " \(entry.size) ".utf8
      bytes += entry.path.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes + Array("end \(entries.count)\n".utf8)
  }

  /// How many of these files are new or differ from `old`, how many don't, and how many of `old` are gone.
  func counts(since old: Manifest?) -> (written: Int, unchanged: Int, removed: Int) {
    let before = Set(old?.entries ?? [])
    let unchanged = entries.count { before.contains($0) }
    let paths = Set(entries.map { PathKey($0.path) })
    let removed = (old?.entries ?? []).count { !paths.contains(PathKey($0.path)) }
    return (entries.count - unchanged, unchanged, removed)
  }
}
