/// Snapshots among the files that a public site would copy, which hold what the public may not read.

import Diagnostics
import Snapshots

enum InternalSnapshots {
  static func diagnostics(in copied: [SiteFile]) -> [Diagnostic] {
    copied.filter { $0.path.hasSuffix(".json") && ModelDocument.isInternal($0.text.bytes) }.map { file in
      Diagnostic(
        .badSnapshot, "'\(file.path)' holds internal text, and this site is for the public",
        at: SourceLocation(startOf: file.text.path),
        explanation: "files beside pages are copied into the site; keep this one elsewhere")
    }
  }
}
