"""A change of Demarc itself while it serves: the real compiler, a real browser, a checkout of its own.

`Tests/Browser/run checkout` runs it, apart from the other tests in a browser: it builds the program once more.
"""

import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import unittest

from browser import REPOSITORY, BrowserCase
from test_serve import Serve

# Kept from run to run, so that only the first one builds everything.
CHECKOUT = REPOSITORY / ".build/serve-checkout"
LAYOUT = CHECKOUT / "Templates/Layout/Layout.swift"
MAIN = '<main id="demarc-main" class="page"'
LIVE = CHECKOUT / "Sources/DevServer/LivePage.swift"
PANEL = "background: #1d1f24;"


def lay_out_checkout():
    """The program's files as they are here; those that didn't change keep their times. Returns the built program."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "Package.swift", "Sources", "Templates",
         "Tests"], cwd=REPOSITORY, check=True, capture_output=True, text=True).stdout.split("\0")
    wanted = {name for name in names if name.endswith((".swift", ".c", ".h", ".modulemap")) and (REPOSITORY / name).exists()}
    for name in wanted:
        data, copy = (REPOSITORY / name).read_bytes(), CHECKOUT / name
        if not copy.exists() or copy.read_bytes() != data:
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(data)
    for part in ["Sources", "Templates", "Tests"]:
        for path in (CHECKOUT / part).rglob("*"):
            if path.is_file() and path.relative_to(CHECKOUT).as_posix() not in wanted:
                path.unlink()
    # The same versions of what is depended on.
    if (REPOSITORY / "Package.resolved").exists():
        shutil.copy(REPOSITORY / "Package.resolved", CHECKOUT / "Package.resolved")
    build = ["swift", "build", "--product", "demarc", "--package-path", CHECKOUT]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    folder = subprocess.run([*build, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    return pathlib.Path(folder) / "demarc"


class ProgramThatChanges(BrowserCase):
    # A compiler at work on a machine with two cores.
    PATIENCE = 600

    def setUp(self):
        program = lay_out_checkout()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="demarc-checkout-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.good = {path: path.read_text(encoding="utf-8") for path in (LAYOUT, LIVE)}
        subprocess.run([program, "new", "x"], cwd=self.folder, check=True, capture_output=True)
        index = self.folder / "x/Content/index.md"
        index.write_text(index.read_text() + "".join(f"\nParagraph {number}.\n" for number in range(200)))
        self.serve = Serve(self.folder / "x", program=program)
        self.addCleanup(self.serve.close)
        self.root = self.serve.root

    def change(self, path, old, new):
        text = self.good[path]
        self.assertEqual(text.count(old), 1, f"{old} in {path}")
        copy = path.with_name("." + path.name)
        copy.write_text(text.replace(old, new), encoding="utf-8")
        os.replace(copy, path)
        self.started = time.monotonic()

    def see(self, tab, expression):
        """It becomes true on the page, which is loaded anew meanwhile."""
        tab.wait_for_function(expression, timeout=self.PATIENCE * 1000)

    def took(self, what):
        print(f"seconds until {what}: {time.monotonic() - self.started:.1f}")

    def test_templates_and_sources_become_a_new_program_behind_the_same_page(self):
        tab = self.open("")
        tab.evaluate("scrollTo({ top: 1500, behavior: 'instant' })")
        overlay = tab.locator("demarc-problems .panel")

        self.change(LAYOUT, MAIN, MAIN + ' data-generation="two"')
        self.see(tab, "document.querySelector('main').dataset.generation === 'two'")
        self.took("a changed template was seen")
        self.see(tab, "scrollY === 1500")

        # What doesn't compile is shown with its place, over the page that is still there.
        self.change(LAYOUT, MAIN, MAIN + "\\(noSuchValue)")
        overlay.wait_for(timeout=self.PATIENCE * 1000)
        self.took("an error of the compiler was seen")
        text = overlay.text_content()
        self.assertIn("Demarc doesn't compile", text)
        line = self.good[LAYOUT][: self.good[LAYOUT].index(MAIN)].count("\n") + 1
        self.assertRegex(text, rf"Templates/Layout/Layout\.swift:{line}:\d+: error: cannot find 'noSuchValue' in scope")
        self.assertEqual(tab.locator("main").get_attribute("data-generation"), "two")

        # Mended: the program that runs is the right one again, or a new one is.
        self.change(LAYOUT, MAIN, MAIN + ' data-generation="three"')
        self.see(tab, "document.querySelector('main').dataset.generation === 'three'")
        self.took("the mended template was seen")
        overlay.wait_for(state="detached")

        # The program's own sources, of which the page shows nothing until there is a mistake.
        self.change(LIVE, PANEL, "background: rgb(9, 8, 7);")
        mistake = self.folder / "x/Content/broken.md"
        mistake.write_text("# Broken\n\n[x](nowhere.md)\n")
        overlay.wait_for()
        self.see(tab, """(() => {
            const problems = document.querySelector('demarc-problems');
            const panel = problems && problems.shadowRoot.querySelector('.panel');
            return panel && getComputedStyle(panel).backgroundColor === 'rgb(9, 8, 7)';
        })()""")
        self.took("a change of the sources was seen")
        mistake.unlink()
        overlay.wait_for(state="detached")
        self.assertEqual(tab.problems_of_scripts, [])

    def open(self, path):
        tab = super().open(path)
        # While the program starts anew, nobody answers for a moment: requests may fail, scripts may not.
        tab.problems_of_scripts = []
        tab.on("pageerror", lambda error: tab.problems_of_scripts.append(str(error)))
        return tab


if __name__ == "__main__":
    unittest.main()
