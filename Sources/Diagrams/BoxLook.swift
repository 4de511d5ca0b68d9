/// Which looks a box has: its own, and those of the parties that share it.

import Colours
import Responsibility

/// How a box looks: the entry of its value, and those of the parties that share it.
package struct BoxLook: Sendable, Hashable {
  package let entry: Palette.Entry
  package let parties: [Palette.Entry]
}

extension Palette {
  func look(of value: CellValue, in model: Model) -> BoxLook {
    BoxLook(
      entry: entry(for: value, in: model),
      parties: value.isShared ? value.owners.map { entry(for: $0, in: model) } : [])
  }
}
