/// Where records of builds are kept: in the user's folder for caches, which may be lost at any time.

/// The records of the outputs that this user builds.
///
/// There is room for a fixed number of them, so that nothing has to be cleaned up. Where two outputs share a place, the
/// one that was built last has it.
package struct BuildRecords: Sendable {
  private static let places: UInt64 = 256

  private let folder: String
  private let output: String
  private let basis: [String]
  private let program: LoadedFiles

  /// - Parameters:
  ///   - folder: where records are kept: `/home/me/.cache/demarc`.
  ///   - output: the output directory.
  ///   - basis: what the site follows from but the program, as lines of text.
  /// - Returns: nil where the system doesn't tell which program runs.
  package init?(in folder: String, of output: String, basis: [String]) throws(DiskError) {
    guard let program = LoadedFiles.now else { return nil }
    self.folder = folder
    self.output = try AbsolutePath.resolvingExisting(output)
    self.basis = basis
    self.program = program
  }

  private var path: String {
    let number = Checksum.xxh64(Array(output.utf8)) % Self.places
    return "\(folder)/builds/\(String(number, radix: 16))"
  }

  /// The last build of this output, if it followed from the same; nil also if nothing is known about it.
  package var last: BuildRecord? {
    let bytes: [UInt8]
    do throws(DiskError) { bytes = try WholeFile.read(path) } catch {
      // Whatever the reason: then the site is built.
      return nil
    }
    guard let record = BuildRecord(bytes), RelativePath.same(record.output, output), record.basis == basis,
      record.program.hold(for: program)
    else { return nil }
    return record
  }

  /// Remembers a build that has published the list of files with the sum `manifest`. Its libraries are those that are
  /// loaded by now.
  package func keep(manifest: UInt64, summary: [String]) throws(DiskError) {
    // A library that was replaced while it was in use is another one now.
    guard let loaded = LoadedFiles.now, loaded.hold(for: program) else { return }
    let record = BuildRecord(output: output, basis: basis, program: loaded, manifest: manifest, summary: summary)
    guard let bytes = record.bytes else { return }
    try WholeFile.makeFolder(of: path)
    // What a power cut leaves of it is no whole record.
    try WholeFile.write(bytes, to: path, isSynced: false)
  }
}
