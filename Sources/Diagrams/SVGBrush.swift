/// Which attributes paint a shape: classes in pages, colours in files of their own.

import Colours
import Markup

/// What a shape is, apart from its geometry.
enum Shape {
  case panel, face, slice, edge, spine, weave, hatch, mark, boundary, openBoundary, arrow

  /// Its class.
  var name: StaticString {
    switch self {
    case .panel: "panel"
    case .face: "face"
    case .slice: "slice"
    case .edge: "edge"
    case .spine: "spine"
    case .weave: "weave"
    case .hatch: "hatch"
    case .mark: "mark"
    case .boundary: "boundary"
    case .openBoundary: "open-boundary"
    case .arrow: "arrow"
    }
  }
}

extension SVGWriter {
  /// Writes the attributes of a shape, in the colours of `owner` if it has one; in pages they come from the class of a
  /// group around it, unless `isOwnGroup`.
  func paint(_ shape: Shape, _ owner: Palette.Entry? = nil, isOwnGroup: Bool = false) {
    guard case .standalone(let theme) = style else {
      out.append(" class=\"")
      if isOwnGroup, let owner {
        out.append("owner-")
        out.append(text: owner.name)
        out.append(" ")
      }
      out.append(shape.name)
      out.append("\"")
      out.append(fallback(shape))
      // Lines of patterns are many: the stylesheet gives their width too.
      if shape != .weave { out.append(strokeGeometry(shape, owner?.outline)) }
      return
    }
    let (ground, colours) = (palette.ground(theme), owner?.colours(theme))
    let (fill, stroke): (String?, String?) =
      switch shape {
      case .panel: (ground.surface, ground.line)
      case .face: (colours?.fill, colours?.stroke)
      case .slice: (colours?.fill, nil)
      case .edge: (nil, colours?.stroke)
      case .spine: (colours?.stroke, nil)
      case .weave: (nil, colours?.fill)
      case .hatch: (nil, ground.line)
      case .mark: (ground.background, ground.ink)
      case .boundary, .openBoundary: (nil, ground.boundary)
      case .arrow: (nil, ground.muted)
      }
    out.append(" fill=\"")
    out.append(text: fill ?? "none")
    if let stroke {
      out.append("\" stroke=\"")
      out.append(text: stroke)
    }
    out.append("\"")
    out.append(strokeGeometry(shape, owner?.outline))
  }

  /// What remains to be seen in a page without its stylesheet: outlines in the colour of the text.
  private func fallback(_ shape: Shape) -> StaticString {
    switch shape {
    case .spine: ""
    case .slice: " fill=\"none\""
    case .weave: " fill=\"none\""
    case .panel, .face, .edge, .hatch, .mark, .boundary, .openBoundary, .arrow: " fill=\"none\" stroke=\"currentColor\""
    }
  }

  private func strokeGeometry(_ shape: Shape, _ outline: Palette.Outline?) -> StaticString {
    switch (shape, outline) {
    case (.edge, _): " stroke-width=\"2\" stroke-dasharray=\"5 3\""
    case (.face, .dotted?): " stroke-width=\"2\" stroke-dasharray=\"2 4\""
    case (.weave, _), (.hatch, _), (.arrow, _): " stroke-width=\"2\""
    case (.openBoundary, _): " stroke-width=\"3\" stroke-dasharray=\"3 5\""
    case (.boundary, _): " stroke-width=\"3\" stroke-dasharray=\"9 5\""
    default: ""
    }
  }

  /// Writes the attributes of words: their colour and font.
  func paint(_ role: PlacedText.Role, _ font: Font, owner: Palette.Entry?) {
    switch style {
    case .inline:
      out.append(" class=\"")
      out.append(text: role.rawValue)
    case .standalone(let theme):
      let ground = palette.ground(theme)
      let colour =
        switch role {
        case .label: owner?.colours(theme).text ?? ground.ink
        case .subtitle, .note, .legend: ground.muted
        default: ground.ink
        }
      out.append(" fill=\"")
      out.append(text: colour)
    }
    out.append("\" font-size=\"", font.size)
    out.append("\"")
    if font.isBold { out.append(" font-weight=\"700\"") }
  }
}
