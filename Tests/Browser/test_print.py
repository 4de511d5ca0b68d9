"""Pages on paper, and the page with the whole site on it."""

from browser import SITE, BrowserCase

PAPER = {"width": 720, "height": 1000}


class Print(BrowserCase):
    def test_paper_is_light_and_shows_only_what_can_be_read_there(self):
        context = self.context(PAPER, color_scheme="dark")
        for path in ["cluster-types/managed-node-pool.html", "responsibilities.html", "guide/patching.html", "print.html"]:
            with self.subTest(page=path):
                tab = self.open(path, context)
                tab.emulate_media(media="print")
                for part in [".site-header", ".sidebar", ".contents", ".neighbours", ".filters", ".checklist-tools", ".permalink"]:
                    self.assertEqual(tab.locator(f"{part}:visible").count(), 0, part)
                self.assertEqual(tab.evaluate("getComputedStyle(document.body).backgroundColor"), "rgb(255, 255, 255)")
                # Browsers leave out backgrounds unless they are told that these say something.
                loose = tab.evaluate(
                    """[...document.querySelectorAll(".owner, .owner-shape")].filter(element =>
                      getComputedStyle(element).printColorAdjust !== "exact").length""")
                self.assertEqual(loose, 0)
                self.assertEqual(tab.problems, [])

    def test_heads_of_tables_are_repeated_and_nothing_is_cut_off(self):
        context = self.context(PAPER)
        for path in ["responsibilities.html", "cluster-types/managed.html", "print.html"]:
            with self.subTest(page=path):
                tab = self.open(path, context)
                tab.emulate_media(media="print")
                wrong = tab.evaluate(
                    """[...document.querySelectorAll("article table")].filter(table =>
                      table.tHead && getComputedStyle(table.tHead).display !== "table-header-group"
                      || [...table.querySelectorAll("th")].some(cell => getComputedStyle(cell).position === "sticky")
                      || getComputedStyle(table.parentNode).overflowX !== "visible").length""")
                self.assertEqual(wrong, 0)
                wide = tab.evaluate(
                    """[...document.querySelectorAll("article *")].filter(element =>
                      element.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(element =>
                      element.tagName + "." + element.className)""")
                self.assertEqual(wide, [])

    def test_every_link_of_the_contents_leads_to_a_chapter(self):
        tab = self.open("print.html")
        links = tab.evaluate(
            """[...document.querySelectorAll(".print-contents a")].map(link => {
              const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
              return target && target.matches("article.chapter") && target.querySelector("h1").textContent === link.textContent;
            })""")
        self.assertGreater(len(links), 20)
        self.assertTrue(all(links))
        self.assertEqual(tab.problems, [])

    def test_patterns_tell_owners_apart_without_colours(self):
        tab = self.open("cluster-types/managed-node-pool.html", self.context(PAPER))
        tab.emulate_media(media="print")
        patterned = tab.evaluate(
            """[...document.querySelectorAll(".wide .diagram .weave")].filter(lines => {
              const box = lines.getBoundingClientRect();
              return box.width > 0 && getComputedStyle(lines).stroke !== "none";
            }).length""")
        self.assertGreater(patterned, 5)

    def test_the_whole_site_prints_in_proportion(self):
        """Patterns that a browser paints as pictures once made files of twenty megabytes, after a minute."""
        tab = self.open("print.html")
        paper = tab.pdf(format="A4")
        self.assertTrue(paper.startswith(b"%PDF"))
        self.assertLess(len(paper), 8 * (SITE / "print.html").stat().st_size)
