/// Which attributes paint a shape: classes in pages, colours in files of their own.

import Colours
import Markup

/// What a shape is, apart from its geometry.
enum Shape: String {
  case panel, face, slice, edge, spine, weave, hatch, mark, boundary, arrow
  case openBoundary = "open-boundary"
}

struct Brush {
  let style: DiagramStyle
  let palette: Palette

  /// The attributes of a shape without an owner.
  func attributes(_ shape: Shape) -> HTML {
    paint(shape, owner: nil)
  }

  /// The attributes of a shape in the colours of `owner`; in pages they come from the class of a group around it,
  /// unless `isOwnGroup`.
  func attributes(_ shape: Shape, _ owner: Palette.Entry, isOwnGroup: Bool = false) -> HTML {
    paint(shape, owner: owner, ownClass: isOwnGroup)
  }

  private func paint(_ shape: Shape, owner: Palette.Entry?, ownClass: Bool = false) -> HTML {
    let geometry = Brush.strokeGeometry(shape, owner: owner)
    guard case .standalone(let theme) = style else {
      let name = owner.map { ownClass ? "owner-\($0.name) \(shape.rawValue)" : shape.rawValue } ?? shape.rawValue
      // Lines of patterns are many: the stylesheet gives their width too.
      return " class=\"\(name)\"\(Brush.fallback(shape))\(shape == .weave ? "" : geometry)"
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
    return " fill=\"\(fill ?? "none")\"\(unwrap: stroke, { " stroke=\"\($0)\"" })\(geometry)"
  }

  /// What remains to be seen in a page without its stylesheet: outlines in the colour of the text.
  private static func fallback(_ shape: Shape) -> HTML {
    switch shape {
    case .spine: ""
    case .slice: " fill=\"none\""
    case .weave: " fill=\"none\""
    case .panel, .face, .edge, .hatch, .mark, .boundary, .openBoundary, .arrow: " fill=\"none\" stroke=\"currentColor\""
    }
  }

  private static func strokeGeometry(_ shape: Shape, owner: Palette.Entry?) -> HTML {
    switch (shape, owner?.outline) {
    case (.edge, _): " stroke-width=\"2\" stroke-dasharray=\"5 3\""
    case (.face, .dotted?): " stroke-width=\"2\" stroke-dasharray=\"2 4\""
    case (.weave, _), (.hatch, _), (.arrow, _): " stroke-width=\"2\""
    case (.openBoundary, _): " stroke-width=\"3\" stroke-dasharray=\"3 5\""
    case (.boundary, _): " stroke-width=\"3\" stroke-dasharray=\"9 5\""
    default: ""
    }
  }

  /// The attributes of words: their colour and font.
  func attributes(_ text: PlacedText, owner: Palette.Entry?) -> HTML {
    var attributes: HTML = ""
    switch style {
    case .inline:
      attributes += " class=\"\(text.role.rawValue)\""
    case .standalone(let theme):
      let ground = palette.ground(theme)
      let colour =
        switch text.role {
        case .label: owner?.colours(theme).text ?? ground.ink
        case .subtitle, .note, .legend: ground.muted
        default: ground.ink
        }
      attributes += " fill=\"\(colour)\""
    }
    attributes += " font-size=\"\(text.font.size)\""
    if text.font.isBold { attributes += " font-weight=\"700\"" }
    return attributes
  }
}
