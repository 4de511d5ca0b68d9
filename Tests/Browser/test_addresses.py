"""Old addresses, wrong addresses, and a site that knows where it is published."""

import mimetypes
import pathlib
import shutil
import tempfile

from browser import SITE, BrowserCase, Server, wait_until

CHINESE = SITE.parent / "sites" / "chinese"
BASE = "https://docs.example.com/zh/"


class Addresses(BrowserCase):
    root = CHINESE.as_uri() + "/"

    def test_an_old_address_leads_on_from_disk(self):
        for scripts in (True, False):
            with self.subTest(scripts=scripts):
                tab = self.context(java_script_enabled=scripts).new_page()
                tab.goto(self.root + "guide/patches.html")
                tab.wait_for_url("**/guide/%E8%A1%A5%E4%B8%81.html")
        tab = self.context().new_page()
        tab.goto(self.root + "guide/patches.html#nodes")
        tab.wait_for_url("**/guide/%E8%A1%A5%E4%B8%81.html#%E8%8A%82%E7%82%B9")

    def published(self):
        """The site at its address: what isn't there is answered with the page for wrong addresses."""
        context = self.context()

        def answer(route):
            path = route.request.url.split("#")[0].removeprefix(BASE)
            file = CHINESE / path
            found = file.is_file()
            route.fulfill(
                status=200 if found else 404, body=(file if found else CHINESE / "404.html").read_bytes(),
                content_type=mimetypes.guess_type(file.name if found else "404.html")[0])

        context.route(BASE + "**", answer)
        return context

    def test_the_page_for_wrong_addresses_works_at_any_depth(self):
        for path in ["nothing", "a/b/c/nothing.html", "guide/"]:
            with self.subTest(path=path):
                tab = self.published().new_page()
                tab.goto(BASE + path)
                self.assertEqual(tab.locator("h1").text_content(), "页面不存在")
                self.assertNotEqual(
                    tab.evaluate("getComputedStyle(document.querySelector('.site-header')).position"), "static")
                tab.click("article a")
                self.assertEqual(tab.url, BASE + "index.html")

    def test_search_finds_chinese(self):
        tab = self.open("index.html")
        tab.keyboard.press("/")
        tab.keyboard.type("漏洞补丁")
        tab.wait_for_selector(".search-title")
        self.assertEqual(tab.locator(".search-title").first.text_content(), "操作系统漏洞补丁")
        self.assertIn("条结果", tab.locator(".search [role=status]").text_content())


class Unpublished(BrowserCase):
    """A site that doesn't know where it is: at the root of a host, and in folders of it."""

    class Server(Server):
        class Handler(Server.Handler):
            def send_error(self, code, *_):
                site = next(pathlib.Path(self.directory).rglob("404.html"))
                body = site.read_bytes()
                self.send_response(code)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.send_header("X-Frame-Options", "SAMEORIGIN")
                self.end_headers()
                self.wfile.write(body)

    def served(self, folder):
        """The address of the site in a folder of a host."""
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        top = pathlib.Path(place.name)
        shutil.copytree(SITE, top / folder / "site")
        server = self.Server(top if folder else top / "site")
        self.addCleanup(server.close)
        return server.root + (f"{folder}/site/" if folder else "")

    def test_the_page_for_wrong_addresses_finds_its_site_at_any_depth(self):
        for folder in ("", "handbook"):
            root = self.served(folder)
            for path in ("nothing.html", "a/nothing.html", "guide/b/nothing", "a/b/c/d/e/f/g/h/i/"):
                with self.subTest(folder=folder, path=path):
                    tab = self.context().new_page()
                    tab.goto(root + path)
                    wait_until(tab, "getComputedStyle(document.querySelector('.site-header')).position === 'sticky'")
                    self.assertFalse(tab.locator(".root-finder").first.is_visible())
                    tab.wait_for_selector(".search:not([hidden])")
                    tab.keyboard.press("/")
                    tab.keyboard.type("patches")
                    tab.wait_for_selector(".search-title")
                    tab.keyboard.press("Escape")
                    tab.click("article a")
                    tab.wait_for_url(root + "index.html")

    def test_without_scripts_it_leads_home(self):
        root = self.served("handbook")
        for path in ("a/nothing.html", "guide/b/c/nothing"):
            with self.subTest(path=path):
                tab = self.context(java_script_enabled=False).new_page()
                tab.goto(root + path)
                for _ in range(100):
                    found = [frame for frame in tab.frames if frame.url == root + "assets/root.html"]
                    if found:
                        break
                    tab.wait_for_timeout(50)
                found[0].click("a")
                tab.wait_for_url(root + "index.html")
