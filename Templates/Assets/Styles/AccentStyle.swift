/// The colour of links and marks where a site chooses its own.

import Colours
import SiteModel

extension Stylesheet {
  /// Custom properties for light, dark and print; they stand behind those that are compiled in.
  static func accent(_ accent: SiteTheme.Accent) -> String {
    func values(_ theme: Theme) -> String {
      let (colour, soft) = accent.colours(theme)
      return "--accent: \(colour.hex); --accent-soft: \(soft.hex);"
    }
    return """
      :root { \(values(.light)) }
      @media (prefers-color-scheme: dark) {
      :root:not([data-theme="light"]) { \(values(.dark)) }
      }
      :root[data-theme="dark"] { \(values(.dark)) }
      @media print {
      :root, :root[data-theme], :root:not([data-theme="light"]) { \(values(.light)) }
      }

      """
  }
}
