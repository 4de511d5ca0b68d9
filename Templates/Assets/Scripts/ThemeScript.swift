/// The theme that a reader chose, before anything is painted.

extension Scripts {
  /// Runs before the page is painted: a theme chosen earlier shows without a flash.
  package static let theme = #"""
    (function () {
      "use strict";
      try {
        var theme = localStorage.getItem("demarc-theme");
        if (theme === "light" || theme === "dark") document.documentElement.setAttribute("data-theme", theme);
      } catch (error) {
        // Storage is switched off: the system's theme holds.
      }
    })();

    """#
}
