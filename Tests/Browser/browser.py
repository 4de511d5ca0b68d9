"""The site as built, on disk and on a server, and a Chromium that notes whatever goes wrong on a page."""

import functools
import http.server
import os
import pathlib
import shutil
import threading
import unittest

from playwright.sync_api import sync_playwright

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SITE = REPOSITORY / ".build" / "browser" / "site"
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 390, "height": 844}


def chromium():
    """The browser of the system; none is downloaded."""
    names = [os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"]
    found = next((path for path in map(shutil.which, filter(None, names)) if path), None)
    if found is None:
        raise RuntimeError("no Chromium found: Scripts/system-libraries chromium installs it")
    return found


def pages(site=SITE):
    """Every page of a site by its path, without pages that only lead on, and without pieces of pages: embeds, and what
    the page for wrong addresses looks for."""
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [path for path in found if not path.startswith(("embed/", "assets/")) and not leads_on(site / path)]


def leads_on(page):
    return b'http-equiv="refresh"' in page.read_bytes()[:4096]


def other_sites():
    """Sites of the tests in other languages, with other parties and other looks."""
    return sorted(path for path in (SITE.parent / "sites").iterdir() if path.is_dir())


class Server:
    """The site on a free port of this machine."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

        def end_headers(self):
            # What a strict host sends: everything must work under it.
            self.send_header("Content-Security-Policy", "default-src 'self'")
            super().end_headers()

    def __init__(self, directory=SITE):
        handler = functools.partial(self.Handler, directory=str(directory))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.root = f"http://127.0.0.1:{self.server.server_port}/"

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class BrowserCase(unittest.TestCase):
    """A test with one browser for the class; `root` says where the site is read from."""

    root = SITE.as_uri() + "/"
    # How many milliseconds anything may take.
    patience = 10_000

    @classmethod
    def setUpClass(cls):
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()

    def context(self, viewport=WIDE, **options):
        context = self.browser.new_context(viewport=viewport, **options)
        context.set_default_timeout(self.patience)
        self.addCleanup(context.close)
        return context

    def open(self, path, context=None):
        """A tab at `path`, whose `problems` gather console errors, failed scripts and requests to elsewhere."""
        tab = (context or self.context()).new_page()
        tab.problems = []
        tab.on("console", lambda message: message.type == "error" and tab.problems.append(f"console: {message.text}"))
        tab.on("pageerror", lambda error: tab.problems.append(f"script: {error}"))
        tab.on("requestfailed", lambda request: tab.problems.append(f"failed: {request.url}"))
        tab.on(
            "request",
            lambda request: request.url.startswith(self.root) or tab.problems.append(f"elsewhere: {request.url}"))
        tab.goto(self.root + path)
        return tab


class FromServer:
    """Reads the site from a server under a strict policy; stands before the class that reads it from disk."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.server = Server()
        cls.root = cls.server.root

    @classmethod
    def tearDownClass(cls):
        super().tearDownClass()
        cls.server.close()


def wait_until(tab, expression, seconds=10):
    """Asks again and again, from outside: a strict policy lets no page evaluate a text itself."""
    for _ in range(int(seconds * 20)):
        if tab.evaluate(expression):
            return
        tab.wait_for_timeout(50)
    raise TimeoutError(f"never true: {expression}")
