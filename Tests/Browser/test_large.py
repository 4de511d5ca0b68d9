"""A model of 12,500 cells: pages in proportion to what they show, painted and scrolled like those of a small one.

With a program that was built for use, it takes a minute to do the same for 50,000 cells:

    DEMARC=$(command -v demarc) DEMARC_LARGE_ROWS=1000 Tests/Browser/run test_large

Times are compared with the same page of this repository's site, in the same browser, one after the other.
"""

import os
import pathlib
import statistics
import subprocess

from browser import REPOSITORY, SITE, BrowserCase

ROWS, TYPES = int(os.environ.get("DEMARC_LARGE_ROWS", 250)), 50
PLACE = REPOSITORY / ".build" / "browser" / "large"

SCROLL = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const times = [];
  const table = document.querySelector("table.matrix");
  table.scrollIntoView();
  await frame();
  for (let step = 0; step < 30; step++) {
    const start = performance.now();
    scrollBy(0, 300);
    await frame();
    await frame();
    times.push(performance.now() - start);
  }
  return times;
}"""


class Large(BrowserCase):
    # The page is painted long before all of it is read, which is what `open` waits for.
    patience = 120_000

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        PLACE.mkdir(parents=True, exist_ok=True)
        maker = PLACE / "model"
        subprocess.run(["cc", "-O2", "-o", maker, REPOSITORY / "Scripts/bench.d/model.c"], check=True)
        subprocess.run([maker, PLACE / "source", str(ROWS), str(TYPES)], check=True)
        cls.site = PLACE / "site"
        subprocess.run(
            [os.environ["DEMARC"], "build", "--quiet", "--site", PLACE / "source", "--output", cls.site], check=True)
        cls.root = PLACE.as_uri() + "/"

    def size(self, path):
        return (self.site / path).stat().st_size

    def test_pages_grow_with_their_cells_and_not_with_the_square_of_anything(self):
        cells = ROWS * TYPES
        self.assertLess(self.size("responsibilities.html"), 450 * cells)
        self.assertLess(self.size("cluster-types/type-1.html"), 4_000 * ROWS)
        self.assertLess(self.size("layers/layer-1.html"), 1_600 * 40 * TYPES)
        self.assertLess(self.size("parties/customer.html"), 700 * cells)
        self.assertLess(self.size("compare.html"), 1_000 * TYPES)
        pages = {path: path.stat().st_size for path in self.site.rglob("*.html") if "embed" not in path.parts}
        # The whole site on one page has all of it, but nothing twice.
        printed = pages.pop(self.site / "print.html")
        self.assertLess(printed, sum(pages.values()) * 0.8)
        self.assertLess(max(pages.values()), 700 * cells)

    def test_the_whole_matrix_is_there(self):
        tab = self.open("site/responsibilities.html")
        self.assertEqual(tab.locator("table.matrix td").count(), ROWS * TYPES)
        self.assertEqual(tab.problems, [])

    def test_any_two_types_can_still_be_compared(self):
        tab = self.open("site/compare.html")
        tab.select_option("select[name=from]", "type-3")
        tab.select_option("select[name=to]", "type-7")
        tab.click(".chooser [type=submit]")
        tab.wait_for_url("**/responsibilities.html#filter?types=type-3,type-7&differences=yes")
        self.assertEqual(tab.locator("table.matrix thead th:visible").count(), 3)
        self.assertEqual(tab.problems, [])

    def first_paint(self, address):
        tab = self.context().new_page()
        tab.goto(address)
        paint = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
        for _ in range(200):
            if time := tab.evaluate(paint):
                return time
            tab.wait_for_timeout(50)
        self.fail(f"{address} is never painted")

    def test_the_first_paint_comes_before_the_whole_page_is_read(self):
        small = (SITE / "responsibilities.html").as_uri()
        large = (self.site / "responsibilities.html").as_uri()
        times = [(self.first_paint(small), self.first_paint(large)) for _ in range(3)]
        ratio = statistics.median(large / small for small, large in times)
        self.assertLess(ratio, 15, times)

    def test_the_matrix_scrolls(self):
        def median(page):
            tab = self.context().new_page()
            tab.goto(page.as_uri())
            return statistics.median(tab.evaluate(SCROLL))

        small, large = median(SITE / "responsibilities.html"), median(self.site / "responsibilities.html")
        self.assertLess(large / small, 10, (small, large))
