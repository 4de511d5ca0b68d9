/// Ids on the command line: found in the model, or what there is instead.

import ArgumentParser
import Diagnostics
import Disk
import Responsibility
import SiteModel
import Workers

enum Choice {
  /// The one of `items` whose id is `id`; else the command ends, and names the one that was probably meant.
  static func find<Item>(_ id: String, _ what: String, in items: [Item], _ key: (Item) -> String) throws -> Item {
    if let item = items.first(where: { key($0).utf8.elementsEqual(id.utf8) }) { return item }
    throw Exit.misused(problem(id, what, among: items.map(key)))
  }

  /// `no cluster type 'manged'; did you mean 'managed'?`
  static func problem(_ id: String, _ what: String, among ids: [String]) -> String {
    let start = "no \(what) '\(TerminalText.safe(id))'"
    if let suggestion = Suggestion.closest(to: id, in: ids) { return start + "; did you mean '\(suggestion)'?" }
    if ids.isEmpty { return start + "; there is none" }
    let rest = ids.count > 12 ? " and \(ids.count - 12) more" : ""
    return start + "; there \(ids.count == 1 ? "is" : "are") \(ids.prefix(12).joined(separator: ", "))\(rest)"
  }

  /// Completes with what `list` finds in the model of the site that the command line names.
  static func completion(_ list: @escaping @Sendable (Model) -> [String]) -> CompletionKind {
    .custom { words, _, prefix in list(model(words)).filter { $0.hasPrefix(prefix) } }
  }

  /// The model of the site that `words` name by `--site`; an empty one where it can't be read: whoever completes can
  /// say nothing, and the command that follows will.
  private static func model(_ words: [String]) -> Model {
    let directory = SiteOptions.directory(named(in: words))
    do throws(DiskError) {
      let tree = try SourceTree.read(directory, displayedAs: directory)
      return ModelLoader().load(tree.value.files.filter { SiteFile.isModel($0.path) }.map(\.text)).value
    } catch {
      return ModelLoader().load([]).value
    }
  }

  /// The value of `--site` among words as shells hand them over.
  static func named(in words: [String]) -> String? {
    for (word, next) in zip(words, words.dropFirst() + [""]) {
      if word == "--site" { return next.isEmpty ? nil : next }
      if word.hasPrefix("--site=") { return String(word.dropFirst(7)) }
    }
    return nil
  }
}
