/// A layout as an `svg` element.

import Colours
import Markup
import Responsibility

/// A class: every shape refers to it, and it holds all colours.
final class SVGWriter {
  let style: DiagramStyle
  let idPrefix: String
  let palette: Palette

  /// Whether the picture stands in the page already, with its title, its description and its data.
  let isCopy: Bool
  let isInline: Bool

  /// What is written.
  let out = MarkupBuffer(capacity: 32 << 10)

  init(style: DiagramStyle, idPrefix: String, palette: Palette, isCopy: Bool = false) {
    self.style = style
    self.isCopy = isCopy
    self.idPrefix = idPrefix
    self.palette = palette
    isInline = style == .inline
  }

  func svg(
    _ layout: DiagramLayout, kind: String, title: String, summary: String,
    link: ((Responsibility.ID) -> (any Address)?)?
  ) -> HTML {
    let link = isInline ? link : nil
    let hasLinks = link.map { link in layout.boxes.contains { link($0.responsibility) != nil } } ?? false
    open(layout, kind: kind, title: title, summary: summary, role: hasLinks ? "group" : "img")
    for element in layout.elements {
      switch element {
      case .panel(let frame): rect(frame, radius: 8, strokeWidth: 1) { paint(.panel) }
      case .text(let text): self.text(text, owner: nil)
      case .box(let box): self.box(box, address: link?(box.responsibility))
      case .swatch(let frame, let look):
        group(look.entry) {
        } around: {
          ground(frame, look)
        }
      case .mark(let mark): self.mark(mark)
      case .line(let line): self.line(line)
      }
      out.append("\n")
    }
    if isInline { out.append("</g>") }
    out.append("</svg>\n")
    return out.html
  }

  /// The tag of the element, what it says to assistive technology, and what lies under everything.
  private func open(_ layout: DiagramLayout, kind: String, title: String, summary: String, role: HTML) {
    let names: HTML =
      isCopy
      ? " aria-hidden=\"true\" focusable=\"false\""
      : " role=\"\(role)\" aria-labelledby=\"\(idPrefix)-title \(idPrefix)-desc\""
    let texts: HTML =
      isCopy
      ? "" : "<title id=\"\(idPrefix)-title\">\(title)</title>\n<desc id=\"\(idPrefix)-desc\">\(summary)</desc>\n"
    out.append(
      html:
        """
        <svg\(if: style != .inline, " xmlns=\"http://www.w3.org/2000/svg\"")\
        \(if: style == .inline, " class=\"diagram diagram-\(kind)\"") width="\(layout.width)" height="\(layout.height)" \
        viewBox="0 0 \(layout.width) \(layout.height)"\(names) \
        font-family="Helvetica, Arial, 'Liberation Sans', sans-serif" text-rendering="geometricPrecision"\(if: style == .inline, " fill=\"currentColor\"")>
        \(texts)\(background(layout))\(if: style == .inline, "<g id=\"\(idPrefix)-body\">\n")
        """)
  }

  private func background(_ layout: DiagramLayout) -> HTML {
    guard case .standalone(let theme) = style else { return "" }
    return """
      <rect width="\(layout.width)" height="\(layout.height)" fill="\(palette.ground(theme).background)"/>

      """
  }

  // MARK: Boxes

  private func box(_ box: PlacedBox, address: (any Address)?) {
    group(box.look.entry) {
      if isCopy { return }
      out.append(" data-responsibility=\"")
      out.append(text: box.responsibility.rawValue)
      out.append("\" data-cluster-type=\"")
      out.append(text: box.clusterType.rawValue)
      out.append("\"")
    } around: {
      if let address { out.append(html: "<a href=\"\(address)\">") }
      ground(box.frame, box.look, isOutlined: box.isOutlined)
      for text in box.texts { self.text(text, owner: nil) }
      text(box.label, owner: box.look.entry, isLabel: true)
      for mark in box.marks { self.mark(mark) }
      if address != nil { out.append("</a>") }
    }
  }

  /// What has the colours of `owner`: in pages by a group around it.
  private func group(_ owner: Palette.Entry, _ attributes: () -> Void, around content: () -> Void) {
    guard isInline else { return content() }
    out.append("<g class=\"owner-")
    out.append(text: owner.name)
    out.append("\"")
    attributes()
    out.append(">")
    content()
    out.append("</g>")
  }

  // MARK: Words and lines

  private func text(_ text: PlacedText, owner: Palette.Entry?, isLabel: Bool = false) {
    out.append("<text")
    paint(text.role, text.font, owner: owner)
    if isLabel && isInline && !isCopy { out.append(" data-label=\"\"") }
    if text.lines.count == 1 {
      line(text.lines[0])
    } else {
      out.append(">")
      for line in text.lines {
        out.append("<tspan")
        self.line(line)
        out.append("</tspan>")
      }
    }
    out.append("</text>")
  }

  /// The place and the words of a line, without the end of its element.
  private func line(_ line: PlacedText.Line) {
    out.append(" x=\"", line.x)
    out.append("\" y=\"", line.baseline)
    out.append("\">")
    out.append(text: line.text)
  }

  private func mark(_ mark: PlacedMark) {
    rect(mark.frame, radius: 9, strokeWidth: 1) { paint(.mark) }
    out.append("<text")
    paint(.key, MarkBlock.font, owner: nil)
    out.append(" text-anchor=\"middle\" x=\"")
    halves(2 * mark.frame.x + mark.frame.width)
    out.append("\" y=\"", mark.frame.y + (mark.frame.height + 9) / 2)
    out.append("\">", mark.number)
    out.append("</text>")
  }

  /// The middle of a pixel: a line of odd width is crisp there.
  private func middle(_ pixel: Point) {
    halves(2 * pixel.x + 1)
    out.append(" ")
    halves(2 * pixel.y + 1)
  }

  private func line(_ line: PlacedLine) {
    guard let first = line.points.first, let last = line.points.last else { return }
    switch line.kind {
    case .arrow:
      path {
        paint(.arrow)
      } along: {
        out.append("M", first.x)
        out.append(" ", first.y)
        out.append("H", last.x)
        out.append("M", last.x - 6)
        out.append(" ", last.y - 5)
        out.append("L", last.x)
        out.append(" ", last.y)
        out.append("L", last.x - 6)
        out.append(" ", last.y + 5)
      }
    case .boundary, .openBoundary:
      path {
        paint(line.kind == .boundary ? .boundary : .openBoundary)
        out.append(" stroke-linejoin=\"round\"")
      } along: {
        out.append("M")
        middle(first)
        for point in line.points.dropFirst() {
          out.append("L")
          middle(point)
        }
      }
    }
  }
}
