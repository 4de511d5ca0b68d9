"""matrix.html in frames of other people's pages, with and without scripts."""

import html
import json
import re
import unittest

from playwright.sync_api import sync_playwright

from browsers import chromium
from clients import ClientCase, embed, model, site

# A host that lets its frames grow, and one that doesn't.
LISTENER = """
addEventListener("message", event => {
  const frame = document.querySelector("iframe");
  if (event.source === frame.contentWindow && event.data && event.data.type === "demarc:height")
    frame.style.height = event.data.height + "px";
});
"""


def host(address, sandbox, width, height, script="", scheme="light"):
    return f"""<!doctype html><meta charset="utf-8"><style>body {{ margin: 0 }} iframe {{ border: 0 }}
    :root {{ color-scheme: {scheme} }}</style><script>{script}</script>
    <iframe src="{address}" sandbox="{sandbox}" style="width:{width}px;height:{height}px"></iframe>"""


class Frames(ClientCase):
    @classmethod
    def setUpClass(cls):
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()

    def framed(self, name, subject, sandbox, width=900, height=600, script="", **options):
        """The host's page and the frame in it; requests to anywhere else are problems."""
        context = self.browser.new_context(viewport={"width": 1200, "height": 900}, **options)
        self.addCleanup(context.close)
        document = embed(name, subject, "matrix.html")
        context.route("http://host.example/**", lambda route: route.fulfill(
            body=host("http://docs.example/matrix.html", sandbox, width, height, script,
                      options.get("color_scheme", "light")), content_type="text/html"))
        context.route("http://docs.example/matrix.html", lambda route: route.fulfill(
            body=document.read_bytes(), content_type="text/html; charset=utf-8"))
        tab = context.new_page()
        tab.problems = []
        tab.on("request", lambda request: request.url in (
            "http://host.example/", "http://docs.example/matrix.html") or tab.problems.append(request.url))
        tab.on("pageerror", lambda error: tab.problems.append(str(error)))
        tab.goto("http://host.example/")
        return tab, tab.frames[1]

    def snippet_height(self, name, subject):
        answer = json.loads(embed(name, subject, "oembed.json").read_text(encoding="utf-8"))
        frame = re.search(r' height="(\d+)"', answer["html"])
        self.assertEqual(int(frame.group(1)), answer["height"])
        return answer["height"]

    def test_the_fixed_height_fits_without_scripts(self):
        """In hosts that run none: everything is in view, and not more than a third of the frame is empty."""
        for name in ("ack", "hostile"):
            for subject in ["all"] + [t["id"] for t in model(name).types]:
                with self.subTest(site=name, subject=subject):
                    tab, frame = self.framed(name, subject, "", height=self.snippet_height(name, subject))
                    # Without scripts in the frame, the browser's own tools look at it.
                    box = frame.locator("body").bounding_box()
                    room = tab.locator("iframe").bounding_box()
                    self.assertLessEqual(box["height"], room["height"])
                    self.assertGreater(box["height"], room["height"] * 0.5)
                    self.assertEqual(tab.problems, [])

    def test_the_height_follows_where_scripts_run(self):
        for name in ("ack", "rosa", "ovhcloud", "oke", "hostile"):
            with self.subTest(site=name):
                tab, frame = self.framed(name, "all", "allow-scripts", script=LISTENER)
                for width in (900, 480, 1100):
                    tab.evaluate("width => { document.querySelector('iframe').style.width = width + 'px' }", width)
                    self.wait(tab, frame)
                self.assertEqual(tab.problems, [])

    def wait(self, tab, frame):
        for _ in range(100):
            content = frame.evaluate("document.documentElement.getBoundingClientRect().height")
            shown = tab.locator("iframe").bounding_box()["height"]
            if abs(content - shown) <= 1:
                return
            tab.wait_for_timeout(50)
        self.fail(f"the frame is {shown} high, its content {content}")

    def test_it_follows_the_colour_scheme(self):
        grounds = {}
        for scheme in ("light", "dark"):
            tab, frame = self.framed("ack", "all", "allow-scripts", color_scheme=scheme)
            grounds[scheme] = frame.evaluate("getComputedStyle(document.body).backgroundColor")
        self.assertEqual(grounds["light"], "rgb(255, 255, 255)")
        channels = [int(part) for part in re.findall(r"\d+", grounds["dark"])]
        self.assertLess(max(channels), 60)

    def test_the_same_words_without_scripts_as_with_them(self):
        _, without = self.framed("ack", "all", "")
        _, with_scripts = self.framed("ack", "all", "allow-scripts")
        self.assertEqual(without.locator("body").inner_text(), with_scripts.locator("body").inner_text())


if __name__ == "__main__":
    unittest.main()
