"""Filters, comparison and checklist by keyboard alone."""

from browser import BrowserCase, FromServer, wait_until


class Filters(BrowserCase):
    def rows(self, tab):
        return tab.locator("table.matrix tbody tr:not(.layer-row):visible").count()

    def test_filters_by_keyboard_count_aloud_and_stay_in_the_address(self):
        tab = self.open("responsibilities.html")
        total = self.rows(tab)
        tab.focus(".filters [name=owner]")
        tab.keyboard.type("Alib")
        tab.keyboard.press("Tab")
        tab.keyboard.press("Tab")
        for _ in range(3):
            tab.keyboard.press("Tab")
        self.assertEqual(tab.evaluate("document.activeElement.name"), "differences")
        tab.keyboard.press("Space")
        shown = self.rows(tab)
        self.assertTrue(0 < shown < total)
        self.assertEqual(
            tab.locator(".filters [role=status]").text_content(), f"{shown} of {total} responsibilities shown")
        self.assertTrue(tab.url.endswith("#filter?owner=provider&differences=yes"), tab.url)
        again = self.open(tab.url[len(self.root):])
        self.assertEqual(self.rows(again), shown)
        self.assertEqual(tab.problems + again.problems, [])

    def test_columns_and_layers(self):
        tab = self.open("responsibilities.html#filter?types=managed,serverless&layer=nodes")
        self.assertEqual(tab.locator("table.matrix thead th:visible").count(), 3)
        self.assertEqual(tab.locator("table.matrix .layer-row:visible").count(), 1)
        tab.click(".filters [type=reset]")
        wait_until(tab, "!location.hash")
        self.assertEqual(tab.locator("table.matrix thead th:visible").count(), 4)

    def test_a_link_to_a_hidden_row_shows_it(self):
        tab = self.open("responsibilities.html#filter?layer=infrastructure")
        self.assertTrue(tab.locator("#os-patches").is_hidden())
        tab.evaluate("location.hash = '#os-patches'")
        tab.wait_for_selector("#os-patches", state="visible")

    def test_a_row_has_a_link_to_copy(self):
        context = self.context()
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        tab = self.open("responsibilities.html", context)
        tab.focus("#os-patches .permalink")
        tab.keyboard.press("Enter")
        tab.wait_for_selector("#os-patches .permalink[data-said]")
        self.assertTrue(tab.evaluate("navigator.clipboard.readText()").endswith("responsibilities.html#os-patches"))

    def test_a_cell_leads_to_its_details_by_keyboard(self):
        tab = self.open("responsibilities.html")
        tab.focus("td[data-responsibility=os-patches][data-cluster-type=managed-node-pool] a")
        tab.keyboard.press("Enter")
        tab.wait_for_url("**/layers/nodes.html#os-patches--managed-node-pool")


class Compare(BrowserCase):
    def test_any_two_types_by_keyboard(self):
        tab = self.open("compare.html")
        self.assertEqual(tab.locator(".comparison:visible").count(), 3)
        tab.focus("[name=from]")
        tab.keyboard.type("Managed node")
        tab.keyboard.press("Tab")
        tab.keyboard.type("Serv")
        self.assertEqual(tab.locator(".comparison:visible h2").all_text_contents()[0].split(" #")[0], "Managed node pool → Serverless")
        self.assertTrue(tab.url.endswith("#managed-node-pool--serverless"))
        self.assertTrue(tab.locator(".comparison:visible .diagram-change").is_visible())
        again = self.open(tab.url[len(self.root):])
        self.assertEqual(again.locator(".comparison:visible").count(), 1)
        tab.focus("[name=all]")
        tab.keyboard.press("Enter")
        self.assertEqual(tab.locator(".comparison:visible").count(), 3)
        self.assertEqual(tab.problems, [])


class Checklist(BrowserCase):
    def test_ticks_by_keyboard_are_kept_and_shared_with_the_party_s_page(self):
        context = self.context()
        tab = self.open("cluster-types/managed.html", context)
        tab.focus(".tick >> nth=0")
        tab.keyboard.press("Space")
        status = tab.locator(".checklist-tools [role=status]").text_content()
        self.assertRegex(status, r"^1 of \d+ done$")
        party = self.open("parties/customer.html", context)
        self.assertEqual(party.locator("section:has(#duties--managed) .tick:checked").count(), 1)
        self.assertEqual(party.locator(".tick:checked").count(), 1)
        tab.focus("[name=clear]")
        tab.keyboard.press("Enter")
        self.assertEqual(tab.locator(".tick:checked").count(), 0)
        self.assertEqual(tab.problems + party.problems, [])

    def test_by_phase_and_back(self):
        tab = self.open("cluster-types/managed-node-pool.html")
        layers = tab.locator(".tickable .checklist-layer").all_text_contents()
        items = tab.locator(".tickable [data-item]").count()
        tab.focus("[name=phase]")
        tab.keyboard.press("Enter")
        phases = tab.locator(".tickable .checklist-layer").all_text_contents()
        self.assertIn("apply", [phase.lower() for phase in phases])
        self.assertEqual(tab.locator(".tickable [data-item]").count(), items)
        tab.keyboard.press("Enter")
        self.assertEqual(tab.locator(".tickable .checklist-layer").all_text_contents(), layers)

    def test_without_scripts_every_duty_is_there(self):
        tab = self.open("cluster-types/managed.html", self.context(java_script_enabled=False))
        full = self.open("cluster-types/managed.html")
        self.assertEqual(tab.locator("[data-item]").count(), full.locator("[data-item]").count())
        self.assertGreater(tab.locator("[data-item]").count(), 5)


class FiltersFromServer(FromServer, Filters):
    pass


class CompareFromServer(FromServer, Compare):
    pass


class ChecklistFromServer(FromServer, Checklist):
    pass
