/// In the document that the page for wrong addresses looks for: gives the page around it its styles, scripts and links.

extension Scripts {
  /// Browsers know the address of the document, and so that of the site.
  package static let root = #"""
    (function () {
      "use strict";
      var page;
      try {
        page = parent !== window && parent.document;
      } catch (error) {
        // Another site shows the document: it is a link and no more.
      }
      if (!page) return;
      var root = new URL("../", location.href).href;
      if (new URL("./", page.location.href).href === root) return;

      ["href", "src", "data-index", "data-matrix"].forEach(function (name) {
        page.querySelectorAll("[" + name + "]").forEach(function (element) {
          var address = element.getAttribute(name);
          if (!/^([a-z][a-z0-9+.-]*:|[#\/])/i.test(address)) element.setAttribute(name, root + address);
        });
      });
      // A script that couldn't be loaded isn't asked for again by itself.
      page.querySelectorAll("head script[src]").forEach(function (old) {
        var script = page.createElement("script");
        script.src = old.src;
        script.async = false;
        old.replaceWith(script);
      });
    })();

    """#
}
