/// What every diagram is given, and what every diagram can do.

import Colours
import Markup
import Responsibility
import Words

/// The model to draw and how to draw it.
/// A class: it is handed to every box, and holds all colours and words.
package final class Drawing: Sendable {
  package let model: Model
  package let width: Int
  package let palette: Palette
  package let words: DiagramWords

  package init(model: Model, width: Int, palette: Palette, words: DiagramWords) {
    self.model = model
    self.width = width
    self.palette = palette
    self.words = words
  }

  /// The room around everything.
  static let margin = 16
  /// Below this width, names of layers stand above their boxes.
  var isNarrow: Bool { width < 720 }
}

/// How a diagram is written.
package enum DiagramStyle: Sendable, Hashable {
  /// Inside a page: the page's stylesheet, made from the palette, gives the colours by class.
  case inline
  /// A file of its own, with its heading, its background and its colours in it.
  case standalone(Theme)
}

/// A picture of the resolved model; the same model gives the same bytes.
package protocol Diagram: Sendable {
  var drawing: Drawing { get }
  /// The class that tells its kind.
  var kind: String { get }
  /// The accessible name.
  var title: String { get }
  /// What the picture shows, in words.
  var summary: String { get }
  /// Everything at its place; `withHeading` for a picture that stands alone.
  func layout(withHeading: Bool) -> DiagramLayout
}

extension Diagram {
  /// The picture as an `svg` element; see `Picture.svg`.
  package func svg(
    _ style: DiagramStyle, idPrefix: String, link: ((Responsibility.ID) -> (any Address)?)? = nil
  ) -> HTML {
    Picture(self, withHeading: style != .inline).svg(style, idPrefix: idPrefix, link: link)
  }

  /// The picture once more in the same page, in another size and without anything that is said once: what stands around
  /// it is the image, and names the title and the description of the first.
  package func copy(idPrefix: String) -> HTML {
    SVGWriter(style: .inline, idPrefix: idPrefix, palette: drawing.palette, isCopy: true)
      .svg(layout(withHeading: false), kind: kind, title: "", summary: "", link: nil)
  }
}

/// A diagram with everything at its place and said in words: made once, and written in as many styles as there are.
package struct Picture: Sendable {
  private let layout: DiagramLayout
  private let palette: Palette
  private let kind: String
  /// As of the diagram.
  package let title: String
  private let summary: String

  package init(_ diagram: any Diagram, withHeading: Bool) {
    layout = diagram.layout(withHeading: withHeading)
    palette = diagram.drawing.palette
    kind = diagram.kind
    title = diagram.title
    summary = diagram.summary
  }

  package var size: (width: Int, height: Int) { (layout.width, layout.height) }
  package var labelColumn: Frame? { layout.labelColumn }
  /// How many parts it has: as much memory as it takes.
  package var partCount: Int { layout.elements.count }

  /// The picture as an `svg` element.
  ///
  /// - Parameters:
  ///   - idPrefix: What all ids begin with; unique in the page.
  ///   - link: Where a box leads; only in pages. A picture with links isn't an image to assistive technology (whose
  ///     parts it would never offer) but a group.
  package func svg(
    _ style: DiagramStyle, idPrefix: String, link: ((Responsibility.ID) -> (any Address)?)? = nil
  ) -> HTML {
    SVGWriter(style: style, idPrefix: idPrefix, palette: palette)
      .svg(layout, kind: kind, title: title, summary: summary, link: link)
  }
}
