/// The colours that a site has unless it chooses its own.

extension Palette {
  /// Calm fills with strong strokes; strokes differ in lightness as well as hue, for readers who see fewer hues.
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
        light: Colours(fill: "#cff3ea", stroke: "#0f766e", text: "#134e4a"),
        dark: Colours(fill: "#0d3330", stroke: "#2dd4bf", text: "#a7f3e4")),
      Entry(
        name: "party-4", pattern: .dots, outline: .solid,
        light: Colours(fill: "#fce2ef", stroke: "#be185d", text: "#831843"),
        dark: Colours(fill: "#451730", stroke: "#f472b6", text: "#fccfe5")),
      Entry(
        name: "party-5", pattern: .falling, outline: .solid,
        light: Colours(fill: "#eaf2c4", stroke: "#5d6f0b", text: "#3b4708"),
        dark: Colours(fill: "#2c330c", stroke: "#bfd44a", text: "#e5efaf")),
      Entry(
        name: "party-6", pattern: .grid, outline: .solid,
        light: Colours(fill: "#e3e6ea", stroke: "#2f3a48", text: "#1f2937"),
        dark: Colours(fill: "#2d343e", stroke: "#dde3ea", text: "#edf1f5")),
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
