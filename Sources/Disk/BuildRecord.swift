/// What the last build of an output directory was made from, so that the same isn't built again.

import Workers

/// A build that was made: what it followed from, and what came of it.
///
/// ```
/// demarc record 1
/// output /home/me/docs/Public
/// basis sources 5f7c0d3a9b1e2246
/// program 64769 1234 5678 1700000000 0 1700000000 0 /usr/bin/demarc
/// manifest 44bc2cf5ad770999
/// summary 12
/// end 9b1e22465f7c0d3a
/// ```
/// The last line holds the XXH64 of those before it and tells a whole record from a torn one.
package struct BuildRecord: Sendable, Hashable {
  /// The absolute path of the output directory.
  let output: String
  /// What the site follows from but the program, as lines of text.
  let basis: [String]
  let program: LoadedFiles
  /// The sum of the list of files that the site consists of.
  package let manifest: UInt64
  /// What is to be said about the site, as lines of text.
  package let summary: [String]

  init(output: String, basis: [String], program: LoadedFiles, manifest: UInt64, summary: [String]) {
    self.output = output
    self.basis = basis
    self.program = program
    self.manifest = manifest
    self.summary = summary
  }

  /// Reads what `bytes` writes; nil if it isn't a whole record.
  init?(_ bytes: [UInt8]) {
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.popLast() == "", let last = lines.popLast(), lines.first == "demarc record 1",
      last == Self.end(lines)
    else { return nil }
    func values(_ word: String) -> [String] {
      lines.filter { $0.hasPrefix(word + " ") }.map { String($0.dropFirst(word.count + 1)) }
    }
    guard let output = values("output").first, let text = values("manifest").first,
      let manifest = UInt64(text, radix: 16)
    else { return nil }
    self.init(
      output: output, basis: values("basis"), program: LoadedFiles(lines: values("program")), manifest: manifest,
      summary: values("summary"))
  }

  /// Nil if it can't be written, as a path in it has more than one line.
  var bytes: [UInt8]? {
    let lines =
      ["demarc record 1", "output \(output)"] + basis.map { "basis \($0)" } + program.lines.map { "program \($0)" }
      + ["manifest \(String(manifest, radix: 16))"] + summary.map { "summary \($0)" }
    if lines.contains(where: { $0.utf8.contains(0x0A) }) { return nil }
    return Array((lines + [Self.end(lines), ""]).joined(separator: "\n").utf8)
  }

  private static func end(_ lines: [some StringProtocol]) -> String {
    "end " + String(Checksum.xxh64(Array(lines.joined(separator: "\n").utf8)), radix: 16)
  }
}

extension SourceTree {
  /// A sum of everything that was read, in 64 bits: as the list of files, it notices accidents, and is no proof against
  /// somebody who wants to deceive.
  package func sum(_ workers: Workers = .one) -> UInt64 {
    let sums = workers.map(files) { Checksum.xxh64($0.bytes) }
    var text: [UInt8] = []
    for folder in directories {
      text += folder.utf8
      text.append(0)
    }
    for (file, sum) in zip(files, sums) {
      text += file.path.utf8
      text.append(0)
      withUnsafeBytes(of: (file.bytes.count.littleEndian, sum.littleEndian)) { text += $0 }
    }
    return Checksum.xxh64(text)
  }
}
