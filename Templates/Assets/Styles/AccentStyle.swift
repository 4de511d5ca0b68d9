/// The colours of links and marks: those that are compiled in, and those that a site chooses.

import Colours
import SiteModel

extension Stylesheet {
  /// The custom properties of what is compiled in.
  static let tints = themed { theme in
    Tints.standard(theme).properties.map { "--\($0.name): \($0.colour.hex);" }.joined(separator: " ")
  }

  /// Custom properties for light, dark and print; they stand behind those that are compiled in.
  static func accent(_ accent: SiteTheme.Accent) -> String {
    themed { theme in
      let (colour, soft) = accent.colours(theme)
      return "--accent: \(colour.hex); --accent-soft: \(soft.hex);"
    }
  }

  /// Declarations of custom properties that differ in light and dark; paper is light.
  private static func themed(_ declarations: (Theme) -> String) -> String {
    """
    :root { \(declarations(.light)) }
    @media (prefers-color-scheme: dark) {
    :root:not([data-theme="light"]) { \(declarations(.dark)) }
    }
    :root[data-theme="dark"] { \(declarations(.dark)) }
    @media print {
    :root, :root[data-theme], :root:not([data-theme="light"]) { \(declarations(.light)) }
    }

    """
  }
}
