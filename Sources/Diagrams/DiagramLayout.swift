/// A diagram with everything placed, in whole pixels, before any of it is written as SVG.

import Responsibility

package struct Frame: Sendable, Hashable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package var maxX: Int { x + width }
  package var maxY: Int { y + height }

  package func contains(_ other: Frame) -> Bool {
    other.x >= x && other.y >= y && other.maxX <= maxX && other.maxY <= maxY
  }

  package func overlaps(_ other: Frame) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }
}

package struct Point: Sendable, Hashable {
  package var x: Int
  package var y: Int
}

/// Text in lines; joined, they are the whole text.
package struct PlacedText: Sendable, Hashable {
  /// What the text is for; it decides the colour, and in pages the class.
  package enum Role: String, Sendable, Hashable {
    case heading, subtitle, column, layer, name, label, sharers, legend, key, note
  }

  package struct Line: Sendable, Hashable {
    package let text: String
    package let x: Int
    package let baseline: Int
  }

  package let role: Role
  package let font: Font
  package let lines: [Line]
  /// What the lines take up, blanks at their ends left out.
  package let frame: Frame

  package var text: String { lines.map(\.text).joined() }
}

/// A number in a circle that points to a line of the key.
package struct PlacedMark: Sendable, Hashable {
  package let number: Int
  package let frame: Frame
}

/// A responsibility on a cluster type.
package struct PlacedBox: Sendable, Hashable {
  package let frame: Frame
  package let look: BoxLook
  package let isOutlined: Bool
  package let responsibility: Responsibility.ID
  package let clusterType: ClusterType.ID
  /// The assignment's label.
  package let label: PlacedText
  /// Everything else that the box says.
  package let texts: [PlacedText]
  package let marks: [PlacedMark]
}

/// A line through the middles of pixels.
package struct PlacedLine: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// A part of the line between what is whose.
    case boundary
    /// An edge of a place where the boundary is known to be, among cells that have no owner.
    case openBoundary = "open-boundary"
    case arrow
  }

  package let kind: Kind
  /// Whether it stands in the legend.
  package let isSample: Bool
  package let points: [Point]
}

/// What is drawn, in this order.
package enum DiagramElement: Sendable, Hashable {
  /// The ground under a layer.
  case panel(Frame)
  case text(PlacedText)
  case box(PlacedBox)
  /// A small box in the legend.
  case swatch(Frame, BoxLook)
  case mark(PlacedMark)
  case line(PlacedLine)
}

package struct DiagramLayout: Sendable, Hashable {
  package let width: Int
  package let height: Int
  package let elements: [DiagramElement]
  /// The part that holds the names of rows, where they stand beside all columns: it stays while the others are scrolled.
  package var labelColumn: Frame?

  package var boxes: [PlacedBox] {
    elements.compactMap { if case .box(let box) = $0 { box } else { nil } }
  }
  /// The texts that stand in no box.
  package var texts: [PlacedText] {
    elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
  package var lines: [PlacedLine] {
    elements.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }
}
