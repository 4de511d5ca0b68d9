"""Markdown in cmark-gfm, a fragment behind a sanitiser, Confluence's XML, CSV: each read back, cell by cell."""

import csv
import io
import re
import unittest
import xml.etree.ElementTree as ElementTree
from urllib.parse import unquote

import nh3

from clients import (
    XHTML, ClientCase, embed, export, grid, joined, lines, model, needs, parse, run, site, spaced, tables)

# What GitHub lets through of the elements and attributes that a table can have.
TAGS = {
    "a", "b", "blockquote", "br", "caption", "code", "dd", "del", "details", "div", "dl", "dt", "em", "h1", "h2", "h3",
    "h4", "hr", "i", "img", "ins", "kbd", "li", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "span",
    "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "ul", "var"}
ATTRIBUTES = {
    "a": {"href"}, "img": {"src", "alt"}, "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align", "scope"}, "*": {"title"}}


def sanitised(html):
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, link_rel=None, url_schemes={"http", "https", "mailto"})


def one(cell):
    return spaced(" ".join(lines(cell)))


class Markdown(ClientCase):
    @needs("cmark-gfm")
    def test_every_table_as_github_shows_it(self):
        for name, subject in self.each():
            source = embed(name, subject, "matrix.md").read_bytes()
            html = run(
                ["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tagfilter"],
                source).decode()
            self.assertEqual(len(tables(html)), 1)
            wanted = model(name).table(subject).grid(lambda cell: spaced(" · ".join(cell)))
            wanted = [[spaced(field) for field in row] for row in wanted]
            self.assert_same(grid(tables(sanitised(html))[0], one), wanted)
            self.assertEqual(set(re.findall(rb"<[a-z]+", re.sub(rb"\\<", b"", source))), set(), "HTML in Markdown")


class Fragment(ClientCase):
    def test_every_table_with_and_without_its_styles(self):
        for name, subject in self.each():
            html = embed(name, subject, "matrix.fragment.html").read_text(encoding="utf-8")
            for forbidden in ("class=", "<style", "<svg", "<script", " id="):
                self.assertNotIn(forbidden, re.sub(r">[^<]*<", "><", html))
            wanted = model(name).table(subject).banded(joined)
            for read in (html, sanitised(html)):
                self.assertEqual(len(tables(read)), 1)
                self.assert_same(
                    [[cell or [] for cell in row] for row in grid(tables(read)[0], lines)],
                    [[[spaced(cell)] if isinstance(cell, str) else cell for cell in row] for row in wanted])


class Links(ClientCase):
    """Absolute, to pages and places that are there; none without an address of the site."""

    ADDRESSES = {"ack": "https://docs.example.com/ack/", "hostile": "https://docs.example.com/hostile/"}
    FILES = (
        "matrix.fragment.html", "matrix.html", "matrix.md", "matrix.mediawiki", "matrix.dokuwiki.txt",
        "matrix.confluence.xml")

    def test_links_lead_to_places_of_the_site_or_to_sources(self):
        for name, base in self.ADDRESSES.items():
            sources = {source.get("url") for source in model(name).json["sources"]}
            ids = {}
            for subject in ["all"] + [t["id"] for t in model(name).types]:
                html = parse(embed(name, subject, "matrix.fragment.html").read_text(encoding="utf-8"))
                links = [e.get("href") for e in html.iter(XHTML + "a")]
                self.assertTrue(links)
                for link in links:
                    if link in sources:
                        continue
                    self.assertTrue(link.startswith(base), link)
                    path, _, place = link.removeprefix(base).partition("#")
                    page = site(name) / (path or "index.html")
                    if page not in ids:
                        ids[page] = {e.get("id") for e in parse(page.read_text(encoding="utf-8")).iter()}
                    self.assertTrue(not place or unquote(place) in ids[page], link)

    def test_without_an_address_there_are_none(self):
        for name in ("rosa", "ovhcloud", "oke"):
            known = [source["url"] for source in model(name).json["sources"] if "url" in source]
            for subject in ["all"] + [t["id"] for t in model(name).types]:
                self.assertFalse(embed(name, subject, "oembed.json").exists())
                for file in self.FILES:
                    text = embed(name, subject, file).read_text(encoding="utf-8")
                    for address in re.findall(r"(?:href=\"|\]\(|\[\[?)(https?:[^\"|)\] ]*|[^\"|)\] ]*\.html[^\"|)\] ]*)", text):
                        self.assertIn(address, known)


class Confluence(ClientCase):
    ROOT = (
        '<root xmlns:ac="http://atlassian.com/content" xmlns:ri="http://atlassian.com/resource/identifier">', "</root>")

    @needs("xmllint")
    def test_every_page_is_xml_and_holds_the_table(self):
        for name, subject in self.each():
            body = embed(name, subject, "matrix.confluence.xml").read_text(encoding="utf-8")
            document = (self.ROOT[0] + body + self.ROOT[1]).encode()
            run(["xmllint", "--nonet", "--noout", "-"], document)
            root = ElementTree.fromstring(document)
            self.assertEqual(len(list(root.iter("table"))), 1)
            for forbidden in ("img", "details", "style", "script", "caption"):
                self.assertIsNone(root.find(f".//{forbidden}"))
            rows = []
            for row in root.find("table").iter("tr"):
                cells = [
                    [spaced("".join(p.itertext())) for p in cell.findall("p") if spaced("".join(p.itertext()))]
                    for cell in row for _ in range(int(cell.get("colspan", 1)))]
                self.assertEqual(row[0].tag, "th")
                rows.append(cells)
            self.assert_same(
                rows,
                [[[spaced(cell)] if isinstance(cell, str) else cell for cell in row]
                 for row in model(name).table(subject).banded(joined)])
            for cell in root.iter("td"):
                if "class" in cell.attrib:
                    self.assertEqual(cell.get("class"), "highlight-" + cell.get("data-highlight-colour"))
            if name == "ack":
                self.assertLess(len(body.encode()), 50_000)


class CommaSeparated(ClientCase):
    DANGEROUS = re.compile("^['\\s]*[=+\\-@\t\r\n＝＋－＠]")

    def test_every_field_is_the_models_and_no_formula(self):
        for name, subject in self.each():
            raw = embed(name, subject, "matrix.csv").read_bytes().decode("utf-8")
            rows = list(csv.reader(io.StringIO(raw, newline=""), strict=True))
            plain = [[self.plain(field) for field in row] for row in rows]
            self.assert_same(plain, model(name).table(subject).grid("\n".join))
            self.assertEqual(raw.count("\r\n"), len(rows))

    def plain(self, field):
        """A field without the apostrophe that keeps a spreadsheet from calculating."""
        self.assertNotRegex(field, "^[=+\\-@\t\r\n＝＋－＠]")
        return field[1:] if field.startswith("'") and self.DANGEROUS.match(field) else field


class Alone(ClientCase):
    """`demarc export` writes the same as `build`."""

    FILES = {
        "html-fragment": "matrix.fragment.html", "html-embed": "matrix.html", "markdown": "matrix.md",
        "mediawiki": "matrix.mediawiki", "dokuwiki": "matrix.dokuwiki.txt", "confluence": "matrix.confluence.xml",
        "csv": "matrix.csv", "svg": "diagram.svg"}

    def test_every_format_is_the_embeds(self):
        name = "ack"
        for kind, file in self.FILES.items():
            self.assertEqual(export(name, kind), embed(name, "all", file).read_bytes(), kind)
        subject = model(name).types[0]["id"]
        for kind, file in self.FILES.items():
            self.assertEqual(
                export(name, kind, "--cluster-type", subject), embed(name, subject, file).read_bytes(), kind)

    def test_one_layer(self):
        layer = model("ack").json["layers"][0]
        rows = [r["name"] for r in model("ack").rows if r["layer"] == layer["id"]]
        text = export("ack", "csv", "--layer", layer["id"]).decode()
        self.assertEqual([row[1] for row in csv.reader(io.StringIO(text))][1:], rows)


if __name__ == "__main__":
    unittest.main()
