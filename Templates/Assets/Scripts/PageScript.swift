/// What runs on every page: the theme's button, contents that follow, the menu of narrow screens.

extension Scripts {
  package static let page = #"""
    (function () {
      "use strict";
      var root = document.documentElement;

      function isDark() {
        var chosen = root.getAttribute("data-theme");
        return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      }

      function themeToggle() {
        var button = document.querySelector(".theme-toggle");
        if (!button) return;
        button.hidden = false;
        button.setAttribute("aria-pressed", String(isDark()));
        button.addEventListener("click", function () {
          var theme = isDark() ? "light" : "dark";
          root.setAttribute("data-theme", theme);
          button.setAttribute("aria-pressed", String(theme === "dark"));
          try {
            localStorage.setItem("demarc-theme", theme);
          } catch (error) {
            // Storage is switched off: the choice holds for this page.
          }
        });
      }

      // Marks the section that is being read in the table of contents.
      function contents() {
        var links = Array.prototype.slice.call(document.querySelectorAll(".contents a"));
        if (!links.length) return;
        var byID = {};
        links.forEach(function (link) { byID[decodeURIComponent(link.hash.slice(1))] = link; });
        var headings = Object.keys(byID).map(function (id) { return document.getElementById(id); }).filter(Boolean);
        function mark() {
          var current = headings[0];
          headings.forEach(function (heading) {
            if (heading.getBoundingClientRect().top < 120) current = heading;
          });
          links.forEach(function (link) {
            if (current && link === byID[current.id]) link.setAttribute("aria-current", "true");
            else link.removeAttribute("aria-current");
          });
        }
        // At most once a frame. An observer of the headings would miss those that a jump carries past its edge.
        var waiting = false;
        addEventListener("scroll", function () {
          if (waiting) return;
          waiting = true;
          requestAnimationFrame(function () {
            waiting = false;
            mark();
          });
        }, { passive: true });
        mark();
      }

      // The menu of narrow screens is a link to the navigation; Escape and a choice close it.
      function menu() {
        document.addEventListener("keydown", function (event) {
          if (event.key === "Escape" && location.hash === "#demarc-navigation") location.hash = "#demarc-main";
        });
      }

      // A copy button on every block of code, where the clipboard can be written.
      function copyButtons() {
        if (!navigator.clipboard) return;
        Array.prototype.forEach.call(document.querySelectorAll(".copy"), function (button) {
          var name = button.textContent;
          button.hidden = false;
          button.addEventListener("click", function () {
            navigator.clipboard.writeText(button.parentNode.querySelector("code").textContent).then(function () {
              button.dataset.said = button.textContent = button.dataset.copied;
              setTimeout(function () {
                button.textContent = name;
                delete button.dataset.said;
              }, 2000);
            }, function () {
              // Not allowed here: the text can still be selected.
            });
          });
        });
      }

      // A link to a part that has left this page leads on to where the part is now.
      function movedParts() {
        var part = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (part && part.closest(".moved-parts")) location.replace(part.querySelector("a").href);
      }

      themeToggle();
      copyButtons();
      movedParts();
      window.addEventListener("hashchange", movedParts);
      contents();
      menu();
    })();

    """#
}
