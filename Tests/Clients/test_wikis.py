"""The files for MediaWiki and DokuWiki, rendered by the wikis themselves and read back, cell by cell."""

import re
import unittest

import mediawiki
from clients import ClientCase, embed, grid, joined, lines, model, needs, run, site, spaced, subjects, tables

RENDERER = "/usr/share/dokuwiki/bin/render.php"


class MediaWiki(ClientCase):
    @needs("/usr/share/mediawiki/maintenance/parse.php")
    def test_every_table_as_the_wiki_shows_it(self):
        for name, subject in self.each():
            html = mediawiki.parsed(embed(name, subject, "matrix.mediawiki").read_bytes())
            self.assertEqual(len(tables(html)), 1)
            wanted = model(name).table(subject).banded(joined)
            self.assert_same(
                grid(tables(html)[0], lines),
                [[[spaced(cell)] if isinstance(cell, str) else cell for cell in row] for row in wanted])
            self.assertNotIn("action=edit", html, "a text became a link to a page that isn't there")
            # Every link leads to the site or to a source.
            for address in re.findall(r'href="([^"]*)"', html):
                self.assertTrue(address.startswith(("https://", "http://docs", "#")), address)

    @needs("/usr/share/mediawiki/maintenance/parse.php")
    def test_every_drawing_passes_the_upload_filter(self):
        files = [embed(name, subject, file) for name, subject in subjects() for file in ("diagram.svg", "diagram-dark.svg")]
        evil = mediawiki.HOME.parent / "evil.svg"
        evil.write_text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', encoding="utf-8")
        answers = mediawiki.uploaded([*files, evil])
        self.assertNotEqual(answers.pop(str(evil)), "accepted", "the filter is not at work")
        self.assertEqual(answers, {str(file): "accepted" for file in files})


class DokuWiki(ClientCase):
    @needs(RENDERER)
    def test_every_table_as_the_wiki_shows_it(self):
        for name, subject in self.each():
            html = run(["php", RENDERER], embed(name, subject, "matrix.dokuwiki.txt").read_bytes()).decode()
            self.assertEqual(len(tables(html)), 1)
            wanted = model(name).table(subject).grid(joined)
            self.assert_same(
                grid(tables(html)[0], lines),
                [[[spaced(cell)] if isinstance(cell, str) else cell for cell in row] for row in wanted])
            self.assertNotIn("wikilink", html, "a text became a link to a page of the wiki")


if __name__ == "__main__":
    unittest.main()
