"""The report of every broken site of the tests, as a document: valid by its published schema, with every problem at its place."""

import json
import re
import shutil
import subprocess
import unittest
import xml.etree.ElementTree

from terminal import DEMARC, PLAIN, REPOSITORY, CommandCase

FIXTURES = REPOSITORY / "Tests/Fixtures"
ANNOTATION = re.compile(r"::(error|warning) file=[^,:]+,line=[1-9]\d*,endLine=[1-9]\d*(,col=[1-9]\d*,endColumn=[1-9]\d*)?,title=[a-z-]+::.+")


class Documents(CommandCase):
    def reports(self, rule):
        """The problems of a rule's fixture, in each format: format → text."""
        fixture = FIXTURES / "Rules" / rule
        site = self.folder / rule
        if (fixture / "output").is_dir():
            shutil.copytree(fixture / "output", site)
            words = ["--output", rule]
        else:
            shutil.copytree(FIXTURES / "Sites/minimal", site)
            shutil.copytree(fixture, site, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt", "setup", "export"))
            words = ["--site", rule, "--today", "2026-12-01"]
        texts = {}
        for form in ["json", "sarif", "junit", "github"]:
            run = subprocess.run([DEMARC, "check", *words, "--format", form], cwd=self.folder, env=PLAIN,
                                 capture_output=True, text=True, timeout=60)
            self.assertIn(run.returncode, (0, 1), f"{rule}: {run.stderr}")
            self.assertEqual(run.stderr if run.returncode else "", "", rule)
            texts[form] = run.stdout
        return texts

    def test_documents_of_every_rule_are_valid_and_tell_every_place(self):
        folders = sorted(path for path in (FIXTURES / "Rules").iterdir() if path.is_dir())
        files, total = {"json": [], "sarif": [], "junit": []}, 0
        for rule in (path.name for path in folders):
            texts = self.reports(rule)
            problems = json.loads(texts["json"])["diagnostics"]
            total += len(problems)
            for problem in problems:
                self.assertTrue(problem["location"]["file"] and problem["location"]["line"] > 0, problem)
            results = json.loads(texts["sarif"])["runs"][0]["results"]
            self.assertEqual([(problem["rule"], problem["location"]["line"]) for problem in problems],
                             [(result["ruleId"], result["locations"][0]["physicalLocation"]["region"]["startLine"])
                              for result in results], rule)
            cases = xml.etree.ElementTree.fromstring(texts["junit"]).findall(".//testcase")
            self.assertEqual(len(cases), max(1, len(problems)), rule)
            lines = texts["github"].splitlines()
            self.assertEqual(len(lines), len(problems), rule)
            for line in lines:
                self.assertRegex(line, ANNOTATION)
            for form in files:
                path = self.folder / f"{rule}.{form}"
                path.write_text(texts[form], encoding="utf-8")
                files[form].append(str(path))
        self.assertGreater(total, len(folders))
        for form, paths in files.items():
            run = subprocess.run([REPOSITORY / "Scripts/validate-report", form, *paths], capture_output=True, text=True)
            self.assertEqual(run.returncode, 0, run.stdout[-500:] + run.stderr[-2000:])
            self.assertEqual(run.stdout.count(f": valid {form}\n"), len(paths))


if __name__ == "__main__":
    unittest.main()
