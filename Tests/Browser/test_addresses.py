"""Old addresses, wrong addresses, and a site that knows where it is published."""

import mimetypes

from browser import SITE, BrowserCase

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
