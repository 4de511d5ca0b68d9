/// What every diagram is given, and what every diagram can do.

import Colours
import Markup
import Responsibility
import Words

/// The model to draw and how to draw it.
package struct Drawing: Sendable {
  package let model: Model
  package let width: Int
  package let palette: Palette
  package let words: DiagramWords

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
  /// The picture as an `svg` element.
  ///
  /// - Parameters:
  ///   - idPrefix: What all ids begin with; unique in the page.
  ///   - link: Where a box leads; only in pages. A picture with links isn't an image to assistive technology (whose
  ///     parts it would never offer) but a group.
  package func svg(
    _ style: DiagramStyle, idPrefix: String, link: (Responsibility.ID) -> (any Address)? = { _ in nil }
  ) -> HTML {
    let layout = layout(withHeading: style != .inline)
    let writer = SVGWriter(style: style, idPrefix: idPrefix, palette: drawing.palette)
    return writer.svg(layout, kind: kind, title: title, summary: summary, link: link)
  }

  /// The picture once more in the same page, in another size and without anything that is said once: what stands around
  /// it is the image, and names the title and the description of the first.
  package func copy(idPrefix: String) -> HTML {
    let layout = layout(withHeading: false)
    return SVGWriter(style: .inline, idPrefix: idPrefix, palette: drawing.palette, isCopy: true)
      .svg(layout, kind: kind, title: title, summary: summary) { _ in nil }
  }
}
