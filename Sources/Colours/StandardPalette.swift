/// The colours that a site has unless it chooses its own.

extension Palette {
  /// Calm fills with strong strokes; strokes differ in lightness as well as hue, for readers who see fewer hues.
  /// From the seventh party on hues no longer suffice for that: pattern and shape tell such parties apart.
  package static let standard = Palette(
    customer: Entry(
      name: "customer", pattern: .plain, outline: .solid,
      light: Colours(fill: "#fdf0c8", stroke: "#b45309", text: "#78350f"),
      dark: Colours(fill: "#3a2a10", stroke: "#f0a63a", text: "#fbdc9c")),
    provider: Entry(
      name: "provider", pattern: .rising, outline: .solid,
      light: Colours(fill: "#dbe9fe", stroke: "#1d4ed8", text: "#1e3a8a"),
      dark: Colours(fill: "#16294d", stroke: "#6aa3ff", text: "#c3dbff")),
    others: [
      Entry(
        name: "party-3", pattern: .bars, outline: .solid,
        light: Colours(fill: "#cdf1e4", stroke: "#03775a", text: "#064d3b"),
        dark: Colours(fill: "#0d332c", stroke: "#2eb8a5", text: "#a5efdf")),
      Entry(
        name: "party-4", pattern: .dots, outline: .solid,
        light: Colours(fill: "#fbe2f4", stroke: "#c92f9f", text: "#7a1560"),
        dark: Colours(fill: "#42153a", stroke: "#d63ab8", text: "#ffc8f0")),
      Entry(
        name: "party-5", pattern: .falling, outline: .solid,
        light: Colours(fill: "#e9f0c6", stroke: "#3a4207", text: "#343c06"),
        dark: Colours(fill: "#31350f", stroke: "#d7de90", text: "#ebf0bd")),
      Entry(
        name: "party-6", pattern: .pairs, outline: .solid,
        light: Colours(fill: "#e2e5ea", stroke: "#1b2432", text: "#1b2432"),
        dark: Colours(fill: "#2d343e", stroke: "#eef2f6", text: "#eef2f6")),
      Entry(
        name: "party-7", pattern: .posts, outline: .solid,
        light: Colours(fill: "#dcebf7", stroke: "#417faf", text: "#1f4463"),
        dark: Colours(fill: "#241f45", stroke: "#785ee9", text: "#cfc6ff")),
      Entry(
        name: "party-8", pattern: .grid, outline: .solid,
        light: Colours(fill: "#d9f2da", stroke: "#1f8f31", text: "#0f4d1a"),
        dark: Colours(fill: "#33370c", stroke: "#d2e21b", text: "#eef5a0")),
      Entry(
        name: "party-9", pattern: .waves, outline: .solid,
        light: Colours(fill: "#f5dfe0", stroke: "#6e2a31", text: "#5a1f26"),
        dark: Colours(fill: "#3a2226", stroke: "#aa616b", text: "#f3c9cf")),
      Entry(
        name: "party-10", pattern: .steps, outline: .solid,
        light: Colours(fill: "#e0e0f5", stroke: "#0c0c56", text: "#0c0c56"),
        dark: Colours(fill: "#431716", stroke: "#e13a3a", text: "#ffc9c4")),
    ],
    shared: Entry(
      name: "shared", pattern: .plain, outline: .dashed,
      light: Colours(fill: "#ede8fd", stroke: "#6d28d9", text: "#4c1d95"),
      dark: Colours(fill: "#2c2150", stroke: "#b197fc", text: "#ded4ff")),
    notStated: Entry(
      name: "not-stated", pattern: .plain, outline: .dotted,
      light: Colours(fill: "#ffffff", stroke: "#5f6b7a", text: "#4a5563"),
      dark: Colours(fill: "#0f141b", stroke: "#93a1b3", text: "#b9c4d1")),
    notApplicable: Entry(
      name: "not-applicable", pattern: .rising, outline: .solid,
      light: Colours(fill: "#f0f2f5", stroke: "#7a8694", text: "#4a5563"),
      dark: Colours(fill: "#1e252e", stroke: "#76869a", text: "#b9c4d1")),
    light: Ground(
      background: "#ffffff", surface: "#f6f8fb", line: "#dde3ea", ink: "#17212e", muted: "#56626f",
      boundary: "#c81e3a"),
    dark: Ground(
      background: "#0f141b", surface: "#171e27", line: "#2c3744", ink: "#e8edf3", muted: "#9dabbb",
      boundary: "#ff7a85"))
}
