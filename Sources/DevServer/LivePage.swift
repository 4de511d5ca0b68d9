/// What the server adds to pages: a script that reloads them, and shows problems over them.

import Markup

enum LivePage {
  static let scriptPath = ".demarc/live.js"
  static let stylePath = ".demarc/live.css"
  static let statePath = ".demarc/state"

  /// A browser moves what follows the end of a document into its body, so the page itself stays as it is published.
  static func element(site: String) -> [UInt8] {
    let element: HTML = "<script src=\"/.demarc/live.js\" data-site=\"\(site)\"></script>\n"
    return element.bytes
  }

  /// What is served as long as there has been no good build.
  static var waiting: [UInt8] {
    let page: HTML = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>No site yet</title>
      <link rel="stylesheet" href="/.demarc/live.css">
      </head>
      <body>
      <main><h1>No site yet</h1><p>The page appears as soon as the site builds.</p></main>
      </body>
      </html>

      """
    return page.bytes + element(site: "")
  }

  static let script = #"""
    (function () {
      "use strict";
      var shown = document.currentScript.getAttribute("data-site");
      var known = "";
      var place = "demarc-scroll " + location.pathname;
      var overlay = null;
      var request = null;

      function remember() {
        try {
          sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY]));
        } catch (error) {
          // Storage is switched off: the page starts at its top.
        }
      }

      function restore() {
        try {
          var saved = JSON.parse(sessionStorage.getItem(place));
          sessionStorage.removeItem(place);
          if (saved) scrollTo({ left: saved[0], top: saved[1], behavior: "instant" });
        } catch (error) {
          // Storage is switched off.
        }
      }

      function element(name, text, parent) {
        var made = document.createElement(name);
        if (text) made.textContent = text;
        if (parent) parent.appendChild(made);
        return made;
      }

      function hide() {
        if (overlay) overlay.remove();
        overlay = null;
      }

      // Text goes in as text only: whatever an author wrote, nothing of it is markup here.
      function show(problems) {
        hide();
        overlay = document.createElement("demarc-problems");
        var root = overlay.attachShadow({ mode: "open" });
        var style = element("link", "", root);
        style.rel = "stylesheet";
        style.href = "/.demarc/live.css";
        var panel = element("section", "", root);
        panel.className = "panel";
        panel.setAttribute("role", "alert");
        element("h2", problems.length === 1 ? "1 problem" : problems.length + " problems", panel);
        element("p", "The last good site stays until this is mended.", panel);
        problems.forEach(function (problem) {
          var item = element("article", "", panel);
          item.className = problem.severity;
          element("h3", problem.severity + ": " + problem.headline, item);
          element("pre", problem.detail, item).tabIndex = 0;
        });
        var close = element("button", "Hide", panel);
        close.type = "button";
        close.addEventListener("click", hide);
        document.documentElement.appendChild(overlay);
      }

      function take(state) {
        known = state.sequence;
        if (state.problems.length) {
          show(state.problems);
        } else if (state.site !== shown) {
          remember();
          location.reload();
          return;
        } else {
          hide();
        }
        ask();
      }

      // A browser opens few connections to a server: tabs that nobody sees let go of theirs.
      function ask() {
        if (request) request.abort();
        request = null;
        if (document.hidden) return;
        var mine = request = new AbortController();
        fetch("/.demarc/state?" + known, { cache: "no-store", signal: mine.signal }).then(function (response) {
          if (!response.ok) throw new Error(response.status);
          return response.json();
        }).then(take).catch(function () {
          // The server starts anew, or has gone.
          if (request === mine) setTimeout(ask, 300);
        });
      }

      document.addEventListener("visibilitychange", ask);
      document.addEventListener("keydown", function (event) {
        if (event.key === "Escape") hide();
      });
      addEventListener("load", restore);
      ask();
    })();

    """#

  static let style = """
    :host { all: initial; }
    main { font: 1rem/1.5 system-ui, sans-serif; margin: 15vh auto; max-width: 30rem; padding: 0 1rem; }
    .panel {
      background: #1d1f24; border-top: 4px solid #e5484d; bottom: 0; box-shadow: 0 -8px 32px rgb(0 0 0 / 0.35);
      box-sizing: border-box; color: #f2f3f5; font: 14px/1.5 system-ui, sans-serif; left: 0; max-height: 70vh; overflow: auto;
      padding: 16px 24px 20px; position: fixed; right: 0; z-index: 2147483647;
    }
    .panel h2 { font-size: 18px; line-height: 1.3; margin: 0 64px 4px 0; }
    .panel p { color: #b9bec7; margin: 0 64px 12px 0; }
    .panel article { border-top: 1px solid #3b3f47; padding: 12px 0; }
    .panel h3 { font-size: 15px; font-weight: 600; margin: 0 0 8px; overflow-wrap: anywhere; }
    .panel .error h3 { color: #ff9ea1; }
    .panel .warning h3 { color: #ffd479; }
    .panel pre {
      background: #121317; border-radius: 6px; font: 13px/1.5 ui-monospace, monospace; margin: 0; overflow-x: auto;
      padding: 10px 12px; white-space: pre;
    }
    .panel pre:focus-visible, .panel button:focus-visible { outline: 2px solid #7cb8ff; outline-offset: 2px; }
    .panel button {
      background: #3b3f47; border: 0; border-radius: 6px; color: inherit; cursor: pointer; font: inherit; padding: 4px 12px;
      position: absolute; right: 24px; top: 16px;
    }
    @media print { .panel { display: none; } }

    """
}
