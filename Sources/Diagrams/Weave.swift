/// The patterns that tell owners apart without colour, as lines.
///
/// Drawn one by one and not as an SVG pattern: browsers turn patterns into pictures on paper, at forty seconds and
/// twenty megabytes for a page that takes four seconds and half a megabyte with lines.

import Colours
import Markup

enum Weave {
  /// The lines of `pattern` inside `frame`, which is the strip of a spine.
  static func path(_ pattern: Palette.Pattern, in frame: Frame) -> HTML {
    let (x, y, width, bottom) = (frame.x, frame.y, frame.width, frame.maxY)
    /// `step` from each to the next, as often as `length` has room.
    func lines(every step: Int, length: Int, from start: HTML, _ line: HTML) -> HTML {
      let count = max(0, (frame.height - length) / step + 1)
      var path = start
      for _ in 0..<count { path += line }
      return path
    }
    switch pattern {
    case .plain: return ""
    case .rising:
      return lines(every: 8, length: width, from: "M\(x) \(y + width)", "l\(width)-\(width)m-\(width) \(width + 8)")
    case .falling:
      return lines(every: 6, length: width, from: "M\(x) \(y)", "l\(width) \(width)m-\(width) \(6 - width)")
    case .bars: return lines(every: 6, length: 2, from: "M\(x) \(y + 1)", "h\(width)m-\(width) 6")
    case .dots: return lines(every: 4, length: 2, from: "M\(x + 1) \(y + 1)", "h\(width - 2)m\(2 - width) 4")
    case .pairs:
      return lines(every: 12, length: 6, from: "M\(x) \(y + 1)", "h\(width)m-\(width) 4h\(width)m-\(width) 8")
    case .posts: return "M\(x + width / 2) \(y)V\(bottom)"
    case .grid:
      return "M\(x + width / 2) \(y)V\(bottom)"
        + lines(every: 6, length: 2, from: "M\(x) \(y + 1)", "h\(width)m-\(width) 6")
    case .waves: return lines(every: 8, length: 8, from: "M\(x) \(y)", "l\(width) 4l-\(width) 4")
    case .steps: return lines(every: 8, length: 8, from: "M\(x + 1) \(y)", "v4h\(width - 2)v4h\(2 - width)")
    }
  }

  /// Rising lines all over `frame`.
  static func hatch(in frame: Frame) -> HTML {
    let (width, height) = (frame.width, frame.height)
    var path: HTML = ""
    for sum in stride(from: 8, to: width + height, by: 8) {
      let (startX, startY) = sum <= height ? (0, sum) : (sum - height, height)
      let (endX, endY) = sum <= width ? (sum, 0) : (width, sum - width)
      path += "M\(frame.x + startX) \(frame.y + startY)L\(frame.x + endX) \(frame.y + endY)"
    }
    return path
  }
}
