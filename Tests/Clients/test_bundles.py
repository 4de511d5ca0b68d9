"""The site as a zip and as one file: the same bytes anywhere, read from disk with the network off."""

import os
import shutil
import unittest
import zipfile

import html5lib
from playwright.sync_api import sync_playwright

from browsers import chromium
from clients import DEMARC, SITES, WORK, XHTML, ClientCase, run, site

ZIP = WORK / "site.zip"
FILE = WORK / "site.html"
# What Windows can't unpack.
RESERVED = set('<>:"|?*\\')
DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}


def bundle(name="ack", **environment):
    run([DEMARC, "bundle", "--quiet", "--site", SITES[name], "--zip", ZIP, "--single-file", FILE],
        env=dict(os.environ, **environment))


class Archives(ClientCase):
    @classmethod
    def setUpClass(cls):
        bundle()

    def test_every_file_of_the_site_and_nothing_else(self):
        with zipfile.ZipFile(ZIP) as archive:
            self.assertIsNone(archive.testzip())
            found = {info.filename: archive.read(info) for info in archive.infolist()}
            built = {
                path.relative_to(site("ack")).as_posix(): path.read_bytes()
                for path in site("ack").rglob("*") if path.is_file() and not path.name.startswith(".")}
            self.assertEqual(set(found), set(built))
            self.assertEqual(found, built)

    def test_windows_can_unpack_it(self):
        with zipfile.ZipFile(ZIP) as archive:
            names = archive.namelist()
            self.assertEqual(len({name.lower() for name in names}), len(names))
            for info in archive.infolist():
                # A regular file, stored or deflated, its name in UTF-8 if it needs to be.
                self.assertEqual(info.external_attr >> 28, 8)
                self.assertIn(info.compress_type, (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
                self.assertTrue(info.filename.isascii() or info.flag_bits & 0x800)
                self.assertLess(len(info.filename), 200)
                for part in info.filename.split("/"):
                    self.assertFalse(RESERVED & set(part) or part.endswith((".", " ")) or part in ("", ".."))
                    self.assertNotIn(part.split(".")[0].lower(), DEVICES)

    def test_the_same_bytes_anywhere(self):
        first = (ZIP.read_bytes(), FILE.read_bytes())
        for environment in ({"TZ": "Asia/Tokyo", "LC_ALL": "C"}, {"TZ": "America/New_York", "LC_ALL": "C.UTF-8"}):
            bundle(**environment)
            self.assertEqual((ZIP.read_bytes(), FILE.read_bytes()), first)


class Offline(ClientCase):
    @classmethod
    def setUpClass(cls):
        bundle()
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()

    def tab(self, address, **options):
        context = self.browser.new_context(viewport={"width": 1280, "height": 900}, offline=True, **options)
        context.set_default_timeout(10_000)
        self.addCleanup(context.close)
        tab = context.new_page()
        tab.problems = []
        tab.on("console", lambda message: message.type == "error" and tab.problems.append(message.text))
        tab.on("pageerror", lambda error: tab.problems.append(str(error)))
        tab.on("requestfailed", lambda request: tab.problems.append("failed: " + request.url[:200]))
        tab.on("request", lambda request: request.url.startswith(
            ("file:", "data:", "blob:")) or tab.problems.append("elsewhere: " + request.url))
        tab.goto(address)
        return tab

    def read(self, tab):
        """A reader's way: a link, the search, a result."""
        tab.locator(".sidebar a:visible", has_text="Serverless").first.click()
        self.title(tab, "ACK Serverless and virtual nodes")
        tab.keyboard.press("/")
        tab.keyboard.type("kubelet")
        tab.locator(".search-results a").first.wait_for()
        tab.keyboard.press("ArrowDown")
        tab.keyboard.press("Enter")
        self.title(tab, "Nodes and runtime")
        heading = tab.locator("h3:visible", has_text="kubelet version updates")
        for _ in range(100):
            if 0 <= heading.bounding_box()["y"] < 900:
                break
            tab.wait_for_timeout(50)
        self.assertTrue(0 <= heading.bounding_box()["y"] < 900, "the result is in view")
        self.assertEqual(tab.problems, [])

    def title(self, tab, words):
        tab.locator("h1:visible", has_text=words).wait_for()
        self.assertTrue(tab.title().startswith(words), tab.title())

    def test_the_zip_works_from_disk(self):
        folder = WORK / "unpacked"
        shutil.rmtree(folder, ignore_errors=True)
        with zipfile.ZipFile(ZIP) as archive:
            archive.extractall(folder)
        self.read(self.tab((folder / "index.html").as_uri()))

    def test_the_single_file_works_from_disk(self):
        tab = self.tab(FILE.as_uri())
        self.assertEqual(tab.locator(".bundle-page:visible").count(), 1)
        self.read(tab)
        self.assertEqual(tab.locator(".bundle-page:visible").count(), 1)
        tab.go_back()
        self.title(tab, "ACK Serverless and virtual nodes")

    def test_filters_and_comparison_work_in_the_single_file(self):
        tab = self.tab(FILE.as_uri() + "#responsibilities")
        rows = tab.locator("table.matrix:visible tbody tr:visible:has(td)")
        whole = rows.count()
        tab.locator(".filters:visible [name=differences]").first.check()
        self.assertLess(rows.count(), whole)
        shared = self.tab(tab.url)
        self.title(shared, "Who does what")
        tab = self.tab(FILE.as_uri() + "#compare")
        tab.locator(".chooser:visible [name=from]").select_option("managed")
        tab.locator(".chooser:visible [name=to]").select_option("serverless")
        self.assertEqual(tab.locator(".comparison:visible").count(), 1)
        again = self.tab(tab.url)
        self.assertEqual(again.locator(".comparison:visible").count(), 1)
        self.assertEqual(tab.problems + again.problems, [])

    def test_without_scripts_every_page_is_there(self):
        tab = self.tab(FILE.as_uri(), java_script_enabled=False)
        with self.subTest("all pages, one after the other"):
            self.assertEqual(tab.locator(".bundle-page:visible").count(), tab.locator(".bundle-page").count())
            self.assertGreater(tab.locator(".bundle-page").count(), 20)
        self.assertEqual(tab.problems, [])

    def test_every_id_is_unique_and_every_link_leads_somewhere(self):
        for name in ("ack", "rosa", "hostile"):
            with self.subTest(site=name):
                bundle(name)
                document = html5lib.parse(FILE.read_bytes(), transport_encoding="utf-8")
                ids = [element.get("id") for element in document.iter() if element.get("id")]
                self.assertEqual(len(ids), len(set(ids)))
                known = set(ids)
                for element in document.iter():
                    address = element.get("href") or element.get("{http://www.w3.org/1999/xlink}href")
                    if address is None:
                        continue
                    if address.startswith("#"):
                        from urllib.parse import unquote
                        self.assertIn(unquote(address[1:]), known)
                    else:
                        self.assertRegex(address, "^(https?:|mailto:|data:)")
                    for key in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
                        for one in (element.get(key) or "").split():
                            self.assertIn(one, known)
                self.assertEqual([e for e in document.iter(XHTML + "link") if not e.get("href").startswith("data:")], [])
                self.assertEqual([e for e in document.iter(XHTML + "script") if e.get("src")], [])
        bundle()


if __name__ == "__main__":
    unittest.main()
