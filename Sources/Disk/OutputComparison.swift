/// The finished files beside those that stand in the output directory.

import Synchronization
import Workers

/// Which files are there already, as far as was looked: to the first difference.
struct OutputComparison: Sendable {
  /// A file that is there with exactly the wanted bytes.
  struct Match: Sendable {
    let entry: Manifest.Entry
    let stamp: FileStamp
  }

  /// By the position in the list of files.
  fileprivate(set) var matches: [Int: Match] = [:]
  /// Whether everything is there, and nothing else.
  fileprivate(set) var isComplete = false

  /// Nothing was looked at.
  static let none = OutputComparison()
}

extension OutputState {
  /// Compares `files` with what is there, on all cores; each is made, compared and let go.
  func comparison(with files: [OutputFile], _ workers: Workers) throws(DiskError) -> OutputComparison {
    guard let entries = manifest?.entriesByPath, entries.count == files.count,
      files.allSatisfy({ entries[PathKey($0.path)] != nil })
    else { return .none }
    let isDifferent = Atomic(false)
    let parts = try workers.tryMap(FilesByFolder(files).batches) {
      batch throws(DiskError) -> [(Int, OutputComparison.Match)] in
      var found: [(Int, OutputComparison.Match)] = []
      if isDifferent.load(ordering: .relaxed) { return found }
      let comparison = FileComparison()
      let folder = try comparison.folder(batch.folder, of: directory)
      for member in batch.members {
        let file = files[member.index]
        let bytes = file.bytes
        let entry = Manifest.Entry(path: file.path, bytes)
        guard let folder, entries[PathKey(file.path)] == entry,
          let status = try comparison.status(of: member.name, in: folder, ifHolding: bytes)
        else {
          isDifferent.store(true, ordering: .relaxed)
          return found
        }
        found.append((member.index, OutputComparison.Match(entry: entry, stamp: FileStamp(status))))
      }
      return found
    }
    var result = OutputComparison()
    for (index, match) in parts.joined() { result.matches[index] = match }
    result.isComplete = result.matches.count == files.count
    return result
  }
}

extension OutputState {
  /// Whether everything is there that the list of files names, with the sums that it names.
  func isWhole(_ workers: Workers) throws(DiskError) -> Bool {
    guard let entries = manifest?.entries else { return false }
    let isDifferent = Atomic(false)
    _ = try workers.tryMap(FilesByFolder(paths: entries.map(\.path)).batches) { batch throws(DiskError) in
      if isDifferent.load(ordering: .relaxed) { return }
      let comparison = FileComparison()
      let folder = try comparison.folder(batch.folder, of: directory)
      for member in batch.members {
        let entry = entries[member.index]
        if let folder, try comparison.sum(of: member.name, in: folder, size: entry.size) == entry.checksum { continue }
        isDifferent.store(true, ordering: .relaxed)
        return
      }
    }
    return !isDifferent.load(ordering: .relaxed)
  }
}
