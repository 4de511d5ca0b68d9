"""Every page, wide and narrow, light and dark, from disk and from a server."""

import json
import re
import pathlib
import unittest

import axe_playwright_python

from browser import NARROW, SITE, WIDE, BrowserCase, Server, pages

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
LOOKS = [(size, scheme) for size in (WIDE, NARROW) for scheme in ("light", "dark")]


def violations(tab):
    """What axe-core finds, a line each."""
    tab.evaluate(AXE)
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
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
                    problems = tab.problems + overflow(tab) + violations(tab)
                    tab.close()
                    self.assertEqual(problems, [])

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


class PagesFromServer(BrowserCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.server = Server()
        cls.root = cls.server.root

    @classmethod
    def tearDownClass(cls):
        super().tearDownClass()
        cls.server.close()

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
