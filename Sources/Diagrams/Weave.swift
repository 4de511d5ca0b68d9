/// The patterns that tell owners apart without colour, as lines.
///
/// Drawn one by one and not as an SVG pattern: browsers turn patterns into pictures on paper, at forty seconds and
/// twenty megabytes for a page that takes four seconds and half a megabyte with lines.

import Colours
import Markup

enum Weave {
  /// Writes the lines of `pattern` inside `frame`, which is the strip of a spine.
  static func path(_ pattern: Palette.Pattern, in frame: Frame, to out: MarkupBuffer) {
    let (x, y, width) = (frame.x, frame.y, frame.width)
    func move(_ x: Int, _ y: Int) {
      out.append("M", x)
      out.append(" ", y)
    }
    /// `step` from each to the next, as often as `length` has room.
    func lines(every step: Int, length: Int, _ line: () -> Void) {
      let count = (frame.height - length) / step + 1
      guard count > 0 else { return }
      let start = out.end
      line()
      out.repeat(from: start, times: count - 1)
    }
    /// Across the strip, and back to where the next one begins, `step` lower.
    func bar(step: Int) {
      out.append("h", width)
      out.append("m-", width)
      out.append(" ", step)
    }
    func post() {
      move(x + width / 2, y)
      out.append("V", frame.maxY)
    }
    switch pattern {
    case .plain: break
    case .rising:
      move(x, y + width)
      lines(every: 8, length: width) {
        out.append("l", width)
        out.append("-", width)
        out.append("m-", width)
        out.append(" ", width + 8)
      }
    case .falling:
      move(x, y)
      lines(every: 6, length: width) {
        out.append("l", width)
        out.append(" ", width)
        out.append("m-", width)
        out.append(" ", 6 - width)
      }
    case .bars:
      move(x, y + 1)
      lines(every: 6, length: 2) { bar(step: 6) }
    case .dots:
      move(x + 1, y + 1)
      lines(every: 4, length: 2) {
        out.append("h", width - 2)
        out.append("m", 2 - width)
        out.append(" ", 4)
      }
    case .pairs:
      move(x, y + 1)
      lines(every: 12, length: 6) {
        bar(step: 4)
        bar(step: 8)
      }
    case .posts: post()
    case .grid:
      post()
      move(x, y + 1)
      lines(every: 6, length: 2) { bar(step: 6) }
    case .waves:
      move(x, y)
      lines(every: 8, length: 8) {
        out.append("l", width)
        out.append(" 4l-", width)
        out.append(" 4")
      }
    case .steps:
      move(x + 1, y)
      lines(every: 8, length: 8) {
        out.append("v4h", width - 2)
        out.append("v4h", 2 - width)
      }
    }
  }

  /// Writes rising lines all over `frame`.
  static func hatch(in frame: Frame, to out: MarkupBuffer) {
    let (width, height) = (frame.width, frame.height)
    for sum in stride(from: 8, to: width + height, by: 8) {
      let (startX, startY) = sum <= height ? (0, sum) : (sum - height, height)
      let (endX, endY) = sum <= width ? (sum, 0) : (width, sum - width)
      out.append("M", frame.x + startX)
      out.append(" ", frame.y + startY)
      out.append("L", frame.x + endX)
      out.append(" ", frame.y + endY)
    }
  }
}
