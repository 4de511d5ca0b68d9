"""`demarc serve` as an author uses it: from an empty folder, with mistakes, in a browser."""

import os
import pathlib
import re
import select
import shutil
import subprocess
import tempfile
import time
import unittest

from browser import REPOSITORY, BrowserCase, wait_until

DEMARC = os.environ["DEMARC"]


class Serve:
    """A running `demarc serve`, its standard output read up to the address."""

    def __init__(self, directory, *arguments, program=DEMARC):
        self.process = subprocess.Popen(
            [program, "serve", *arguments], cwd=directory, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        ready, _, _ = select.select([self.process.stdout], [], [], 30)
        line = self.process.stdout.readline() if ready else ""
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        if not found:
            self.process.kill()
            raise RuntimeError("no address: " + line + self.process.communicate()[1])
        self.root = found.group()

    def close(self):
        self.process.terminate()
        self.process.communicate(timeout=10)


class ServeCase(BrowserCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="demarc-serve-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def serve(self, directory, *arguments):
        serve = Serve(directory, *arguments)
        self.addCleanup(serve.close)
        self.root = serve.root
        return serve

    def overlay(self, tab):
        return tab.locator("demarc-problems .panel")

    def save(self, path, text):
        """As editors do: a copy is written and renamed into place."""
        copy = path.with_name(f".{path.name}.tmp")
        copy.write_text(text, encoding="utf-8")
        os.replace(copy, path)


class FromAnEmptyFolder(ServeCase):
    def setUp(self):
        super().setUp()
        subprocess.run([DEMARC, "new", "x"], cwd=self.folder, check=True, capture_output=True)
        self.site = self.folder / "x" / "Content"
        self.serve(self.folder / "x")
        self.index = self.site / "index.md"
        self.good = self.index.read_text(encoding="utf-8")

    def test_an_edit_is_seen(self):
        tab = self.open("")
        self.assertEqual(tab.locator("h1").text_content(), "Shared responsibility")
        self.save(self.index, self.good.replace("# Shared responsibility", "# Ours"))
        tab.locator("h1", has_text="Ours").wait_for()
        self.assertEqual(tab.problems, [])

    def test_the_place_on_the_page_is_kept(self):
        long = self.good + "\n\n".join(f"Paragraph {number}." for number in range(300))
        self.save(self.index, long)
        tab = self.open("")
        tab.locator("text=Paragraph 299.").wait_for()
        tab.evaluate("scrollTo({ top: 3000, behavior: 'instant' })")
        self.save(self.index, long.replace("Paragraph 299.", "The last paragraph."))
        tab.locator("text=The last paragraph.").wait_for()
        wait_until(tab, "scrollY === 3000")

    def test_pages_and_model_files_that_come_and_go(self):
        tab = self.open("new.html")
        self.assertIn("not found", tab.title().lower())
        self.save(self.site / "new.md", "# New\n")
        tab.locator("h1", has_text="New").wait_for()
        (self.site / "new.md").rename(self.site / "other.md")
        tab.locator("h1", has_text="not found").wait_for()
        tab.goto(self.root + "other.html")
        self.assertEqual(tab.locator("h1").text_content(), "New")
        (self.site / "other.md").unlink()
        tab.locator("h1", has_text="not found").wait_for()
        tab.goto(self.root + "responsibilities.html")
        self.save(self.site / "model" / "more.yaml", "layers:\n  - { id: extra, name: Extra layer }\n")
        tab.locator("text=Extra layer").first.wait_for()

    def test_what_an_author_wrote_is_text_in_the_overlay(self):
        tab = self.open("")
        self.save(self.index, self.good + "\n<img src=x onerror=\"document.title='owned'\">\n")
        self.overlay(tab).wait_for()
        self.assertIn("onerror", self.overlay(tab).text_content())
        self.assertEqual(tab.locator("demarc-problems img, demarc-problems script").count(), 0)
        self.assertNotEqual(tab.title(), "owned")

    def test_the_overlay_can_be_hidden(self):
        tab = self.open("")
        self.save(self.index, self.good + "\n[x](nowhere.md)\n")
        self.overlay(tab).wait_for()
        tab.keyboard.press("Escape")
        self.overlay(tab).wait_for(state="detached")
        self.save(self.index, self.good + "\n[y](nowhere.md)\n")
        self.overlay(tab).locator("button").click()
        self.overlay(tab).wait_for(state="detached")

    def test_a_site_that_is_broken_from_the_start_appears_when_it_is_mended(self):
        (self.site / "site.yaml").rename(self.site / ".site.yaml")
        serve = self.serve(self.folder / "x", "--site", "Content")
        tab = self.context().new_page()
        tab.goto(serve.root + "index.html")
        self.overlay(tab).wait_for()
        self.assertIn("no 'site.yaml'", self.overlay(tab).text_content())
        (self.site / ".site.yaml").rename(self.site / "site.yaml")
        tab.locator("h1", has_text="Shared responsibility").wait_for()
        self.overlay(tab).wait_for(state="detached")

    def test_a_burst_of_changes_and_a_folder_that_vanishes(self):
        tab = self.open("")
        away = self.folder / "away"
        self.site.rename(away)
        self.overlay(tab).wait_for()
        away.rename(self.site)
        self.overlay(tab).wait_for(state="detached")
        for number in range(40):
            self.save(self.index, self.good.replace("# Shared responsibility", f"# Number {number}"))
            time.sleep(0.01)
        tab.locator("h1", has_text="Number 39").wait_for()


class EveryKindOfFile(ServeCase):
    """A change of any file that a site is made of is seen on the open page, which stays where it was."""

    PLACE = 2500

    def setUp(self):
        super().setUp()
        subprocess.run([DEMARC, "new", "x"], cwd=self.folder, check=True, capture_output=True)
        self.site = self.folder / "x" / "Content"
        self.settings = (self.site / "site.yaml").read_text(encoding="utf-8")
        self.settings += "theme: { css: look/own.css, head: look/head.html, footer: look/footer.html }\n"
        self.save(self.site / "site.yaml", self.settings)
        (self.site / "look").mkdir()
        self.save(self.site / "look/own.css", "h1 { color: rgb(1, 2, 3); }\n")
        self.save(self.site / "look/head.html", '<meta name="generation" content="one">\n')
        self.save(self.site / "look/footer.html", "<p>Footer one</p>\n")
        self.text = (self.site / "index.md").read_text(encoding="utf-8")
        self.text += "".join(f"\nParagraph {number}.\n" for number in range(200))
        self.save(self.site / "index.md", self.text)
        self.serve(self.folder / "x")
        self.tab = self.open("")
        self.tab.evaluate(f"scrollTo({{ top: {self.PLACE}, behavior: 'instant' }})")

    def see(self, expression):
        """It becomes true, and the page stands where it stood."""
        self.overlay(self.tab).wait_for(state="detached")
        # The page is loaded anew meanwhile.
        self.tab.wait_for_function(f"{expression} && document.readyState === 'complete' && scrollY === {self.PLACE}")
        self.assertEqual(self.overlay(self.tab).count(), 0)
        self.assertEqual(self.tab.problems, [])

    def test_the_own_style_sheet_and_parts_of_the_page(self):
        colour = "getComputedStyle(document.querySelector('h1') || document.body).color"
        self.see(f"{colour} === 'rgb(1, 2, 3)'")
        self.save(self.site / "look/own.css", "h1 { color: rgb(4, 5, 6); }\n")
        self.see(f"{colour} === 'rgb(4, 5, 6)'")
        self.save(self.site / "look/head.html", '<meta name="generation" content="two">\n')
        self.see("document.querySelector('meta[name=generation]')?.content === 'two'")
        self.save(self.site / "look/footer.html", "<p>Footer two</p>\n")
        self.see("document.body?.textContent?.includes('Footer two')")

    def test_settings_the_model_and_pages(self):
        self.save(self.site / "site.yaml", self.settings.replace("title: Shared responsibility", "title: Ours alone"))
        self.see("document.body?.textContent?.includes('Ours alone')")
        parties = self.site / "model/parties.yaml"
        self.save(parties, parties.read_text(encoding="utf-8").replace("name: Provider", "name: Cloud team", 1))
        self.see("document.querySelector('main table')?.textContent?.includes('Cloud team')")
        self.save(self.site / "index.md", self.text.replace("Paragraph 150.", "Another paragraph."))
        self.see("document.querySelector('main')?.textContent?.includes('Another paragraph.')")

    def test_files_that_come_and_go(self):
        more = self.site / "model/more.yaml"
        self.save(more, "layers:\n  - { id: extra, name: Extra layer }\n")
        self.see("document.querySelector('nav')?.textContent?.includes('Extra layer')")
        more.unlink()
        self.see("document.querySelector('nav')?.textContent?.includes('Extra layer') === false")
        # A page below a new folder, that the open one links to.
        (self.site / "guide").mkdir()
        self.save(self.site / "guide/first.md", "# First steps\n")
        self.save(self.site / "index.md", self.text + "\n[Steps](guide/first.md)\n")
        self.see("document.querySelector('a[href=\"guide/first.html\"]') !== null")
        # A picture that is written over keeps its name and its place.
        picture = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="10"><title>A bar</title></svg>\n'
        self.save(self.site / "bar.svg", picture.format(40))
        self.save(self.site / "index.md", self.text + "\n![A bar](bar.svg)\n")
        self.see("document.querySelector('img[src=\"bar.svg\"]')?.naturalWidth === 40")
        self.save(self.site / "bar.svg", picture.format(50))
        self.see("document.querySelector('img[src=\"bar.svg\"]')?.naturalWidth === 50")

    def test_a_mistake_in_a_file_of_the_theme_is_told_at_its_line_and_mended(self):
        look = self.site / "look/own.css"
        self.save(look, "h1 {\n  background: url(https://evil.example/x.png);\n}\n")
        self.overlay(self.tab).wait_for()
        self.assertIn("Content/look/own.css:2:", self.overlay(self.tab).text_content())
        self.save(look, "h1 { color: rgb(7, 8, 9); }\n")
        self.see("getComputedStyle(document.querySelector('h1') || document.body).color === 'rgb(7, 8, 9)'")
        (self.site / "look/footer.html").rename(self.folder / "footer.html")
        self.overlay(self.tab).wait_for()
        line = self.settings.count("\n")
        self.assertIn(f"Content/site.yaml:{line}:", self.overlay(self.tab).text_content())
        (self.folder / "footer.html").rename(self.site / "look/footer.html")
        self.see("document.body?.textContent?.includes('Footer one')")


class OnTheACKSite(ServeCase):
    def test_a_mistake_is_shown_at_its_line_within_a_second_and_mending_brings_the_page_back(self):
        shutil.copytree(REPOSITORY / "Content", self.folder / "Content")
        self.serve(self.folder)
        nodes = next(path for path in sorted((self.folder / "Content/model").glob("*.yaml")) if "owner: customer" in path.read_text())
        good = nodes.read_text(encoding="utf-8")
        bad = good.replace("owner: customer", "owner: costumer", 1)
        line = bad[: bad.index("costumer")].count("\n") + 1
        tab = self.open("index.html")
        seconds = []
        for _ in range(5):
            start = time.monotonic()
            self.save(nodes, bad)
            self.overlay(tab).wait_for()
            seconds.append(time.monotonic() - start)
            text = self.overlay(tab).text_content()
            self.assertIn("unknown party 'costumer'; did you mean 'customer'?", text)
            self.assertIn(f"Content/model/{nodes.name}:{line}:", text)
            self.assertIn(f"{line} | ", text)
            # Below it is the last good page.
            self.assertEqual(tab.locator("h1").count(), 1)
            self.save(nodes, good)
            self.overlay(tab).wait_for(state="detached")
        print("seconds until a mistake was shown:", ", ".join(f"{second:.2f}" for second in seconds))
        # The middle of five: other programs on the machine can hold up any single one.
        self.assertLess(sorted(seconds)[2], 1)


if __name__ == "__main__":
    unittest.main()
