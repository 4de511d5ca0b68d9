"""Every page, wide and narrow, light and dark, from disk and from a server."""

import json
import re
import pathlib
import unittest

import axe_playwright_python

from browser import NARROW, SITE, WIDE, BrowserCase, FromServer, other_sites, pages

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
LOOKS = [(size, scheme) for size in (WIDE, NARROW) for scheme in ("light", "dark")]


def violations(tab, without=()):
    """What axe-core finds, a line each."""
    tab.evaluate(AXE)
    options = {
        "runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"],
        "rules": {rule: {"enabled": False} for rule in without}}
    found = tab.evaluate("options => axe.run(document, options)", options)["violations"]
    return [
        f"axe {rule['id']}: {node['target']} {node['html'][:160]} {node.get('failureSummary', '')[:300]}"
        for rule in found for node in rule["nodes"]]


def overflow(tab):
    """The elements that make the page scroll sideways, if it does."""
    return tab.evaluate(
        """() => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const wide = [...document.querySelectorAll("body *")]
            .filter(element => element.getBoundingClientRect().right > width + 1);
          return wide.slice(0, 5).map(element => `wider than the page: ${element.tagName} ${element.className}`);
        }""")


class PagesFromDisk(BrowserCase):
    def test_every_page_in_every_look(self):
        self.assertGreaterEqual(len(pages()), 20)
        for size, scheme in LOOKS:
            context = self.context(size, color_scheme=scheme, reduced_motion="reduce")
            for path in pages():
                with self.subTest(page=path, width=size["width"], scheme=scheme):
                    tab = self.open(path, context)
                    problems = tab.problems + overflow(tab)
                    # The whole site on one page is always light and has the colours of the other pages, on which
                    # contrast is measured: measuring it on so long a page takes minutes.
                    if path != "print.html":
                        problems += violations(tab)
                    elif (size, scheme) == LOOKS[0]:
                        problems += violations(tab, without=["color-contrast"])
                    tab.close()
                    self.assertEqual(problems, [])

    def test_every_page_of_other_sites(self):
        """In Chinese, from right to left, with six parties in colours of their own, in five areas, with letters."""
        for site in other_sites():
            self.root = site.as_uri() + "/"
            for size, scheme in (LOOKS[0], LOOKS[-1]):
                context = self.context(size, color_scheme=scheme, reduced_motion="reduce")
                for path in pages(site):
                    # A page for wrong addresses that knows where the site is published loads everything from there;
                    # the whole site on one page holds what the other pages hold.
                    if path == "print.html" or path == "404.html" and (site / "sitemap.xml").exists():
                        continue
                    with self.subTest(site=site.name, page=path, width=size["width"], scheme=scheme):
                        tab = self.open(path, context)
                        problems = tab.problems + overflow(tab) + violations(tab)
                        tab.close()
                        self.assertEqual(problems, [])

    def test_in_forced_colours_signs_and_borders_stay(self):
        context = self.context(WIDE, forced_colors="active", reduced_motion="reduce")
        for path in ["responsibilities.html", "cluster-types/managed-node-pool.html", "compare.html"]:
            with self.subTest(page=path):
                tab = self.open(path, context)
                self.assertEqual(tab.problems + overflow(tab) + violations(tab), [])
                shapes = tab.evaluate(
                    """() => [...document.querySelectorAll(".owner-shape")].filter(shape => {
                      const style = getComputedStyle(shape);
                      const ground = getComputedStyle(document.body).backgroundColor;
                      return shape.checkVisibility() && style.backgroundColor === ground
                        && style.borderTopStyle === "none" && style.backgroundImage === "none";
                    }).length""")
                self.assertEqual(shapes, 0)

    def test_names_that_stay_beside_a_drawing_can_be_read_on_dark_pages(self):
        """They are drawn by reference, where rules with an element around them don't reach."""
        tab = self.open("responsibilities.html", self.context(NARROW, color_scheme="dark"))
        self.assertTrue(tab.locator(".kept-labels").first.is_visible())
        ink = tab.evaluate("getComputedStyle(document.body).color")
        self.assertEqual(tab.evaluate("getComputedStyle(document.querySelector('.kept-labels')).fill"), ink)

    def test_motion_is_reduced_on_request(self):
        for motion, behaviour in (("reduce", "auto"), ("no-preference", "smooth")):
            tab = self.open("index.html", self.context(reduced_motion=motion))
            self.assertEqual(tab.evaluate("getComputedStyle(document.documentElement).scrollBehavior"), behaviour)
            animated = tab.evaluate(
                """[...document.querySelectorAll("*")].filter(element => {
                  const style = getComputedStyle(element);
                  return style.animationName !== "none" || style.transitionDuration !== "0s";
                }).length""")
            self.assertEqual(animated, 0)

    def test_a_theme_that_was_chosen_is_there_before_anything_is_painted(self):
        context = self.context(color_scheme="light")
        tab = self.open("index.html", context)
        tab.click(".theme-toggle")
        # The script that restores it stands before the styles and isn't deferred.
        again = self.open("guide/patching.html", context)
        self.assertEqual(again.evaluate("document.documentElement.dataset.theme"), "dark")
        head = (SITE / "guide/patching.html").read_text(encoding="utf-8").split("</head>")[0]
        self.assertLess(head.index("theme.js"), head.index("stylesheet"))
        self.assertNotRegex(head, r'theme\.js"[^>]*(defer|async)')

    def test_columns_of_tables_are_aligned_as_their_author_asked(self):
        tab = self.open("maintaining/speed.html")
        tables = tab.locator("table:has(.align-right)")
        self.assertGreater(tables.count(), 0)
        aligned = tables.first.locator(".align-right").evaluate_all("cells => cells.map(c => getComputedStyle(c).textAlign)")
        self.assertEqual(set(aligned), {"right"})
        others = tables.first.locator("td:not([class])").evaluate_all("cells => cells.map(c => getComputedStyle(c).textAlign)")
        self.assertEqual(set(others), {"start"})

    def test_the_contents_follow_and_headings_have_links(self):
        tab = self.open("cluster-types/managed-node-pool.html", self.context({"width": 1440, "height": 900}))
        tab.evaluate("document.getElementById('who-does-what').scrollIntoView({ behavior: 'instant' })")
        tab.wait_for_selector(".contents a[aria-current][href='#who-does-what']")
        tab.focus("#who-does-what .permalink")
        tab.keyboard.press("Enter")
        self.assertTrue(tab.url.endswith("#who-does-what"))

    def test_a_jump_lands_just_below_what_stays(self):
        """A heading below the page's header, a row below the head of its table, which is itself below the header."""
        for size in (WIDE, NARROW):
            context = self.context(size, reduced_motion="reduce")
            tab = self.open("cluster-types/managed-node-pool.html#who-does-what", context)
            place = tab.evaluate(
                """() => ({
                  top: document.getElementById("who-does-what").getBoundingClientRect().top,
                  header: document.querySelector(".site-header").getBoundingClientRect().bottom,
                })""")
            header = max(place["header"], 0)
            self.assertGreaterEqual(place["top"], header)
            self.assertLess(place["top"], header + 90)
            for page, id in (
                ("responsibilities.html", "os-patches"), ("layers/nodes.html", "os-patches--serverless")
            ):
                with self.subTest(width=size["width"], page=page):
                    tab = self.open(f"{page}#{id}", context)
                    place = tab.evaluate(
                        """id => {
                          const row = document.getElementById(id);
                          const head = row.closest("table").querySelector("thead th").getBoundingClientRect();
                          const box = row.getBoundingClientRect();
                          return { top: box.top, head: head.bottom, inside: box.top < innerHeight / 2 };
                        }""", id)
                    # The head of a table that isn't scrolled itself may have left above.
                    self.assertGreaterEqual(place["top"], max(place["head"] - 1, 56))
                    self.assertLess(place["top"], 150)
                    self.assertTrue(place["inside"])

    def test_the_scripts_tidy_up_nothing_a_reader_without_them_needs(self):
        """Without JavaScript a page has the same headings, tables and cells."""
        script = "[...document.querySelectorAll('article h2, article table, article td')].length"
        with_scripts, without = self.context(), self.context(java_script_enabled=False)
        for path in ["responsibilities.html", "cluster-types/managed.html", "parties/customer.html", "compare.html"]:
            if not (SITE / path).exists():
                continue
            with self.subTest(page=path):
                full, plain = self.open(path, with_scripts), self.open(path, without)
                self.assertEqual(full.evaluate(script), plain.locator("article h2, article table, article td").count())


class PagesFromServer(FromServer, BrowserCase):

    def test_every_page_under_a_strict_policy(self):
        for size, scheme in ((WIDE, "light"), (NARROW, "dark")):
            context = self.context(size, color_scheme=scheme)
            for path in pages():
                with self.subTest(page=path, width=size["width"]):
                    tab = self.open(path, context)
                    problems = tab.problems + overflow(tab)
                    tab.close()
                    self.assertEqual(problems, [])


class Weight(unittest.TestCase):
    def test_the_heaviest_first_page_is_below_150_kilobytes(self):
        """HTML, styles and scripts as they are sent without compression; print.html is the whole site by intent."""
        loaded = re.compile(r'<(?:script src|link rel="stylesheet" href)="([^"]+)"')
        sizes = {}
        for path in pages():
            if path != "print.html":
                html = (SITE / path).read_bytes()
                files = [(SITE / path).parent / file for file in loaded.findall(html.decode())]
                sizes[path] = len(html) + sum(file.stat().st_size for file in files)
        heaviest = max(sizes, key=sizes.get)
        print(f"\nheaviest first page: {heaviest}, {sizes[heaviest] / 1000:.1f} kB")
        self.assertLess(sizes[heaviest], 150_000, json.dumps(sizes))
