/// The snapshot of a model that is at hand.

import Diagnostics
import Responsibility

extension Snapshot {
  /// What a comparison sees of `model`: exactly what it would see of its JSON.
  package init(_ model: Model) {
    let text = SourceText(path: "data/model.json", bytes: ModelDocument(model).bytes)
    let read = SnapshotReader.read(text)
    guard let snapshot = read.value else {
      preconditionFailure("unreadable: \(read.diagnostics.map(\.headline).joined(separator: ", "))")
    }
    self = snapshot
  }
}
