(function () {
"use strict";
function each(root, selector, action) { Array.prototype.forEach.call(root.querySelectorAll(selector), action); }
function wanted() {
var match = /^#filter\?(.*)$/.exec(location.hash);
return match && new URLSearchParams(match[1]);
}
function filters(form) {
var table = form.parentNode.querySelector("table.matrix");
var rows = Array.from(table.querySelectorAll("tbody tr")).filter(function (row) { return row.querySelector("td"); });
var status = form.querySelector("[role=status]");
var types = Array.from(form.querySelectorAll("[name=types]"));
function apply() {
var owner = form.elements.owner.value;
var layer = form.elements.layer.value;
var visible = types.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
each(table, "thead [data-cluster-type], tbody td", function (cell) {
cell.hidden = visible.indexOf(cell.dataset.clusterType) < 0;
});
var shown = 0;
rows.forEach(function (row) {
var owners = Array.from(row.querySelectorAll("td:not([hidden])"), function (cell) { return cell.dataset.owners; });
var isOwned = !owner || owners.some(function (key) {
return owner === "shared" ? key.indexOf(" ") > 0 : key.split(" ").indexOf(owner) >= 0;
});
var differs = owners.some(function (key) { return key !== owners[0]; });
row.hidden = !isOwned || (form.elements.differences.checked && !differs)
|| (layer && row.parentNode.dataset.layer !== layer);
if (!row.hidden) shown++;
});
each(table, "tbody", function (body) {
var hasRows = rows.some(function (row) { return row.parentNode === body && !row.hidden; });
each(body, ".layer-row", function (row) {
row.hidden = !hasRows;
row.firstElementChild.colSpan = visible.length + 1;
});
});
status.textContent = form.dataset.count.replace("{shown}", shown).replace("{total}", rows.length);
}
function write() {
var query = new URLSearchParams();
["owner", "layer"].forEach(function (name) {
if (form.elements[name].value) query.set(name, form.elements[name].value);
});
var checked = types.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
if (checked.length < types.length) query.set("types", checked.join(","));
if (form.elements.differences.checked) query.set("differences", "yes");
var text = query.toString().replace(/%2C/g, ",");
history.replaceState(null, "", text ? "#filter?" + text : location.pathname + location.search);
}
function read() {
var query = wanted();
if (!query) return;
form.elements.owner.value = query.get("owner") || "";
form.elements.layer.value = query.get("layer") || "";
form.elements.differences.checked = query.has("differences");
var chosen = query.get("types");
types.forEach(function (box) { box.checked = chosen === null || chosen.split(",").indexOf(box.value) >= 0; });
apply();
form.scrollIntoView();
}
function reveal() {
var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (!target || !table.contains(target) || !target.hidden) return;
form.reset();
apply();
target.scrollIntoView();
}
form.addEventListener("change", function () { apply(); write(); });
form.addEventListener("submit", function (event) { event.preventDefault(); });
form.addEventListener("reset", function () { setTimeout(function () { apply(); write(); }); });
window.addEventListener("hashchange", function () { read(); reveal(); });
form.hidden = false;
apply();
read();
}
function rowLink(link) {
link.addEventListener("click", function () {
if (!navigator.clipboard) return;
navigator.clipboard.writeText(link.href).then(function () {
link.dataset.said = link.dataset.copied;
setTimeout(function () { delete link.dataset.said; }, 2000);
}, function () {
});
});
}
function chooser(form) {
var page = form.closest("article");
var sections = Array.from(page.querySelectorAll(".comparison"));
var from = form.elements.from;
var to = form.elements.to;
var status = form.querySelector("[role=status]");
function pair(id) { return id.slice(id.indexOf(":") + 1); }
function section(a, b) {
return sections.filter(function (section) {
var id = pair(section.getAttribute("aria-labelledby"));
return id === a + "--" + b || id === b + "--" + a;
})[0];
}
function show(only) {
sections.forEach(function (section) { section.hidden = only && section !== only; });
each(document, ".contents a", function (link) {
var id = decodeURIComponent(link.hash.slice(1));
var target = sections.filter(function (section) { return section.getAttribute("aria-labelledby") === id; })[0];
if (target) link.parentNode.hidden = target.hidden;
});
status.textContent = only ? only.querySelector("h2").firstChild.textContent.trim() : "";
}
function choose(isAsked) {
if (from.value === to.value) return show(null);
var found = section(from.value, to.value);
if (found) {
show(found);
history.replaceState(null, "", "#" + found.getAttribute("aria-labelledby"));
} else if (!isAsked) {
show(null);
} else {
location.href = form.dataset.matrix + "#filter?types=" + from.value + "," + to.value + "&differences=yes";
}
}
function read() {
var id = decodeURIComponent(location.hash.slice(1));
var found = sections.filter(function (section) { return section.getAttribute("aria-labelledby") === id; })[0];
if (!found) return;
var parts = pair(id).split("--");
from.value = parts[0];
to.value = parts[1];
show(found);
}
to.selectedIndex = 1;
form.addEventListener("change", function () { choose(false); });
form.addEventListener("submit", function (event) {
event.preventDefault();
choose(true);
});
form.elements.all.addEventListener("click", function () {
show(null);
history.replaceState(null, "", location.pathname + location.search);
});
window.addEventListener("hashchange", read);
form.hidden = false;
read();
}
each(document, ".filters:not(.chooser)", filters);
each(document, ".chooser", chooser);
each(document, "a[data-copied]", rowLink);
})();
