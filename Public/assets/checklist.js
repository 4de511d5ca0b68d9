(function () {
"use strict";
function checklist(root, number) {
var tools = root.querySelector(".checklist-tools");
var list = root.querySelector(".checklist");
var items = Array.from(list.querySelectorAll("[data-item]"));
var status = tools.querySelector("[role=status]");
var byLayer = Array.from(list.childNodes);
var groups = items.map(function (item) { return item.parentNode; });
var phase = tools.querySelector("[name=phase]");
var key = "demarc-done:" + root.dataset.checklist;
function load() {
try {
return JSON.parse(localStorage.getItem(key)) || [];
} catch (error) {
return [];
}
}
function ticks() { return items.map(function (item) { return item.querySelector(".tick"); }); }
function save() {
var done = items.filter(function (item) { return item.querySelector(".tick").checked; })
.map(function (item) { return item.dataset.item; });
try {
localStorage.setItem(key, JSON.stringify(done));
} catch (error) {
}
count();
}
function count() {
var done = ticks().filter(function (tick) { return tick.checked; }).length;
status.textContent = status.dataset.pattern.replace("{done}", done).replace("{total}", items.length);
}
function addTick(item, index, done) {
var duty = item.querySelector(".checklist-duty");
var tick = document.createElement("input");
tick.type = "checkbox";
tick.className = "tick";
duty.id = "demarc-duty-" + number + "-" + index;
tick.setAttribute("aria-labelledby", duty.id);
tick.checked = done.indexOf(item.dataset.item) >= 0;
tick.addEventListener("change", save);
item.prepend(tick);
}
function groupByPhase() {
var names = [];
var level = list.querySelector(".checklist-layer").tagName;
items.forEach(function (item) {
var name = item.dataset.phase || "";
if (names.indexOf(name) < 0) names.push(name);
});
names.sort(function (a, b) { return (a === "") - (b === ""); });
list.textContent = "";
names.forEach(function (name) {
var heading = document.createElement(level);
var group = document.createElement("ul");
heading.className = "checklist-layer";
heading.textContent = name || tools.dataset.other;
items.forEach(function (item) { if ((item.dataset.phase || "") === name) group.append(item); });
list.append(heading, group);
});
}
function groupByLayer() {
list.textContent = "";
items.forEach(function (item, index) { groups[index].append(item); });
byLayer.forEach(function (node) { list.append(node); });
}
var done = load();
items.forEach(function (item, index) { addTick(item, index, done); });
phase.hidden = !items.some(function (item) { return item.dataset.phase; });
phase.addEventListener("click", function () {
var isPressed = phase.getAttribute("aria-pressed") === "true";
phase.setAttribute("aria-pressed", String(!isPressed));
if (isPressed) groupByLayer();
else groupByPhase();
});
tools.querySelector("[name=clear]").addEventListener("click", function () {
ticks().forEach(function (tick) { tick.checked = false; });
save();
});
tools.querySelector("[name=print]").addEventListener("click", function () { window.print(); });
window.addEventListener("storage", function (event) {
if (event.key !== key) return;
var others = load();
items.forEach(function (item) { item.querySelector(".tick").checked = others.indexOf(item.dataset.item) >= 0; });
count();
});
root.classList.add("is-live");
tools.hidden = false;
count();
}
Array.prototype.forEach.call(document.querySelectorAll(".tickable"), checklist);
})();
