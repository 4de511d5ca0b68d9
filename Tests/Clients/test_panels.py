"""The Embed panels of pages: each snippet is what its wiki takes, and each file is there."""

import html
import re
import unittest
import xml.etree.ElementTree as ElementTree

import mediawiki
from clients import XHTML, ClientCase, embed, model, needs, parse, run, site, spaced

SVG = "{http://www.w3.org/2000/svg}"


def panels(name, path):
    """(subject of its files, title of the panel, {name of a way: (files, code)})."""
    document = parse((site(name) / path).read_text(encoding="utf-8"))
    for panel in document.iter(XHTML + "details"):
        if panel.get("class") != "embed":
            continue
        ways = {}
        for way in panel.findall(XHTML + "details"):
            code = next(way.iter(XHTML + "code"), None)
            files = [
                link.get("href") for paragraph in way.findall(XHTML + "p") for link in paragraph.iter(XHTML + "a")]
            ways[spaced(way.find(XHTML + "summary").text)] = (files, None if code is None else "".join(code.itertext()))
        yield spaced(panel.find(XHTML + "summary").text), ways


def beside(name, path):
    """(the table before it, the drawing before it, title of the panel, folder of its files) for each panel of a page."""
    document = parse((site(name) / path).read_text(encoding="utf-8"))
    table = drawing = None
    for element in document.iter():
        if element.tag == XHTML + "table" and "matrix" in (element.get("class") or "").split():
            table = element
        if element.tag == SVG + "svg" and (element.get("class") or "").startswith("diagram diagram-"):
            drawing = element if element.find(SVG + "title") is not None else drawing
        if element.tag == XHTML + "details" and element.get("class") == "embed":
            address = next(
                link.get("href") for link in element.iter(XHTML + "a") if link.get("download") is not None)
            folder = re.sub(r"^(\.\./)*embed/|/[^/]*$", "", address)
            yield table, drawing, spaced(element.find(XHTML + "summary").text), folder


def cells(table):
    """The label of each cell by its pair."""
    found = {}
    for cell in table.iter(XHTML + "td"):
        if cell.get("data-responsibility"):
            label = next(e for e in cell.iter() if e.get("data-label") is not None)
            found[cell.get("data-responsibility"), cell.get("data-cluster-type")] = spaced("".join(label.itertext()))
    return found


class Panels(ClientCase):
    PAGES = {"cluster-types/managed.html": "managed", "responsibilities.html": "all"}

    def both(self, path):
        found = dict(panels("ack", path))
        self.assertEqual(set(found), {"Embed this matrix", "Embed this diagram"})
        return found["Embed this matrix"], found["Embed this diagram"]

    def test_each_panel_embeds_what_stands_beside_it(self):
        """Whole matrices, those of cluster types, layers and areas, boundaries, stacks and changes: cell by cell."""
        kinds = set()
        for name in ("ack", "rosa", "ovhcloud", "hostile"):
            for path in sorted(site(name).rglob("*.html")):
                page = path.relative_to(site(name)).as_posix()
                if page.startswith("embed/") or page == "print.html":
                    continue
                for table, drawing, title, folder in beside(name, page):
                    with self.subTest(site=name, page=page, panel=title, folder=folder):
                        kinds.add(folder.split("/")[0] if "/" in folder else "all" if folder == "all" else "type")
                        if title.startswith("Embed this matrix"):
                            document = parse(embed(name, folder, "matrix.html").read_text(encoding="utf-8"))
                            shown = cells(next(document.iter(XHTML + "table")))
                            self.assertEqual(shown, cells(table))
                            self.assertTrue(shown)
                        else:
                            picture = ElementTree.parse(embed(name, folder, "diagram.svg")).getroot()
                            self.assertEqual(
                                spaced(picture.find(SVG + "title").text), spaced(drawing.find(SVG + "title").text))
                            self.assertEqual(
                                spaced(picture.find(SVG + "desc").text), spaced(drawing.find(SVG + "desc").text))
        self.assertLessEqual({"all", "type", "layers", "areas", "changes"}, kinds)

    def test_every_matrix_and_every_drawing_has_a_panel(self):
        for name in ("ack", "rosa", "ovhcloud"):
            for path in sorted(site(name).rglob("*.html")):
                page = path.relative_to(site(name)).as_posix()
                if page.startswith("embed/") or page == "print.html":
                    continue
                document = parse(path.read_text(encoding="utf-8"))
                figures = [e for e in document.iter(XHTML + "figure") if e.get("class") == "drawing"]
                # Matrices of roles and of areas stand above that of their cluster type, which says all of it.
                matrices = [
                    e for e in document.iter(XHTML + "table") if "matrix" in (e.get("class") or "").split()
                    and not {"matrix-roles", "matrix-areas"} & set(e.get("class").split())]
                with self.subTest(site=name, page=page):
                    self.assertEqual(len(list(panels(name, page))), len(figures) + len(matrices))

    def test_the_pages_with_a_matrix_lead_hosts_to_their_answers(self):
        import json

        found = 0
        for path in sorted(site("ack").rglob("*.html")):
            if "embed" in path.parts:
                continue
            for link in parse(path.read_text(encoding="utf-8")).iter(XHTML + "link"):
                if link.get("type") == "application/json+oembed":
                    found += 1
                    address = link.get("href").removeprefix("https://docs.example.com/ack/")
                    answer = json.loads((site("ack") / address).read_text(encoding="utf-8"))
                    self.assertEqual((answer["version"], answer["type"]), ("1.0", "rich"))
                    frame = next(parse(answer["html"]).iter(XHTML + "iframe")).get("src")
                    self.assertEqual(frame, link.get("href").replace("oembed.json", "matrix.html"))
        self.assertEqual(found, 1 + len(model("ack").types) + len(list((site("ack") / "layers").glob("*.html"))))

    def test_every_way_leads_somewhere(self):
        for path, subject in self.PAGES.items():
            for title, ways in panels("ack", path):
                for way, (files, code) in ways.items():
                    with self.subTest(page=path, panel=title, way=way):
                        self.assertTrue(files or code)
                        for file in files:
                            target = (site("ack") / path).parent / file
                            self.assertTrue(target.is_file(), file)
                            self.assertEqual(target.parent.name, subject)

    def test_the_frame_is_the_one_of_the_answer_for_discovery(self):
        import json

        for path, subject in self.PAGES.items():
            matrix, _ = self.both(path)
            _, code = matrix["Notion, SharePoint, any other page"]
            self.assertEqual(code, json.loads(embed("ack", subject, "oembed.json").read_text())["html"])
            frame = next(parse(code).iter(XHTML + "iframe"))
            self.assertEqual(frame.get("src"), f"https://docs.example.com/ack/embed/{subject}/matrix.html")

    @needs("cmark-gfm")
    def test_markdown_shows_the_drawing(self):
        for path, subject in self.PAGES.items():
            _, diagram = self.both(path)
            _, code = diagram["GitHub, GitLab, Azure DevOps, Outline"]
            picture = next(parse(run(["cmark-gfm"], code.encode()).decode()).iter(XHTML + "img"))
            self.assertEqual(picture.get("src"), f"https://docs.example.com/ack/embed/{subject}/diagram.svg")
            title = ElementTree.parse(embed("ack", subject, "diagram.svg")).find(SVG + "title").text
            self.assertEqual(picture.get("alt"), title)
            _, code = diagram["GitHub"]
            document = parse(code)
            self.assertEqual(next(document.iter(XHTML + "img")).get("alt"), title)
            source = next(document.iter(XHTML + "source"))
            self.assertTrue(source.get("srcset").endswith(f"/embed/{subject}/diagram-dark.svg"))

    @needs("xmllint")
    def test_confluence_takes_the_picture(self):
        for path, subject in self.PAGES.items():
            _, diagram = self.both(path)
            _, code = diagram["Confluence"]
            wrapped = (
                '<root xmlns:ac="http://atlassian.com/content" xmlns:ri="http://atlassian.com/resource/identifier">'
                + code + "</root>").encode()
            run(["xmllint", "--noout", "-"], wrapped)
            image = ElementTree.fromstring(wrapped)[0]
            ac = "{http://atlassian.com/content}"
            self.assertEqual(image.get(ac + "custom-width"), "true")
            self.assertEqual(
                image.get(ac + "width"), ElementTree.parse(embed("ack", subject, "diagram.svg")).getroot().get("width"))

    @needs("/usr/share/mediawiki/maintenance/parse.php")
    def test_the_wikis_take_the_drawing(self):
        for path, subject in self.PAGES.items():
            _, diagram = self.both(path)
            _, code = diagram["MediaWiki"]
            shown = mediawiki.parsed(code.encode())
            self.assertIn(f"Responsibilities-{subject}.svg", shown)
            _, code = diagram["DokuWiki"]
            shown = run(["php", "/usr/share/dokuwiki/bin/render.php"], code.encode()).decode()
            self.assertIn(f"responsibilities-{subject}.svg", shown)

    def test_hostile_titles_stay_in_their_snippets(self):
        for path in ("responsibilities.html", "cluster-types/type-1.html", "cluster-types/type-2.html"):
            for _, ways in panels("hostile", path):
                for way, (_, code) in ways.items():
                    with self.subTest(page=path, way=way):
                        if code and way in ("Notion, SharePoint, any other page", "BookStack, Wiki.js, XWiki", "GitHub"):
                            names = [e.tag for e in parse(code).iter()]
                            self.assertFalse({XHTML + "b", XHTML + "script"} & set(names))
                        if code and way == "MediaWiki":
                            shown = mediawiki.parsed(code.encode())
                            self.assertEqual(len(re.findall("Responsibilities-", shown)) > 0, True)
                            self.assertNotIn("Template:", html.unescape(shown))

    def test_without_an_address_snippets_name_files(self):
        found = dict(panels("rosa", "responsibilities.html"))
        for ways in found.values():
            for way, (_, code) in ways.items():
                self.assertNotIn("http", (code or ""), way)
        self.assertIn('src="matrix.html"', found["Embed this matrix"]["Notion, SharePoint, any other page"][1])


if __name__ == "__main__":
    unittest.main()
