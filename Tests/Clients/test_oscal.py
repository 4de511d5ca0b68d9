"""Plans in OSCAL, imported by compliance-trestle and compared with the model, duty by duty."""

import json
import shutil
import sys
import pathlib
import unittest

from clients import ClientCase, SITES, WORK, export, model, run
from expected import line

TRESTLE = pathlib.Path(sys.executable).parent / "trestle"


class Plans(ClientCase):
    def test_every_plan_is_accepted_and_holds_the_model(self):
        from trestle.oscal.ssp import SystemSecurityPlan

        workspace = WORK / "trestle"
        shutil.rmtree(workspace, ignore_errors=True)
        workspace.mkdir(parents=True)
        run([TRESTLE, "init", "--local"], cwd=workspace)
        for name in SITES:
            with self.subTest(site=name):
                plan = WORK / f"{name}.json"
                plan.write_bytes(export(name, "oscal"))
                # The catalogue that the plan imports, beside it by the name that it says.
                href = json.loads(plan.read_bytes())["system-security-plan"]["import-profile"]["href"]
                catalogue = WORK / f"{name}-catalogue.json"
                catalogue.write_bytes(export(name, "oscal-catalog"))
                shutil.copy(catalogue, workspace / href)
                run([TRESTLE, "import", "-f", catalogue, "-o", name], cwd=workspace)
                # Importing validates: ids, references, parameters against the catalogue.
                run([TRESTLE, "import", "-f", plan, "-o", name], cwd=workspace)
                self.compare(SystemSecurityPlan.oscal_read(plan), model(name))

    def compare(self, plan, source):
        names = {party.uuid: party.name for party in plan.metadata.parties}
        title = {c.title: c.uuid for c in plan.system_implementation.components}
        read = {}
        for requirement in plan.control_implementation.implemented_requirements:
            places = [requirement] + list(requirement.statements or [])
            for place in places:
                for part in place.by_components or []:
                    export = part.export
                    for kind, items in (
                        ("provided", export and export.provided), ("left", export and export.responsibilities)):
                        for item in items or []:
                            party = names[item.responsible_roles[0].party_uuids[0]]
                            read.setdefault((part.component_uuid, kind, party), set()).add(item.description)
        mapped = {
            row["id"] for row in source.rows if not self.framework(source)
            or any(c["framework"] == self.framework(source) for c in row["controls"])}
        wanted = {}
        for cluster_type in source.types:
            component = title[line(cluster_type["name"])]
            for row in source.rows:
                if row["id"] not in mapped:
                    continue
                cell = source.cell(row["id"], cluster_type["id"])
                for one in [cell] + cell.get("conditions", []):
                    for party, text in self.work(source, row, one):
                        if one is not cell:
                            text = source.when(one, text)
                        for kind in self.kinds(source, party):
                            key = (component, kind, line(source.name("parties", party)))
                            wanted.setdefault(key, set()).add(line(text))
        self.assertEqual(read, wanted)

    @staticmethod
    def framework(source):
        return next(
            (f["id"] for f in source.json["frameworks"]
             if any(c["framework"] == f["id"] for row in source.rows for c in row["controls"])), None)

    @staticmethod
    def work(source, row, cell):
        def name(party):
            return source.name("parties", party)

        duties = cell.get("duties", [])
        for duty in duties:
            yield duty["party"], source.sentence(duty, named=name)
        for owner in cell["owners"]:
            if owner not in [duty["party"] for duty in duties]:
                yield owner, f"{name(owner)}: {row['name']}"

    def kinds(self, source, party):
        parties = {p["id"]: p for p in source.parties}
        kind = parties[party]["kind"]
        if kind == "provider":
            return {"provided"}
        if kind in ("customer", "third-party"):
            return {"left"}
        more = parties[party]["members"] + ([parties[party]["partOf"]] if "partOf" in parties[party] else [])
        return set().union(*(self.kinds(source, other) for other in more))

    def test_every_control_of_a_plan_is_in_its_catalogue(self):
        def ids(value):
            if isinstance(value, dict):
                return {value.get("id")}.union(*map(ids, value.values()))
            return set().union(*map(ids, value)) if isinstance(value, list) else set()

        for name in SITES:
            known = ids(json.loads(export(name, "oscal-catalog")))
            plan = json.loads(export(name, "oscal"))["system-security-plan"]["control-implementation"]
            for requirement in plan["implemented-requirements"]:
                self.assertIn(requirement["control-id"], known)
                for statement in requirement.get("statements", []):
                    self.assertIn(statement["statement-id"], known)

    def test_ids_are_stable_and_differ(self):
        first, second = (json.loads(export("ack", "oscal")) for _ in range(2))
        self.assertEqual(first, second)

        def uuids(value):
            if isinstance(value, dict):
                yield from [value["uuid"]] if "uuid" in value else []
                for member in value.values():
                    yield from uuids(member)
            elif isinstance(value, list):
                for item in value:
                    yield from uuids(item)

        found = list(uuids(first))
        self.assertEqual(len(found), len(set(found)))
        self.assertTrue(all(uuid[14] == "5" for uuid in found))


class Documents(ClientCase):
    def test_json_is_the_published_model(self):
        for name in SITES:
            self.assertEqual(json.loads(export(name, "json")), model(name).json)

    def test_json_of_one_column_and_layer(self):
        source = model("ack")
        kind, layer = source.types[1]["id"], source.json["layers"][0]["id"]
        part = json.loads(export("ack", "json", "--cluster-type", kind, "--layer", layer))
        rows = [row["id"] for row in source.rows if row["layer"] == layer]
        self.assertEqual(
            part["assignments"],
            [a for a in source.json["assignments"] if a["clusterType"] == kind and a["responsibility"] in rows])


if __name__ == "__main__":
    unittest.main()
