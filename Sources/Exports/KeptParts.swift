/// What the files and the snippets about a subject are made of, made once for all of them.

import Diagrams
import Responsibility
import Synchronization

/// A table with what its frame takes.
struct FramedTable: Sendable {
  let table: ExportTable
  let layout: FrameLayout

  init(_ table: ExportTable) {
    self.table = table
    layout = FrameLayout(table)
  }
}

/// The tables and the pictures of one site's subjects.
///
/// All of them would take more memory than all else: only the latest are kept, as the files about a subject are asked for
/// one after the other. Small sites have no more subjects than that, so that snippets and files share them too.
final class KeptParts: Sendable {
  private static let most = 16
  private static let mostOfLargeModel = 8

  private struct Kept {
    var tables: [ExportSubject: FramedTable] = [:]
    var pictures: [ExportSubject: Picture] = [:]
    /// The subjects with either, the oldest first.
    var order: [ExportSubject] = []
  }

  private let kept = Mutex(Kept())
  private let most: Int

  init(of model: Model) { most = model.isLarge ? Self.mostOfLargeModel : Self.most }

  func table(_ subject: ExportSubject, _ make: () -> ExportTable) -> FramedTable {
    if let table = kept.withLock({ $0.tables[subject] }) { return table }
    let table = FramedTable(make())
    keep(subject) { $0.tables[subject] = table }
    return table
  }

  func picture(_ subject: ExportSubject, _ make: () -> any Diagram) -> Picture {
    if let picture = kept.withLock({ $0.pictures[subject] }) { return picture }
    let picture = Picture(make(), withHeading: true)
    keep(subject) { $0.pictures[subject] = picture }
    return picture
  }

  private func keep(_ subject: ExportSubject, _ add: (inout Kept) -> Void) {
    kept.withLock { kept in
      if kept.tables[subject] == nil, kept.pictures[subject] == nil {
        if kept.order.count >= most {
          let oldest = kept.order.removeFirst()
          kept.tables[oldest] = nil
          kept.pictures[oldest] = nil
        }
        kept.order.append(subject)
      }
      add(&kept)
    }
  }
}
