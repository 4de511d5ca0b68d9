/// A layout as an `svg` element.

import Colours
import Markup
import Responsibility

struct SVGWriter {
  let style: DiagramStyle
  let idPrefix: String
  let brush: Brush

  /// Whether the picture stands in the page already, with its title, its description and its data.
  let isCopy: Bool

  init(style: DiagramStyle, idPrefix: String, palette: Palette, isCopy: Bool = false) {
    self.style = style
    self.isCopy = isCopy
    self.idPrefix = idPrefix
    brush = Brush(style: style, palette: palette)
  }

  func svg(
    _ layout: DiagramLayout, kind: String, title: String, summary: String,
    link: (Responsibility.ID) -> (any Address)?
  ) -> HTML {
    var hasLinks = false
    var body: HTML = ""
    for element in layout.elements {
      switch element {
      case .panel(let frame): body += rect(frame, radius: 8, strokeWidth: 1, brush.attributes(.panel))
      case .text(let text): body += self.text(text, owner: nil)
      case .box(let box):
        let address = style == .inline ? link(box.responsibility) : nil
        hasLinks = hasLinks || address != nil
        body += self.box(box, address: address)
      case .swatch(let frame, let look): body += group(look.entry, attributes: "", ground(frame, look))
      case .mark(let mark): body += self.mark(mark)
      case .line(let line): body += self.line(line)
      }
      body += "\n"
    }
    let role: HTML = hasLinks ? "group" : "img"
    let names: HTML =
      isCopy
      ? " aria-hidden=\"true\" focusable=\"false\""
      : " role=\"\(role)\" aria-labelledby=\"\(idPrefix)-title \(idPrefix)-desc\""
    let texts: HTML =
      isCopy
      ? "" : "<title id=\"\(idPrefix)-title\">\(title)</title>\n<desc id=\"\(idPrefix)-desc\">\(summary)</desc>\n"
    return """
      <svg\(if: style != .inline, " xmlns=\"http://www.w3.org/2000/svg\"")\
      \(if: style == .inline, " class=\"diagram diagram-\(kind)\"") width="\(layout.width)" height="\(layout.height)" \
      viewBox="0 0 \(layout.width) \(layout.height)"\(names) \
      font-family="Helvetica, Arial, 'Liberation Sans', sans-serif" text-rendering="geometricPrecision"\(if: style == .inline, " fill=\"currentColor\"")>
      \(texts)\(background(layout))\(if: style == .inline, "<g id=\"\(idPrefix)-body\">\n")\(body)\(if: style == .inline, "</g>")</svg>

      """
  }

  private func background(_ layout: DiagramLayout) -> HTML {
    guard case .standalone(let theme) = style else { return "" }
    return """
      <rect width="\(layout.width)" height="\(layout.height)" fill="\(brush.palette.ground(theme).background)"/>

      """
  }

  // MARK: Boxes

  private func box(_ box: PlacedBox, address: (any Address)?) -> HTML {
    let data: HTML =
      style == .inline && !isCopy
      ? " data-responsibility=\"\(box.responsibility.rawValue)\" data-cluster-type=\"\(box.clusterType.rawValue)\"" : ""
    let content: HTML = """
      \(ground(box.frame, box.look, isOutlined: box.isOutlined))\(each: box.texts, { text($0, owner: nil) })\
      \(text(box.label, owner: box.look.entry, isLabel: true))\(each: box.marks, mark)
      """
    guard let address else { return group(box.look.entry, attributes: data, content) }
    return group(box.look.entry, attributes: data, "<a href=\"\(address)\">\(content)</a>")
  }

  private func group(_ owner: Palette.Entry, attributes: HTML, _ content: HTML) -> HTML {
    style == .inline ? "<g class=\"owner-\(owner.name)\"\(attributes)>\(content)</g>" : content
  }

  // MARK: Words and lines

  private func text(_ text: PlacedText, owner: Palette.Entry?, isLabel: Bool = false) -> HTML {
    let attributes = brush.attributes(text, owner: owner)
    let data: HTML = isLabel && style == .inline && !isCopy ? " data-label=\"\"" : ""
    if text.lines.count == 1, let line = text.lines.first {
      return "<text\(attributes)\(data) x=\"\(line.x)\" y=\"\(line.baseline)\">\(line.text)</text>"
    }
    return """
      <text\(attributes)\(data)>\(each: text.lines, { line in
        "<tspan x=\"\(line.x)\" y=\"\(line.baseline)\">\(line.text)</tspan>"
      })</text>
      """
  }

  private func mark(_ mark: PlacedMark) -> HTML {
    let number = PlacedText(
      role: .key, font: MarkBlock.font, lines: [], frame: mark.frame)
    let baseline = mark.frame.y + (mark.frame.height + 9) / 2
    return """
      \(rect(mark.frame, radius: 9, strokeWidth: 1, brush.attributes(.mark)))\
      <text\(brush.attributes(number, owner: nil)) text-anchor="middle" x="\(halves(2 * mark.frame.x + mark.frame.width))" \
      y="\(baseline)">\(mark.number)</text>
      """
  }

  /// The middle of a pixel: a line of odd width is crisp there.
  private func middle(_ pixel: Point) -> HTML { "\(halves(2 * pixel.x + 1)) \(halves(2 * pixel.y + 1))" }

  private func line(_ line: PlacedLine) -> HTML {
    guard let first = line.points.first, let last = line.points.last else { return "" }
    switch line.kind {
    case .arrow:
      let shaft: HTML = "M\(first.x) \(first.y)H\(last.x)M\(last.x - 6) \(last.y - 5)L\(last.x) \(last.y)"
      return "<path\(brush.attributes(.arrow)) d=\"\(shaft)L\(last.x - 6) \(last.y + 5)\"/>"
    case .boundary, .openBoundary:
      return """
        <path\(brush.attributes(line.kind == .boundary ? .boundary : .openBoundary)) stroke-linejoin="round" \
        d="M\(middle(first))\(each: line.points.dropFirst(), { "L\(middle($0))" })"/>
        """
    }
  }
}
