/// The shapes of boxes: faces, spines, and the patterns that tell owners apart without colour.

import Colours
import Markup

extension SVGWriter {
  private static let radius = 6
  private static let spine = 8

  /// A rectangle whose outline lies inside `frame`, on whole pixels.
  func rect(_ frame: Frame, radius: Int, strokeWidth: Int, _ attributes: HTML) -> HTML {
    """
    <rect\(attributes) x="\(halves(2 * frame.x + strokeWidth))" y="\(halves(2 * frame.y + strokeWidth))" \
    width="\(frame.width - strokeWidth)" height="\(frame.height - strokeWidth)" rx="\(radius)"/>
    """
  }

  /// Half of a whole number as SVG writes it.
  func halves(_ doubled: Int) -> HTML {
    doubled % 2 == 0 ? "\(doubled / 2)" : "\(doubled / 2).5"
  }

  /// What lies under the words of a box: fill, outline and spine.
  func ground(_ frame: Frame, _ look: BoxLook, isOutlined: Bool = true) -> HTML {
    let entry = look.entry
    if !look.parties.isEmpty {
      let outline = rect(frame, radius: SVGWriter.radius, strokeWidth: 2, brush.attributes(.edge, entry))
      return slices(frame, look.parties) + outline + spines(frame, look.parties)
    }
    let width = entry.outline == .dotted ? 2 : 1
    let face = rect(frame, radius: SVGWriter.radius, strokeWidth: width, brush.attributes(.face, entry))
    switch entry {
    case brush.palette.notStated: return face
    case brush.palette.notApplicable: return face + hatching(frame)
    default:
      let fill = rect(frame, radius: SVGWriter.radius, strokeWidth: 0, brush.attributes(.slice, entry))
      return (isOutlined ? face : fill) + spines(frame, [entry])
    }
  }

  private func hatching(_ frame: Frame) -> HTML {
    let inner = Frame(x: frame.x + 2, y: frame.y + 2, width: frame.width - 4, height: frame.height - 4)
    return "<path\(brush.attributes(.hatch)) d=\"\(Weave.hatch(in: inner))\"/>"
  }

  // MARK: Shared boxes

  /// The fills of those who share, side by side with slanting borders.
  private func slices(_ frame: Frame, _ parties: [Palette.Entry]) -> HTML {
    let (left, count) = (frame.x + SVGWriter.spine, parties.count)
    let room = frame.maxX - left
    let slant = min(frame.height / 2, room / (3 * count))
    func border(_ index: Int) -> Int { left + index * room / count }
    var result: HTML = ""
    for (index, party) in parties.enumerated() {
      let start: HTML =
        index == 0
        ? "M\(left) \(frame.maxY)V\(frame.y)"
        : "M\(border(index) - slant) \(frame.maxY)L\(border(index) + slant) \(frame.y)"
      let radius = SVGWriter.radius
      let end: HTML =
        index == count - 1
        ? """
        H\(frame.maxX - radius)A\(radius) \(radius) 0 0 1 \(frame.maxX) \(frame.y + radius)V\(frame.maxY - radius)\
        A\(radius) \(radius) 0 0 1 \(frame.maxX - radius) \(frame.maxY)Z
        """ : "H\(border(index + 1) + slant)L\(border(index + 1) - slant) \(frame.maxY)Z"
      result += "<path\(brush.attributes(.slice, party, isOwnGroup: true)) d=\"\(start)\(end)\"/>"
    }
    return result
  }

  // MARK: Spines

  /// The left edge in strong colours with the owners' patterns, one below the other.
  private func spines(_ frame: Frame, _ owners: [Palette.Entry]) -> HTML {
    var result: HTML = ""
    for (index, owner) in owners.enumerated() {
      let top = frame.y + index * frame.height / owners.count
      let bottom = frame.y + (index + 1) * frame.height / owners.count
      let path = spine(
        x: frame.x, top: top, bottom: bottom, roundsTop: index == 0, roundsBottom: index == owners.count - 1)
      result += "<path\(brush.attributes(.spine, owner, isOwnGroup: owners.count > 1)) d=\"\(path)\"/>"
      if owner.pattern != .plain {
        let inner = Frame(x: frame.x + 2, y: top + 2, width: SVGWriter.spine - 3, height: bottom - top - 4)
        let lines = brush.attributes(.weave, owner, isOwnGroup: owners.count > 1)
        result += "<path\(lines) d=\"\(Weave.path(owner.pattern, in: inner))\"/>"
      }
    }
    return result
  }

  private func spine(x: Int, top: Int, bottom: Int, roundsTop: Bool, roundsBottom: Bool) -> HTML {
    let (radius, right) = (SVGWriter.radius, x + SVGWriter.spine)
    let start: HTML =
      roundsTop ? "M\(x + radius) \(top)H\(right)V\(bottom)" : "M\(x) \(top)H\(right)V\(bottom)"
    let foot: HTML = roundsBottom ? "H\(x + radius)A\(radius) \(radius) 0 0 1 \(x) \(bottom - radius)" : "H\(x)"
    let head: HTML = roundsTop ? "V\(top + radius)A\(radius) \(radius) 0 0 1 \(x + radius) \(top)Z" : "Z"
    return start + foot + head
  }
}
