/// Pictures that several pages show, and the printed site again: each made once.

import Diagrams
import Responsibility
import Synchronization

/// The pictures of a site while it is drawn, on any thread. Making one is most of the work of drawing it; only the ids differ
/// from page to page.
package final class KeptPictures: Sendable {
  /// What is drawn at a width.
  enum Subject {
    case stack(ClusterType.ID)
    case boundary([ClusterType.ID])
    case change(ClusterType.ID, ClusterType.ID)

    var key: String {
      switch self {
      case .stack(let type): "stack " + type.rawValue
      case .boundary(let types): "boundary " + types.map(\.rawValue).joined(separator: " ")
      case .change(let from, let to): "change " + from.rawValue + " " + to.rawValue
      }
    }
  }

  /// Some megabytes: more pictures aren't kept.
  private static let mostParts = 3_000

  private struct Kept {
    var pictures: [String: Picture] = [:]
    var parts = 0
  }

  private let kept = Mutex(Kept())

  package init() {}

  /// The picture of `subject`, the same whenever it is asked for; `diagram` makes it.
  func picture(of subject: Subject, _ diagram: () -> any Diagram) -> Picture {
    let key = subject.key
    if let picture = kept.withLock({ $0.pictures[key] }) { return picture }
    let picture = Picture(diagram(), withHeading: false)
    kept.withLock { kept in
      guard kept.parts + picture.partCount <= Self.mostParts else { return }
      if kept.pictures.updateValue(picture, forKey: key) == nil { kept.parts += picture.partCount }
    }
    return picture
  }
}
