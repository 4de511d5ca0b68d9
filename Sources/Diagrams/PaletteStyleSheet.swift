/// The palette as CSS: custom properties for light, dark, print and forced colours, and the rules of inline diagrams.

extension Palette {
  /// A stylesheet; the classes `owner-NAME` set `--owner-fill`, `--owner-stroke` and `--owner-text` for use anywhere.
  package var css: String {
    """
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
    .diagram text { fill: var(--diagram-ink); stroke: none; }
    .diagram .subtitle, .diagram .note, .diagram .legend { fill: var(--diagram-muted); }
    .diagram .label { fill: var(--owner-text); }
    .diagram .panel { fill: var(--diagram-surface); stroke: var(--diagram-line); }
    .diagram .face { fill: var(--owner-fill); stroke: var(--owner-stroke); }
    .diagram .slice { fill: var(--owner-fill); stroke: none; }
    .diagram .edge { fill: none; stroke: var(--owner-stroke); }
    .diagram .spine { fill: var(--owner-stroke); stroke: none; }
    .diagram .weave { fill: none; stroke: var(--owner-fill); }
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

  private func properties(_ theme: Theme) -> String {
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
}
