/// What makes pages of the parts of one file: it shows one at a time, by the address after `#`.

enum BundleScript {
  static let style = """

    .bundle-page[hidden] { display: none; }
    .bundle-page .page:focus { outline: 0; }
    .bundle-page + .bundle-page { border-top: 1px solid; }
    .bundle-live .bundle-page { border-top: 0; }

    """

  static let text = #"""

    (function () {
      "use strict";
      var root = document.documentElement;
      var pages = Array.from(document.querySelectorAll(".bundle-page"));
      var matrix = pages.filter(function (page) { return page.querySelector(".filters:not(.chooser)"); })[0];

      function wanted() {
        var hash = location.hash.slice(1);
        try {
          return decodeURIComponent(hash);
        } catch (error) {
          return hash;
        }
      }

      function pageOf(id) {
        if (/^filter\?/.test(id)) return matrix || pages[0];
        var target = id && document.getElementById(id);
        return (target && target.closest(".bundle-page")) || (id ? null : pages[0]);
      }

      function show() {
        var id = wanted();
        var page = pageOf(id);
        // Not a place on a page: what is shown stays.
        if (!page) page = pages.filter(function (page) { return !page.hidden; })[0] || pages[0];
        var isNew = page.hidden || !root.classList.contains("bundle-live");
        pages.forEach(function (other) { other.hidden = other !== page; });
        root.classList.add("bundle-live");
        document.title = page.dataset.title;
        [".skip-link", ".menu-link"].forEach(function (name) {
          var link = document.querySelector(name);
          if (link) link.setAttribute("href", "#" + encodeURI(page.id + link.getAttribute("href").replace(/^.*:/, ":")));
        });
        var target = id && document.getElementById(id);
        if (target && target !== page) target.scrollIntoView();
        else if (isNew && !/^filter\?/.test(id)) window.scrollTo(0, 0);
        if (!isNew || (!target && !id)) return;
        var main = page.querySelector(".page");
        if (main) main.focus({ preventScroll: true });
      }

      // Search leads to files of the site; here they are parts of this one.
      function follow(event) {
        var link = event.target.closest("a[href]");
        if (!link || event.defaultPrevented) return;
        var href = link.getAttribute("href");
        var parts = href.split("#");
        var path = parts[0] && !/^[a-z][a-z0-9+.-]*:/i.test(href) ? decodeURIComponent(parts[0]) : "";
        var page = path && pages.filter(function (page) { return page.dataset.path === path; })[0];
        if (page) {
          event.preventDefault();
          location.hash = "#" + encodeURI(page.id) + (parts[1] ? ":" + parts[1] : "");
          return;
        }
        if (!/^#files\//.test(href)) return;
        var block = document.getElementById(decodeURIComponent(href.slice(1)));
        if (!block) return;
        event.preventDefault();
        var bytes = Uint8Array.from(atob(block.textContent), function (letter) { return letter.charCodeAt(0); });
        var file = document.createElement("a");
        file.href = URL.createObjectURL(new Blob([bytes], { type: block.dataset.type }));
        file.download = block.id.split("/").pop();
        file.click();
        setTimeout(function () { URL.revokeObjectURL(file.href); }, 10000);
      }

      window.addEventListener("hashchange", show);
      document.addEventListener("click", follow);
      show();
    })();

    """#
}
