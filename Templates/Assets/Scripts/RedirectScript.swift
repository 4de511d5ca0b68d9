/// On a page that only leads elsewhere: where the part that is asked for stands now.

extension Scripts {
  package static let redirect = #"""
    (function () {
      "use strict";
      var links = Array.from(document.querySelectorAll("a[data-from]"));
      var id = decodeURIComponent(location.hash.slice(1));
      var part = links.filter(function (link) { return id && link.dataset.from === id; })[0];
      // Any other part has probably kept its id.
      location.replace(part ? part.href : links[0].href + (links[0].hash ? "" : location.hash));
    })();

    """#
}
