/// The palette as CSS: custom properties for light, dark, print and forced colours, and the rules of inline diagrams.

import Colours
import Responsibility

extension Palette {
  /// A stylesheet; the classes `owner-NAME` set `--owner-fill`, `--owner-stroke` and `--owner-text` for use anywhere.
  ///
  /// - Parameter sharers: whose colours stand in the sign of shared cells.
  package func css(for entries: [Entry], sharers: [Entry]) -> String {
    let properties = { (theme: Theme) in self.properties(theme, of: entries) }
    return """
      :root {
      \(properties(.light))}
      @media (prefers-color-scheme: dark) {
      :root:not([data-theme="light"]) {
      \(properties(.dark))}
      }
      :root[data-theme="dark"] {
      \(properties(.dark))}
      @media print {
      :root, :root[data-theme], :root:not([data-theme="light"]) {
      \(properties(.light))}
      }
      \(entries.map(ownerRule).joined())\
      \(entries.map(shapeRule).joined())\
      \(sharedShapeRule(sharers))\
      .diagram { direction: ltr; }
      .diagram text { fill: var(--diagram-ink); stroke: none; }
      .diagram .subtitle, .diagram .note, .diagram .legend { fill: var(--diagram-muted); }
      .diagram .label { fill: var(--owner-text); }
      .kept-labels { fill: var(--diagram-ink); }
      rect.panel { fill: var(--diagram-surface); stroke: var(--diagram-line); }
      .diagram .face { fill: var(--owner-fill); stroke: var(--owner-stroke); }
      .diagram .slice { fill: var(--owner-fill); stroke: none; }
      .diagram .edge { fill: none; stroke: var(--owner-stroke); }
      .diagram .spine { fill: var(--owner-stroke); stroke: none; }
      .diagram .weave { fill: none; stroke: var(--owner-fill); stroke-width: 2; }
      .diagram .hatch { fill: none; stroke: var(--diagram-line); }
      .diagram .mark { fill: var(--diagram-background); stroke: var(--diagram-ink); }
      .diagram .boundary, .diagram .open-boundary { fill: none; stroke: var(--diagram-boundary); }
      .diagram .arrow { fill: none; stroke: var(--diagram-muted); }
      .diagram a { text-decoration: none; }
      .diagram a:hover .name, .diagram a:hover .label { text-decoration: underline; }
      .diagram a:focus-visible { outline: 2px solid var(--diagram-ink); outline-offset: 2px; }
      @media (forced-colors: active) {
      .diagram { forced-color-adjust: none; --diagram-background: Canvas; --diagram-surface: Canvas;
        --diagram-line: GrayText; --diagram-ink: CanvasText; --diagram-muted: CanvasText; --diagram-boundary: Highlight; }
      .diagram [class^="owner-"] { --owner-fill: Canvas; --owner-stroke: CanvasText; --owner-text: CanvasText; }
      .diagram rect.slice { stroke: CanvasText; }
      .diagram .hatch { stroke-opacity: 0.4; }
      .diagram a { --owner-text: LinkText; }
      }

      """
  }

  private func properties(_ theme: Theme, of entries: [Entry]) -> String {
    let ground = ground(theme)
    var lines = [
      "--diagram-background: \(ground.background)", "--diagram-surface: \(ground.surface)",
      "--diagram-line: \(ground.line)", "--diagram-ink: \(ground.ink)", "--diagram-muted: \(ground.muted)",
      "--diagram-boundary: \(ground.boundary)",
    ]
    for entry in entries {
      let colours = entry.colours(theme)
      lines.append("--owner-\(entry.name)-fill: \(colours.fill)")
      lines.append("--owner-\(entry.name)-stroke: \(colours.stroke)")
      lines.append("--owner-\(entry.name)-text: \(colours.text)")
    }
    return lines.map { "  \($0);\n" }.joined()
  }

  private func ownerRule(_ entry: Entry) -> String {
    """
    .owner-\(entry.name) { --owner-fill: var(--owner-\(entry.name)-fill); \
    --owner-stroke: var(--owner-\(entry.name)-stroke); --owner-text: var(--owner-\(entry.name)-text); }

    """
  }

  /// The sign in the badge of one owner: a shape for those who see no colours, the same wherever the pattern is.
  private func shapeRule(_ entry: Entry) -> String {
    if [shared, notStated, notApplicable].contains(entry) { return "" }
    let shape =
      switch entry.pattern {
      case .plain: "border-radius: 50%"
      case .rising: ""
      case .bars: "clip-path: polygon(50% 0, 100% 100%, 0 100%)"
      case .dots: "transform: rotate(45deg) scale(.8)"
      case .falling: "clip-path: polygon(0 0, 100% 0, 50% 100%)"
      case .posts: "clip-path: polygon(25% 0, 75% 0, 100% 50%, 75% 100%, 25% 100%, 0 50%)"
      case .grid: "clip-path: polygon(0 0, 100% 100%, 0 100%)"
      case .waves: "clip-path: polygon(0 0, 100% 0, 50% 50%, 100% 100%, 0 100%, 50% 50%)"
      case .steps: "clip-path: polygon(30% 0, 70% 0, 70% 100%, 30% 100%)"
      case .pairs:
        "clip-path: polygon(33% 0, 67% 0, 67% 33%, 100% 33%, 100% 67%, 67% 67%, 67% 100%, 33% 100%, 33% 67%, 0 67%, 0 33%, 33% 33%)"
      }
    return shape.isEmpty ? "" : ".owner-\(entry.name) .owner-shape { \(shape); }\n"
  }

  /// A disc in the colours of the two who share, where there are only two.
  private func sharedShapeRule(_ sharers: [Entry]) -> String {
    guard sharers.count > 1 else { return "" }
    let (left, right) = (sharers[0].name, sharers[1].name)
    return """
      .owner-shared .owner-shape { border: 0; \
      background: linear-gradient(90deg, var(--owner-\(left)-stroke) 50%, var(--owner-\(right)-stroke) 50%); }

      """
  }
}

extension Palette {
  /// The stylesheet of a site about `model`.
  package func css(for model: Model) -> String {
    let owners =
      model.parties.filter { $0.kind == .customer }.prefix(1) + model.parties.filter { $0.kind == .provider }.prefix(1)
    let areTwo = model.parties.filter(\.isIndependent).count == 2
    let sharers = owners.count == 2 ? Array(owners) : Array(model.parties.prefix(2))
    return css(for: entries(in: model), sharers: areTwo ? sharers.map { entry(for: $0.id, in: model) } : [])
  }
}
