"""The sites whose exports are read, and what the tests share: tables in HTML as grids, programs, comparison."""

import functools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata
import unittest

import html5lib

from expected import Model

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
WORK = REPOSITORY / ".build" / "clients"
DEMARC = os.environ["DEMARC"]
SITES = {"ack": WORK / "sources" / "ack"} | {
    name: REPOSITORY / "Tests/Fixtures/Sites" / name for name in ("rosa", "ovhcloud", "oke", "hostile", "controls")}
XHTML = "{http://www.w3.org/1999/xhtml}"


def publish_ack():
    """This repository's site with an address, so that links are there to be read too."""
    shutil.rmtree(SITES["ack"], ignore_errors=True)
    shutil.copytree(REPOSITORY / "Content", SITES["ack"])
    settings = SITES["ack"] / "site.yaml"
    text = settings.read_text(encoding="utf-8")
    if not re.search("^base-url:", text, re.MULTILINE):
        settings.write_text("base-url: https://docs.example.com/ack\n" + text, encoding="utf-8")


publish_ack()


@functools.cache
def site(name):
    """The built site `name`."""
    output = WORK / "sites" / name
    run([DEMARC, "build", "--quiet", "--site", SITES[name], "--output", output])
    return output


@functools.cache
def model(name):
    return Model(site(name) / "data" / "model.json")


def subjects():
    """(site, `all` or a cluster type) for everything that is embedded."""
    for name in SITES:
        for subject in ["all"] + [t["id"] for t in model(name).types]:
            yield name, subject


def embed(name, subject, file):
    return site(name) / "embed" / subject / file


def run(command, stdin=None, **options):
    """What `command` prints. Its failure is the test's."""
    result = subprocess.run(
        [str(part) for part in command], input=stdin, capture_output=True, check=False, **options)
    if result.returncode:
        raise AssertionError(
            f"{command} failed with {result.returncode}:\n{result.stderr.decode(errors='replace')[-3000:]}")
    return result.stdout


def export(name, *arguments):
    """The bytes of an export of the site `name`; losses are no failure here."""
    return run([DEMARC, "export", *arguments, "--site", SITES[name]])


def needs(program):
    """Skips where the system has no packages of these clients; on Debian, Scripts/test has installed them."""
    missing = not (shutil.which(program) or pathlib.Path(program).exists())
    if missing and sys.platform == "linux":
        raise AssertionError(f"{program} is not installed: Scripts/system-libraries installs it")
    return unittest.skipIf(missing, f"no {program} on this system")


def spaced(text):
    """As a reader sees it: any white space is one space."""
    return " ".join(unicodedata.normalize("NFC", text.replace("\u00a0", " ")).split())


def parse(html):
    return html5lib.parse(html)


def tables(html):
    return list(parse(html).iter(XHTML + "table"))


def words(element):
    """The text below `element`, its blocks and breaks as line breaks."""
    text = element.text or ""
    for child in element:
        tag = child.tag.removeprefix(XHTML) if isinstance(child.tag, str) else ""
        if tag == "br":
            text += "\n"
        elif tag in ("p", "li", "ul", "ol", "div"):
            text += "\n" + words(child) + "\n"
        else:
            text += words(child)
        text += child.tail or ""
    return text


def lines(element):
    return [spaced(part) for part in words(element).split("\n") if spaced(part)]


def grid(table, read):
    """The cells of an HTML table, those with spans repeated; the caption and the foot left out."""
    filled = {}
    sections = [part for part in table if part.tag in (XHTML + "thead", XHTML + "tbody", XHTML + "tr")]
    rows = [row for part in sections for row in ([part] if part.tag == XHTML + "tr" else part.findall(XHTML + "tr"))]
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in filled:
                x += 1
            for down in range(int(cell.get("rowspan", 1))):
                for right in range(int(cell.get("colspan", 1))):
                    filled[y + down, x + right] = read(cell)
            x += int(cell.get("colspan", 1))
    width = max(x for _, x in filled) + 1
    return [[filled.get((y, x)) for x in range(width)] for y in range(len(rows))]


class ClientCase(unittest.TestCase):
    maxDiff = 4000

    def each(self):
        for name, subject in subjects():
            with self.subTest(site=name, subject=subject):
                yield name, subject

    def assert_same(self, read, wanted):
        """Cell by cell, so that a failure names the cell."""
        self.assertEqual([len(row) for row in read], [len(row) for row in wanted])
        for y, (got, want) in enumerate(zip(read, wanted)):
            for x, (one, other) in enumerate(zip(got, want)):
                self.assertEqual(one, other, f"row {y}, column {x}")


def joined(cell):
    return [spaced(text) for text in cell if spaced(text)]
