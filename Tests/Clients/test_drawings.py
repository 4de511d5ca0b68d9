"""Standalone drawings: the rules that all their readers need, and the same picture in Chromium and librsvg."""

import io
import re
import unittest
import xml.etree.ElementTree as ElementTree

import numpy
from PIL import Image
from playwright.sync_api import sync_playwright

from browsers import chromium
from clients import DEMARC, SITES, ClientCase, embed, export, needs, run, subjects

SVG = "{http://www.w3.org/2000/svg}"
FILES = ("diagram.svg", "diagram-dark.svg")
# Blocks of so many pixels are compared by their mean colour: letters differ at their edges, boxes don't.
BLOCK = 8


class Rules(ClientCase):
    def drawings(self):
        for name, subject in self.each():
            for file in FILES:
                text = embed(name, subject, file).read_text(encoding="utf-8")
                yield name, subject, text, ElementTree.fromstring(text)

    def test_what_every_reader_can_draw(self):
        elements = {
            "svg", "title", "desc", "g", "rect", "path", "text", "tspan", "line", "circle", "defs", "pattern", "polygon",
            "polyline", "ellipse", "a"}
        ids = set()
        for name, subject, text, root in self.drawings():
            for element in root.iter():
                self.assertTrue(element.tag.startswith(SVG), element.tag)
                self.assertIn(element.tag.removeprefix(SVG), elements)
                for key, value in element.attrib.items():
                    self.assertNotRegex(key, "^(style$|class$|on|dy$|dominant-baseline|textLength|letter-spacing|filter)")
                    self.assertNotIn("var(", value)
                    if key in ("fill", "stroke"):
                        self.assertRegex(value, "^(#[0-9a-f]{6}|none|url\\(#[a-z0-9-]+\\))$")
                    if key in ("href", "{http://www.w3.org/1999/xlink}href"):
                        self.assertRegex(value, "^https?://")
                    if key == "patternTransform":
                        self.fail(key)
                if element.tag == SVG + "text":
                    # Each line of a text has its own place.
                    for part in list(element) or [element]:
                        self.assertTrue({"x", "y"} <= set(part.attrib), "text without a place")
                    self.assertTrue(len(element) == 0 or not (element.text or "").strip())
            self.assertNotIn("@import", text)

    def test_names_sizes_fonts_and_ground(self):
        for name, subject, text, root in self.drawings():
            self.assertRegex(root.get("width"), "^[0-9]+$")
            self.assertRegex(root.get("height"), "^[0-9]+$")
            self.assertEqual(root.get("viewBox"), f"0 0 {root.get('width')} {root.get('height')}")
            self.assertEqual(root.get("role"), "img")
            named = root.get("aria-labelledby").split()
            self.assertEqual(named, [root.find(SVG + "title").get("id"), root.find(SVG + "desc").get("id")])
            for kind in ("title", "desc"):
                self.assertTrue(root.find(SVG + kind).text)
            prefix = f"demarc-{subject}"
            for element in root.iter():
                if "id" in element.attrib:
                    self.assertTrue(element.get("id").startswith(prefix), element.get("id"))
            fonts = {e.get("font-family") for e in root.iter() if "font-family" in e.attrib}
            self.assertEqual(fonts, {"Helvetica, Arial, 'Liberation Sans', sans-serif"})
            weights = {e.get("font-weight") for e in root.iter() if "font-weight" in e.attrib}
            self.assertLessEqual(weights, {"400", "700"})
            ground = next(e for e in root if e.tag == SVG + "rect")
            self.assertEqual(
                (ground.get("width"), ground.get("height")), (root.get("width"), root.get("height")))


class Pictures(ClientCase):
    @needs("rsvg-convert")
    def test_chromium_and_librsvg_draw_the_same(self):
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-lcd-text"])
            page = browser.new_page()
            worst = (0, "")
            for name, subject in self.each():
                for file in FILES:
                    path = embed(name, subject, file)
                    drawn = Image.open(io.BytesIO(run(["rsvg-convert", path]))).convert("RGB")
                    page.set_viewport_size({"width": drawn.width, "height": drawn.height})
                    page.goto(path.as_uri())
                    shown = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
                    self.assertEqual(drawn.size, shown.size)
                    differences = self.blocks(drawn, shown)
                    share = float((differences > 40).mean())
                    worst = max(worst, (share, f"{name}/{subject}/{file}"))
                    self.assertLess(float(differences.mean()), 1.5)
                    self.assertLess(share, 0.004)
            browser.close()
        print(f"\nmost blocks that differ: {100 * worst[0]:.2f} % in {worst[1]}")

    @staticmethod
    def blocks(one, other):
        """How much the mean colours of blocks differ, of 255."""
        def means(image):
            pixels = numpy.asarray(image, dtype=float)
            height, width = (size // BLOCK * BLOCK for size in pixels.shape[:2])
            cut = pixels[:height, :width].reshape(height // BLOCK, BLOCK, width // BLOCK, BLOCK, 3)
            return cut.mean(axis=(1, 3))

        return numpy.abs(means(one) - means(other)).max(axis=2)

    @needs("rsvg-convert")
    def test_png_is_the_drawing_at_twice_its_size(self):
        for name, subject in (("ack", "all"), ("ack", "managed")):
            arguments = [] if subject == "all" else ["--cluster-type", subject]
            picture = Image.open(io.BytesIO(export(name, "png", *arguments)))
            root = ElementTree.fromstring(embed(name, subject, "diagram.svg").read_text(encoding="utf-8"))
            self.assertEqual(picture.size, (2 * int(root.get("width")), 2 * int(root.get("height"))))

    def test_without_the_program_the_error_says_what_to_install(self):
        import subprocess

        result = subprocess.run(
            [DEMARC, "export", "png", "--site", SITES["ack"]], env={"PATH": "/nowhere"}, capture_output=True, check=False,
            text=True)
        self.assertEqual((result.returncode, result.stdout), (2, ""))
        self.assertIn("rsvg-convert", result.stderr)
        self.assertIn("librsvg2-bin", result.stderr)


if __name__ == "__main__":
    unittest.main()
