/// One colour of a site's own → all that are made from it, with the contrast that readers need.

import Colours
import Diagnostics
import YAML

/// Reads colours of `theme:` and notes those that don't stand out enough, in light and in dark.
enum ThemeColours {
  static func background(_ theme: Theme) -> Colour { colour(Palette.standard.ground(theme).background) }
  private static func surface(_ theme: Theme) -> Colour { colour(Palette.standard.ground(theme).surface) }
  private static func ink(_ theme: Theme) -> Colour { colour(Palette.standard.ground(theme).ink) }
  private static func colour(_ hex: String) -> Colour { Colour(hex) ?? .black }

  /// What WCAG 2.2 AA asks for words, and for what must be seen of pictures.
  private static let (words, shapes) = (4.5, 3.0)

  // MARK: Accent

  /// A colour, or `{ light: COLOUR, dark: COLOUR }`; without a dark one, it is made from the light one.
  static func accent(_ node: YAMLNode, _ yaml: inout YAMLReader) -> SiteTheme.Accent? {
    guard let (light, dark) = pair(node, of: "the accent", &yaml, read: one) else { return nil }
    check(light, .light, asAccent: "the accent", &yaml)
    if let dark { check(dark, .dark, asAccent: "the accent", &yaml) }
    let made = dark?.value ?? light.value.standingOut(by: words) { accentGrounds(of: $0, .dark) } ?? .white
    return SiteTheme.Accent(light: light.value, dark: made)
  }

  private static func accentGrounds(of accent: Colour, _ theme: Theme) -> [Colour] {
    Palette.standard.groundsOfLinks(theme) + [SiteTheme.Accent.soft(accent, theme)]
  }

  private static func check(_ colour: Located<Colour>, _ theme: Theme, asAccent what: String, _ yaml: inout YAMLReader)
  {
    expect(colour, what, by: words, theme, &yaml) { accentGrounds(of: $0, theme) }
  }

  // MARK: Parties

  /// A colour; `{ light: …, dark: … }` of colours or of `{ fill: COLOUR, stroke: COLOUR, text: COLOUR }`.
  static func party(_ node: YAMLNode, _ name: String, _ yaml: inout YAMLReader) -> SiteTheme.OwnColours? {
    let what = "the colour of '\(name)'"
    guard
      let (light, dark) = pair(
        node, of: what, &yaml,
        read: { node, yaml in
          look(node, what, &yaml)
        })
    else { return nil }
    let made = light.stroke.value.standingOut(from: [background(.dark), surface(.dark)], by: words) ?? .white
    let darkLook = dark ?? Look(stroke: Located(made, at: light.stroke.location))
    return SiteTheme.OwnColours(
      light: finished(light, what, .light, &yaml), dark: finished(darkLook, what, .dark, &yaml))
  }

  /// What is written; the rest is made from the stroke.
  private struct Look {
    var stroke: Located<Colour>
    var fill: Located<Colour>?
    var text: Located<Colour>?
  }

  private static func look(_ node: YAMLNode, _ what: String, _ yaml: inout YAMLReader) -> Look? {
    guard case .mapping = node.content else { return one(node, &yaml).map { Look(stroke: $0) } }
    guard let fields = yaml.fields(node, of: what, allowed: ["fill", "stroke", "text"]),
      let strokeNode = yaml.required("stroke", in: fields, of: what), let stroke = one(strokeNode, &yaml)
    else { return nil }
    var look = Look(stroke: stroke)
    if let node = fields["fill"] { look.fill = one(node, &yaml) }
    if let node = fields["text"] { look.text = one(node, &yaml) }
    return look
  }

  private static func finished(
    _ look: Look, _ what: String, _ theme: Theme, _ yaml: inout YAMLReader
  ) -> Palette.Colours {
    let stroke = look.stroke.value
    let fill = look.fill?.value ?? background(theme).mixed(with: stroke, percent: theme == .light ? 13 : 20)
    let text = look.text?.value ?? stroke.standingOut(from: [fill], by: 7) ?? ink(theme)
    expect(look.stroke, what, by: shapes, theme, &yaml) { _ in [background(theme), surface(theme), fill] }
    if let text = look.text { expect(text, what, by: words, theme, &yaml) { _ in [fill] } }
    if let given = look.fill, ink(theme).contrast(with: fill) < words {
      note(given, "names can't be read on \(what)", ink(theme).contrast(with: fill), words, nil, theme, &yaml)
    }
    return Palette.Colours(fill: fill.hex, stroke: stroke.hex, text: text.hex)
  }

  // MARK: Reading

  private static func one(_ node: YAMLNode, _ yaml: inout YAMLReader) -> Located<Colour>? {
    guard let text = yaml.text(node) else { return nil }
    if let colour = Colour(text.value) { return Located(colour, at: text.location) }
    yaml.note(Diagnostic(.wrongValue, "'\(text.value)' is not a colour such as \"#1d4ed8\"", at: text.location))
    return nil
  }

  /// A value, or one for light and one for dark pages.
  private static func pair<Value>(
    _ node: YAMLNode, of what: String, _ yaml: inout YAMLReader, read: (YAMLNode, inout YAMLReader) -> Value?
  ) -> (light: Value, dark: Value?)? {
    guard case .mapping = node.content else { return read(node, &yaml).map { ($0, nil) } }
    guard let fields = yaml.fields(node, of: what, allowed: ["light", "dark"]),
      let lightNode = yaml.required("light", in: fields, of: what)
    else { return nil }
    let (light, dark) = (read(lightNode, &yaml), fields["dark"].flatMap { read($0, &yaml) })
    return light.map { ($0, dark) }
  }

  // MARK: Contrast

  /// - Parameter grounds: what a colour stands on; it may be made from the colour.
  private static func expect(
    _ colour: Located<Colour>, _ what: String, by ratio: Double, _ theme: Theme, _ yaml: inout YAMLReader,
    on grounds: (Colour) -> [Colour]
  ) {
    let found = grounds(colour.value).map { colour.value.contrast(with: $0) }.min() ?? ratio
    guard found < ratio else { return }
    let better = colour.value.standingOut(by: ratio, from: grounds)
    note(colour, "\(what) doesn't stand out on \(theme.rawValue) pages", found, ratio, better, theme, &yaml)
  }

  private static func note(
    _ colour: Located<Colour>, _ headline: String, _ found: Double, _ wanted: Double, _ better: Colour?, _ theme: Theme,
    _ yaml: inout YAMLReader
  ) {
    yaml.note(
      Diagnostic(
        .lowContrast, headline + (better.map { "; '\($0.hex)' would" } ?? ""), at: colour.location,
        suggestion: better?.hex, explanation: "its contrast is \(ratio(found)), and \(ratio(wanted)) is needed"))
  }

  /// 4.4949 → "4.49:1": rounded down, so that nothing too low looks like enough.
  private static func ratio(_ value: Double) -> String {
    let hundredths = Int(value * 100)
    let rest = hundredths % 100
    return "\(hundredths / 100)" + (rest == 0 ? "" : "." + (rest < 10 ? "0" : "") + "\(rest)") + ":1"
  }
}
