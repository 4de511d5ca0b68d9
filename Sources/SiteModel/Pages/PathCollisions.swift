/// Sources that would be written to the same path, also on a file system that ignores case.

import Diagnostics

enum PathCollisions {
  static func diagnostics(drafts: [PageDraft], copied: [SiteFile]) -> [Diagnostic] {
    var owners: [String: (name: String, location: SourceLocation?)] = [:]
    for asset in Target.Asset.generated { owners[asset.outputPath] = ("the site's assets", nil) }
    var found: [Diagnostic] = []
    func claim(_ path: String, _ name: String, _ location: SourceLocation?) {
      let key = path.lowercased()
      if let first = owners[key], let location {
        found.append(
          Diagnostic(
            .pathCollision, "'\(name)' and '\(first.name)' are both written to '\(path)'", at: location,
            notes: first.location.map { [.init("the other is here", at: $0)] } ?? []))
      } else {
        owners[key] = (name, location)
      }
    }
    for draft in drafts {
      claim(draft.id.outputPath, draft.id.sourcePath, draft.file.map { SourceLocation(startOf: $0.text.path) })
    }
    for file in copied { claim(file.path, file.path, SourceLocation(startOf: file.text.path)) }
    return found
  }
}
