"""Workbooks in a reader of spreadsheets, and the presets as both kinds of file, against the model."""

import csv
import io
import unittest

import openpyxl

from clients import DEMARC, SITES, WORK, ClientCase, export, model, site
from expected import line


def workbook(name, *arguments):
    return openpyxl.load_workbook(io.BytesIO(export(name, *arguments)))


def texts(sheet):
    return [[cell.value or "" for cell in row] for row in sheet.iter_rows()]


class Workbooks(ClientCase):
    def test_every_sheet_is_the_models(self):
        for name in SITES:
            with self.subTest(site=name):
                book = workbook(name, "xlsx")
                types = [t["id"] for t in model(name).types]
                self.assertEqual(len(book.sheetnames), len(types) + 3)
                self.assertEqual([book.sheetnames[0], *book.sheetnames[-2:]], ["Matrix", "Sources", "Legend"])
                for sheet, subject in zip(book.worksheets, ["all", *types]):
                    # The name of a row comes first, as the first column stays in view.
                    wanted = [[row[1], row[0], *row[2:]] for row in model(name).table(subject).grid("\n".join)]
                    self.assert_same(texts(sheet), wanted)
                    self.assertEqual(sheet.freeze_panes, "B2")
                    self.assertEqual(sheet.auto_filter.ref, sheet.dimensions)
                for sheet in book.worksheets:
                    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
                    self.assertLessEqual(kinds, {"s", "n"}, "no formula")
                    self.assertTrue(all(
                        cell.value is None for row in sheet.iter_rows() for cell in row if cell.data_type == "n"))
                    # As text, it doesn't become a formula when somebody edits the cell either.
                    formulas = [
                        cell for row in sheet.iter_rows() for cell in row
                        if str(cell.value or "").startswith(("=", "+", "-", "@"))]
                    self.assertEqual({cell.number_format for cell in formulas} - {"@"}, set())
                    self.assertTrue(formulas or name != "hostile")

    def test_owners_have_their_colours_and_the_legend_their_words(self):
        for name in SITES:
            with self.subTest(site=name):
                book = workbook(name, "xlsx")
                legend = {row[0].fill.fgColor.rgb for row in book["Legend"].iter_rows(min_row=2)}
                colours = {}
                for row in book["Matrix"].iter_rows(min_row=2, min_col=3):
                    for cell in row:
                        colours.setdefault(cell.value.split("\n")[0], set()).add(cell.fill.fgColor.rgb)
                for label, found in colours.items():
                    self.assertEqual(len(found), 1, label)
                    self.assertLessEqual(found, legend)
                words = [row[0].value for row in book["Legend"].iter_rows(min_row=2)]
                self.assertLessEqual(set(colours), {word for text in words for word in (text, text.split(":")[0])})

    def test_sources_are_listed(self):
        sheet = workbook("ack", "xlsx")["Sources"]
        self.assertEqual(
            [row[0] for row in texts(sheet)][1:], [source["id"] for source in model("ack").json["sources"]])

    def test_the_same_model_is_the_same_bytes(self):
        for name in ("ack", "hostile"):
            self.assertEqual(export(name, "xlsx"), export(name, "xlsx"))
        self.assertEqual(
            export("controls", "fedramp-crm", "--as", "xlsx"), export("controls", "fedramp-crm", "--as", "xlsx"))


class Assignments(ClientCase):
    """data/assignments.csv: every cell of the model by its ids."""

    def test_every_cell_and_condition_is_a_row(self):
        for name in SITES:
            with self.subTest(site=name):
                text = (site(name) / "data" / "assignments.csv").read_bytes().decode("utf-8")
                rows = list(csv.DictReader(io.StringIO(text, newline="")))
                cells = [
                    (cell, one) for cell in model(name).json["assignments"]
                    for one in [cell] + cell.get("conditions", [])]
                self.assertEqual(len(rows), len(cells))
                for row, (cell, one) in zip(rows, cells):
                    wanted = {
                        "responsibility": cell["responsibility"], "cluster-type": cell["clusterType"],
                        "area": cell.get("area", ""), "condition": one.get("condition", ""), "value": one["value"],
                        "owners": "; ".join(one["owners"]), "provenance": one["provenance"]["kind"],
                        "sources": "; ".join(one["provenance"]["sources"]),
                        "roles": "; ".join(f"{r['party']} {r['role']}" for r in one.get("roles", []))}
                    self.assertEqual({key: row[key] for key in wanted}, wanted)
                    label = row["label"][1:] if row["label"].startswith("'") else row["label"]
                    self.assertEqual(label, line(one["label"]))
                    for duty in one.get("duties", []):
                        self.assertIn(line(duty["text"]), row["work"])


class Presets(ClientCase):
    """Values and texts computed here from the mapping in the model."""

    COLUMNS = {"fedramp-crm": 3, "csa-caiq": 6, "pci-12.8.5": 6}
    FRAMEWORKS = {"fedramp-crm": "nist", "csa-caiq": "ccm", "pci-12.8.5": "pci"}

    def sides(self, name, row, cluster_type):
        parties = {p["id"]: p for p in model(name).parties}

        def of(party):
            kind = parties[party]["kind"]
            if kind in ("provider", "customer", "third-party"):
                return {kind}
            more = parties[party]["members"] + ([parties[party]["partOf"]] if "partOf" in parties[party] else [])
            return set().union(*map(of, more))

        return set().union(*map(of, model(name).cell(row, cluster_type)["owners"]))

    def value(self, preset, sides):
        provider, customer, third = (side in sides for side in ("provider", "customer", "third-party"))
        if preset == "fedramp-crm":
            return ("Partial" if customer or third else "Yes") if provider else "No" if customer else ""
        if preset == "pci-12.8.5":
            return ("Shared" if customer else "Provider") if provider else "Entity" if customer else ""
        return {
            (1, 0, 0): "CSP-owned", (0, 1, 0): "CSC-owned", (0, 0, 1): "3rd-party outsourced",
            (1, 1, 0): "Shared CSP and CSC", (1, 1, 1): "Shared CSP and CSC", (1, 0, 1): "Shared CSP and 3rd-party",
        }.get((provider, customer, third), "")

    def test_a_row_for_every_control(self):
        name = "controls"
        for preset, framework in self.FRAMEWORKS.items():
            for cluster_type in (t["id"] for t in model(name).types):
                with self.subTest(preset=preset, type=cluster_type):
                    rows = list(csv.reader(io.StringIO(
                        export(name, preset, "--cluster-type", cluster_type).decode(), newline="")))
                    self.assertEqual({len(row) for row in rows}, {self.COLUMNS[preset]})
                    column = rows[0].index({
                        "fedramp-crm": "Can Be Inherited from CSP", "csa-caiq": "SSRM Control Ownership",
                        "pci-12.8.5": "Responsibility"}[preset])
                    wanted = {}
                    for row in model(name).rows:
                        for control in row["controls"]:
                            if control["framework"] == framework:
                                part = f"({control['part']})" if "part" in control else ""
                                wanted.setdefault(control["control"] + part, []).append(row["id"])
                    read = {row[0]: row[column] for row in rows[1:]}
                    for code, mapped in wanted.items():
                        sides = set().union(*(self.sides(name, row, cluster_type) for row in mapped))
                        values = [model(name).cell(row, cluster_type)["value"] for row in mapped]
                        na = preset == "csa-caiq" and set(values) == {"not-applicable"}
                        self.assertEqual(read.pop(code), "N/A" if na else self.value(preset, sides), code)
                    self.assertEqual(set(read.values()), {""} if read else set(), "controls without a row are empty")

    def test_every_duty_stands_in_a_matrix_for_pci(self):
        rows = csv.reader(io.StringIO(export("controls", "pci-12.8.5", "--cluster-type", "managed").decode(), newline=""))
        text = "\n".join("\n".join(row) for row in rows)
        for row in model("controls").rows:
            if any(c["framework"] == "pci" for c in row["controls"]):
                for duty in model("controls").cell(row["id"], "managed")["duties"]:
                    self.assertIn(duty["text"], text)

    def test_a_workbook_says_what_the_values_say(self):
        for preset in self.FRAMEWORKS:
            book = workbook("controls", preset, "--as", "xlsx")
            for sheet, cluster_type in zip(book.worksheets, model("controls").types):
                rows = list(csv.reader(io.StringIO(
                    export("controls", preset, "--cluster-type", cluster_type["id"]).decode(), newline="")))
                self.assertEqual([[field.replace("\r", "") for field in row] for row in texts(sheet)], rows)
            self.assertEqual(book.sheetnames[-1], "Sources")

    def test_hostile_texts_are_no_formulas(self):
        for preset in self.FRAMEWORKS:
            for row in csv.reader(io.StringIO(export("hostile", preset).decode(), newline="")):
                for field in row:
                    self.assertNotRegex(field, "^[=+\\-@\t\r\n＝＋－＠]")


class Losses(ClientCase):
    def test_strict_writes_nothing_that_is_not_whole(self):
        import subprocess

        target = WORK / "lossy.csv"
        target.unlink(missing_ok=True)
        for preset, lost in (
            ("fedramp-crm", ["third party 'telecom' of 'lines' on 'managed'", "'not stated' of 'os-patches' on 'edge'",
                             "'not applicable' of 'doors' on 'edge'", "'power' is left out"]),
            ("csa-caiq", ["third party 'telecom' of 'lines' on 'edge'", "control 'UEM-01' is empty"]),
            ("pci-12.8.5", ["third party 'telecom' of 'lines' on 'managed'"]),
            ("oscal", ["'not stated' of 'os-patches' on 'edge'"]),
        ):
            with self.subTest(preset=preset):
                result = subprocess.run(
                    [DEMARC, "export", preset, "--strict", "--format", "short", "--site", SITES["controls"], "--output",
                     target], capture_output=True, check=False, text=True)
                self.assertEqual(result.returncode, 1)
                self.assertFalse(target.exists())
                for words in lost:
                    self.assertIn(words, result.stderr)
                self.assertIn("Tests/Fixtures/Sites/controls/model/model.yaml:", result.stderr)
        result = subprocess.run(
            [DEMARC, "export", "csa-caiq", "--site", SITES["ovhcloud"]], capture_output=True, check=False, text=True)
        self.assertIn("RACI letters", result.stderr)
        result = subprocess.run(
            [DEMARC, "export", "pci-12.8.5", "--site", SITES["oke"]], capture_output=True, check=False, text=True)
        self.assertIn("degrees", result.stderr)


if __name__ == "__main__":
    unittest.main()
