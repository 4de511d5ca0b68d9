"""The tables that exports must show, made from data/model.json alone and by other code than the exports'."""

import json
import re

SPACE = re.compile("[ \t\n\r\v\f\x85\u2028\u2029]+")
BAD = re.compile("[\x00-\x1f\x7f-\x9f\ufffe\uffff]")


def line(text):
    """A text as one line: what PlainWords in the exports promises."""
    return BAD.sub("\ufffd", SPACE.sub(" ", text)).strip(" ")


def unique(items):
    found = []
    for item in items:
        if item not in found:
            found.append(item)
    return found


class Model:
    """A resolved model as it is published."""

    def __init__(self, path):
        self.json = json.loads(path.read_text(encoding="utf-8"))
        self.parties = self.json["parties"]
        self.types = self.json["clusterTypes"]
        self.areas = self.json["areas"]
        self.rows = self.json["responsibilities"]
        self.cells = {}
        for cell in self.json["assignments"]:
            self.cells.setdefault((cell["responsibility"], cell["clusterType"]), []).append(cell)
        self.labels = {
            (cell["value"], tuple(cell["owners"])): cell["label"]
            for one in self.json["assignments"] for cell in [one] + one.get("conditions", [])}

    def find(self, kind, identifier):
        return next((item for item in self.json[kind] if item["id"] == identifier), None)

    def name(self, kind, identifier):
        return self.find(kind, identifier)["name"]

    def party(self, identifier):
        return self.find("parties", identifier)["label"]

    # MARK: cells over areas

    def cell(self, row, cluster_type):
        """The cell, or what the cells of its areas come to together."""
        cells = self.cells[row, cluster_type]
        if len(cells) == 1 and "area" not in cells[0]:
            return dict(cells[0], varies=False)
        conditions = unique(c["condition"] for cell in cells for c in cell.get("conditions", []))
        whole = self.merged(cells)
        whole["conditions"] = [
            dict(self.merged([self.under(cell, name) for cell in cells]), condition=name) for name in conditions]
        return whole

    @staticmethod
    def under(cell, condition):
        found = next((c for c in cell.get("conditions", []) if c["condition"] == condition), None)
        return dict(found, area=cell["area"]) if found else cell

    def merged(self, cells):
        owners = [p["id"] for p in self.parties if any(p["id"] in cell["owners"] for cell in cells)]
        values = [cell["value"] for cell in cells]
        value = "owners" if owners else next(
            (v for v in ("not-stated", "none") if v in values), "not-applicable")
        differ = any(
            (c["value"], c["owners"], c.get("roles"), c.get("support"))
            != (cells[0]["value"], cells[0]["owners"], cells[0].get("roles"), cells[0].get("support")) for c in cells)
        result = {
            "value": value, "owners": owners, "label": self.label(value, owners), "varies": differ,
            "roles": self.roles(cells),
            "supporting": [p for p in unique(p for c in cells for p in c.get("supporting", [])) if p not in owners],
            "duties": self.duties(cells),
            "notes": unique(n for c in cells for n in c.get("notes", [])),
            "footnotes": unique(n for c in cells for n in c.get("footnotes", [])),
            "prerequisites": unique(n for c in cells for n in c.get("prerequisites", [])),
            "provenance": self.provenance([c["provenance"] for c in cells]),
        }
        for key in ("support", "changeability"):
            found = unique(c.get(key) for c in cells)
            if len(found) == 1 and found[0] is not None:
                result[key] = found[0]
        return result

    def label(self, value, owners):
        known = self.labels.get((value, tuple(owners)))
        if known is not None:
            return known
        independent = [p["id"] for p in self.parties if not p["members"] and "partOf" not in p]
        if len(owners) > 1 and len(independent) == 2 and all(o in independent for o in owners):
            return "Shared"
        names = [self.party(owner) for owner in owners]
        return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]

    def roles(self, cells):
        result = []
        for party in self.parties:
            roles = unique(
                role["role"] for c in cells for role in c.get("roles", []) if role["party"] == party["id"])
            if not roles:
                continue
            letters = "".join(x for x in "RACI" if any(x in role for role in roles if role.isupper()))
            role = roles[0] if len(roles) == 1 else letters or "shared"
            result.append({"party": party["id"], "role": role})
        return result

    @staticmethod
    def duties(cells):
        result = []
        for duty in unique(d for c in cells for d in c.get("duties", [])):
            areas = [c["area"] for c in cells if duty in c.get("duties", [])]
            result.append(duty if len(areas) == len(cells) else dict(duty, areas=areas))
        return result

    @staticmethod
    def provenance(all_of_them):
        kinds = [p["kind"] for p in all_of_them]
        because = unique(p.get("because") for p in all_of_them)
        origins = unique(p.get("inheritedFrom") for p in all_of_them)
        days = [p["asOf"] for p in all_of_them if "asOf" in p]
        return {
            "kind": next((k for k in ("decision", "inferred") if k in kinds), "stated"),
            "because": because[0] if len(because) == 1 else None,
            "sources": unique(s for p in all_of_them for s in p["sources"]),
            "asOf": min(days) if days else None,
            "inheritedFrom": origins[0] if len(origins) == 1 else None,
        }

    # MARK: tables

    def layers(self):
        """(path of names, rows), for layers that have rows."""
        for layer in self.json["layers"]:
            rows = [row for row in self.rows if row["layer"] == layer["id"]]
            path = [layer]
            while "parent" in path[0]:
                path.insert(0, self.find("layers", path[0]["parent"]))
            if rows:
                yield line(" › ".join(part["name"] for part in path)), rows

    def table(self, subject):
        """`all` or the id of a cluster type → a Table."""
        if subject == "all":
            return Table(
                [line(t.get("shortName", t["name"])) for t in self.types],
                [(name, [(line(row["name"]), [self.owner(row, t) for t in self.types]) for row in rows])
                 for name, rows in self.layers()])
        cluster_type = self.find("clusterTypes", subject)
        return Table(
            ["Who", "What each does", "Where it comes from"],
            [(name, [(line(row["name"]), self.details(row, cluster_type)) for row in rows])
             for name, rows in self.layers()])

    def owner(self, row, cluster_type):
        cell = self.cell(row["id"], cluster_type["id"])
        lines = [cell["label"]] + self.parts(cell)
        if cell["varies"]:
            lines += [
                f"{self.name('areas', c['area'])}: {c['label']}" for c in self.cells[row["id"], cluster_type["id"]]]
        lines += [
            f"Footnote {number}" for number, note in enumerate(self.json["footnotes"], 1)
            if note["id"] in cell.get("footnotes", [])]
        for condition in cell.get("conditions", []):
            lines += [
                self.when(condition, text) for text in [condition["label"]] + self.parts(condition)]
        return [line(text) for text in lines]

    def parts(self, cell):
        support = {
            "supported": "Supported", "best-effort": "Best-effort support", "unsupported": "Unsupported"}
        return (
            [f"{self.party(r['party'])}: {r['role']}" for r in cell.get("roles", [])]
            + [f"{self.party(p)}: supports" for p in cell.get("supporting", [])]
            + ([support[cell["support"]]] if "support" in cell else []))

    def when(self, condition, text):
        return f"If {self.name('conditions', condition['condition'])}: {text}"

    def details(self, row, cluster_type):
        cell = self.cell(row["id"], cluster_type["id"])
        duties = self.sentences(cell) + [
            self.when(c, text) for c in cell.get("conditions", []) for text in self.sentences(c)]
        basis = self.basis(cell) + [
            self.when(c, text) for c in cell.get("conditions", []) for text in self.basis(c)]
        return [self.owner(row, cluster_type), [line(text) for text in duties], [line(text) for text in basis]]

    def sentences(self, cell):
        changeability = {
            "preconfigured": "Set by the provider and fixed.", "default": "Set at first, and can be changed.",
            "optional": "Off unless it is chosen."}
        return (
            [self.sentence(duty) for duty in cell.get("duties", [])]
            + [("Needs, at extra cost: " if p["paid"] else "Needs: ") + p["text"]
               for p in cell.get("prerequisites", [])]
            + ([changeability[cell["changeability"]]] if "changeability" in cell else [])
            + [f"Note: {note['text']}" for note in cell.get("notes", [])])

    def sentence(self, duty, named=None):
        text = duty["text"]
        if "phase" in duty:
            phase = self.find("phases", duty["phase"])
            text = f"({phase['name'] if phase else duty['phase']}) {text}"
        if "deadline" in duty:
            text = f"{text} Deadline: {duty['deadline']}"
        if "steps" in duty:
            text = f"{text} Steps: " + " ".join(f"{n}. {step}" for n, step in enumerate(duty["steps"], 1))
        if "hazard" in duty:
            text = f"{text} Hazard: {duty['hazard']}"
        if "areas" in duty:
            text = f"[{', '.join(self.name('areas', area) for area in duty['areas'])}] {text}"
        return f"{(named or self.party)(duty['party'])}: {text}"

    def basis(self, cell):
        provenance = cell["provenance"]
        if provenance["kind"] == "stated":
            kind = "Not mentioned in the source" if cell["value"] == "not-stated" else "Stated"
        else:
            kind = "Inferred" if provenance["kind"] == "inferred" else "Decided here"
        lines = [kind]
        lines += [f"Source: {self.find('sources', s)['title']}" for s in provenance["sources"]]
        if provenance.get("because"):
            lines.append(f"Because: {provenance['because']}")
        if provenance.get("asOf"):
            lines.append(f"Facts as of {provenance['asOf']}.")
        if provenance.get("inheritedFrom"):
            lines.append(f"Inherited from {self.name('clusterTypes', provenance['inheritedFrom'])}")
        return lines


class Table:
    """Columns, and groups of rows of cells, each cell a list of lines."""

    def __init__(self, columns, groups):
        self.columns = columns
        self.groups = groups

    def grid(self, join):
        """With the group and the row's name in the first two columns."""
        rows = [["Layer", "Responsibility"] + self.columns]
        for name, group in self.groups:
            rows += [[name, row] + [join(cell) for cell in cells] for row, cells in group]
        return rows

    def banded(self, join):
        """With a row of its own for the name of each group."""
        rows = [["Responsibility"] + self.columns]
        for name, group in self.groups:
            rows.append([name] * (len(self.columns) + 1))
            rows += [[row] + [join(cell) for cell in cells] for row, cells in group]
        return rows
