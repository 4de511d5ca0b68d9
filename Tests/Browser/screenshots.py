"""Pictures of the main pages: light, dark, narrow and on paper."""

import shutil
import sys

from playwright.sync_api import sync_playwright

from browser import NARROW, REPOSITORY, SITE, WIDE, chromium, other_sites

FOLDER = SITE.parent / "screenshots"
PAGES = {
    "overview": "index.html",
    "cluster-type": "cluster-types/managed-node-pool.html",
    "matrix": "responsibilities.html",
    "compare": "compare.html",
    "party": "parties/customer.html",
    "layer": "layers/nodes.html",
    "guide": "guide/patching.html",
    "not-found": "404.html",
}
LOOKS = {
    "light": {"viewport": WIDE, "color_scheme": "light"},
    "dark": {"viewport": WIDE, "color_scheme": "dark"},
    "narrow": {"viewport": NARROW, "color_scheme": "light"},
    "narrow-dark": {"viewport": NARROW, "color_scheme": "dark"},
    "forced-colours": {"viewport": WIDE, "forced_colors": "active"},
}
# What README.md shows, and how much of it.
README = {"cluster-type-light": "cluster-type.png", "matrix-dark": "matrix.png"}


def open_page(browser, address, **look):
    tab = browser.new_context(reduced_motion="reduce", **look).new_page()
    tab.goto(address)
    return tab


def shoot(browser):
    for look, options in LOOKS.items():
        for name, path in PAGES.items():
            tab = open_page(browser, f"{SITE.as_uri()}/{path}", **options)
            tab.screenshot(path=FOLDER / f"{name}-{look}.png", full_page=True)
            tab.context.close()
        tab = open_page(browser, f"{SITE.as_uri()}/index.html", **options)
        tab.keyboard.press("/")
        tab.keyboard.type("patches")
        tab.wait_for_selector(".search-title")
        tab.screenshot(path=FOLDER / f"search-{look}.png")
        tab.context.close()
    for name, path in {**PAGES, "whole-site": "print.html"}.items():
        tab = open_page(browser, f"{SITE.as_uri()}/{path}", viewport=WIDE)
        tab.pdf(path=FOLDER / f"{name}-print.pdf", format="A4")
        tab.context.close()
    for site in other_sites():
        for name in ("matrix", "cluster-type"):
            page = next((site / "cluster-types").iterdir()).relative_to(site) if name == "cluster-type" else PAGES[name]
            for look in ("light", "narrow-dark"):
                tab = open_page(browser, f"{site.as_uri()}/{page}", **LOOKS[look])
                tab.screenshot(path=FOLDER / f"{site.name}-{name}-{look}.png", full_page=True)
                tab.context.close()


def show_in_readme(browser):
    for picture, file in README.items():
        name, look = picture.rsplit("-", 1)
        options = {**LOOKS[look], "viewport": {"width": 1280, "height": 960}}
        tab = open_page(browser, f"{SITE.as_uri()}/{PAGES[name]}", **options)
        if name == "matrix":
            tab.evaluate(
                """() => {
                  document.querySelector(".filters").scrollIntoView();
                  const row = document.getElementById("os-patches");
                  row.closest(".table-scroll").scrollTop = row.offsetTop - 140;
                }""")
        tab.screenshot(path=REPOSITORY / ".github" / "pictures" / file)
        tab.context.close()


if __name__ == "__main__":
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"])
        shoot(chrome)
        if "--readme" in sys.argv:
            show_in_readme(chrome)
        chrome.close()
    print(f"pictures: {FOLDER.relative_to(REPOSITORY)}")
