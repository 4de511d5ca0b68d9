"""Search by keyboard alone, from disk and from a server."""

from browser import NARROW, BrowserCase, FromServer, wait_until


class SearchFromDisk(BrowserCase):
    def results(self, tab, query):
        """Titles of the results of `query`, typed."""
        tab.keyboard.press("/")
        tab.keyboard.type(query)
        wait_until(tab, "document.querySelector('.search [role=status]').textContent !== ''")
        return tab.locator(".search-title").all_text_contents()

    def test_slash_type_arrow_enter(self):
        tab = self.open("guide/patching.html")
        self.assertEqual(self.results(tab, "kubelet")[0], "kubelet version updates")
        self.assertIn("results", tab.locator(".search [role=status]").text_content())
        tab.keyboard.press("ArrowDown")
        tab.keyboard.press("ArrowDown")
        tab.keyboard.press("ArrowUp")
        self.assertEqual(tab.evaluate("document.activeElement.closest('li') === document.querySelector('.search-results li')"), True)
        tab.keyboard.press("Enter")
        tab.wait_for_url("**/layers/nodes.html#kubelet-updates")
        self.assertEqual(tab.problems, [])

    def test_enter_in_the_field_opens_the_best_result(self):
        tab = self.open("index.html")
        self.results(tab, "offboarding")
        tab.keyboard.press("Enter")
        tab.wait_for_url(lambda url: "index.html" not in url)

    def test_escape_closes_then_clears(self):
        tab = self.open("index.html")
        self.results(tab, "patches")
        tab.keyboard.press("ArrowDown")
        tab.keyboard.press("Escape")
        self.assertEqual(tab.evaluate("document.activeElement.id"), "demarc-search")
        tab.keyboard.press("Escape")
        self.assertTrue(tab.locator(".search-results").is_hidden())
        tab.keyboard.press("Escape")
        self.assertEqual(tab.input_value("#demarc-search"), "")

    def test_identifiers_with_and_without_hyphens_and_letters_with_accents(self):
        for query in ["os-patches", "ospatches", "os patches", "ós pätches", "OS-PATCHES"]:
            with self.subTest(query=query):
                self.assertEqual(self.results(self.open("index.html"), query)[0], "OS vulnerability patches")

    def test_nothing_found_is_said(self):
        tab = self.open("index.html")
        self.assertEqual(self.results(tab, "zzzqqq"), [])
        self.assertEqual(tab.locator(".search [role=status]").text_content(), "Nothing found for “zzzqqq”")

    def test_what_is_typed_is_never_markup(self):
        tab = self.open("index.html")
        self.results(tab, "<img src=x onerror=alert(1)> patches")
        self.assertEqual(tab.locator(".search img").count(), 0)
        self.assertEqual(tab.problems, [])

    def test_on_a_narrow_screen(self):
        tab = self.open("index.html", self.context(NARROW))
        self.results(tab, "kubelet")
        box = tab.locator(".search-results").bounding_box()
        self.assertGreaterEqual(box["x"], 0)
        self.assertLessEqual(box["x"] + box["width"], NARROW["width"])


class SearchFromServer(FromServer, SearchFromDisk):
    pass
