/// The shapes of boxes: faces, spines, and the patterns that tell owners apart without colour.

import Colours
import Markup

extension SVGWriter {
  private static let radius = 6
  private static let spine = 8

  /// A rectangle whose outline lies inside `frame`, on whole pixels.
  func rect(_ frame: Frame, radius: Int, strokeWidth: Int, _ paint: () -> Void) {
    out.append("<rect")
    paint()
    out.append(" x=\"")
    halves(2 * frame.x + strokeWidth)
    out.append("\" y=\"")
    halves(2 * frame.y + strokeWidth)
    out.append("\" width=\"", frame.width - strokeWidth)
    out.append("\" height=\"", frame.height - strokeWidth)
    out.append("\" rx=\"", radius)
    out.append("\"/>")
  }

  func path(_ paint: () -> Void, along way: () -> Void) {
    out.append("<path")
    paint()
    out.append(" d=\"")
    way()
    out.append("\"/>")
  }

  /// Half of a whole number as SVG writes it.
  func halves(_ doubled: Int) {
    out.append(doubled / 2)
    if doubled % 2 != 0 { out.append(".5") }
  }

  /// What lies under the words of a box: fill, outline and spine.
  func ground(_ frame: Frame, _ look: BoxLook, isOutlined: Bool = true) {
    let entry = look.entry
    if !look.parties.isEmpty {
      slices(frame, look.parties)
      rect(frame, radius: Self.radius, strokeWidth: 2) { paint(.edge, entry) }
      return spines(frame, look.parties)
    }
    switch entry {
    case palette.notStated: face(frame, entry)
    case palette.notApplicable:
      face(frame, entry)
      hatching(frame)
    default:
      if isOutlined {
        face(frame, entry)
      } else {
        rect(frame, radius: Self.radius, strokeWidth: 0) { paint(.slice, entry) }
      }
      spines(frame, [entry])
    }
  }

  private func face(_ frame: Frame, _ entry: Palette.Entry) {
    rect(frame, radius: Self.radius, strokeWidth: entry.outline == .dotted ? 2 : 1) { paint(.face, entry) }
  }

  private func hatching(_ frame: Frame) {
    let inner = Frame(x: frame.x + 2, y: frame.y + 2, width: frame.width - 4, height: frame.height - 4)
    path {
      paint(.hatch)
    } along: {
      Weave.hatch(in: inner, to: out)
    }
  }

  // MARK: Shared boxes

  /// The fills of those who share, side by side with slanting borders.
  private func slices(_ frame: Frame, _ parties: [Palette.Entry]) {
    let (left, count) = (frame.x + Self.spine, parties.count)
    let room = frame.maxX - left
    let slant = min(frame.height / 2, room / (3 * count))
    func border(_ index: Int) -> Int { left + index * room / count }
    for (index, party) in parties.enumerated() {
      path {
        paint(.slice, party, isOwnGroup: true)
      } along: {
        if index == 0 {
          out.append("M", left)
          out.append(" ", frame.maxY)
          out.append("V", frame.y)
        } else {
          out.append("M", border(index) - slant)
          out.append(" ", frame.maxY)
          out.append("L", border(index) + slant)
          out.append(" ", frame.y)
        }
        if index == count - 1 {
          roundedEnd(frame)
        } else {
          out.append("H", border(index + 1) + slant)
          out.append("L", border(index + 1) - slant)
          out.append(" ", frame.maxY)
          out.append("Z")
        }
      }
    }
  }

  /// From the top of a box around its right corners to the bottom.
  private func roundedEnd(_ frame: Frame) {
    out.append("H", frame.maxX - Self.radius)
    arc(to: frame.maxX, frame.y + Self.radius)
    out.append("V", frame.maxY - Self.radius)
    arc(to: frame.maxX - Self.radius, frame.maxY)
    out.append("Z")
  }

  private func arc(to x: Int, _ y: Int) {
    out.append("A", Self.radius)
    out.append(" ", Self.radius)
    out.append(" 0 0 1 ", x)
    out.append(" ", y)
  }

  // MARK: Spines

  /// The left edge in strong colours with the owners' patterns, one below the other.
  private func spines(_ frame: Frame, _ owners: [Palette.Entry]) {
    for (index, owner) in owners.enumerated() {
      let top = frame.y + index * frame.height / owners.count
      let bottom = frame.y + (index + 1) * frame.height / owners.count
      path {
        paint(.spine, owner, isOwnGroup: owners.count > 1)
      } along: {
        spine(x: frame.x, top: top, bottom: bottom, roundsTop: index == 0, roundsBottom: index == owners.count - 1)
      }
      if owner.pattern != .plain {
        let inner = Frame(x: frame.x + 2, y: top + 2, width: Self.spine - 3, height: bottom - top - 4)
        path {
          paint(.weave, owner, isOwnGroup: owners.count > 1)
        } along: {
          Weave.path(owner.pattern, in: inner, to: out)
        }
      }
    }
  }

  private func spine(x: Int, top: Int, bottom: Int, roundsTop: Bool, roundsBottom: Bool) {
    out.append("M", roundsTop ? x + Self.radius : x)
    out.append(" ", top)
    out.append("H", x + Self.spine)
    out.append("V", bottom)
    if roundsBottom {
      out.append("H", x + Self.radius)
      arc(to: x, bottom - Self.radius)
    } else {
      out.append("H", x)
    }
    if roundsTop {
      out.append("V", top + Self.radius)
      arc(to: x + Self.radius, top)
    }
    out.append("Z")
  }
}
