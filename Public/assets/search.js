(function () {
"use strict";
var form = document.querySelector(".search");
if (!form) return;
var input = form.querySelector("input");
var list = form.querySelector(".search-results");
var status = form.querySelector("[role=status]");
var root = form.dataset.index.replace(/^data:[^]*$|search-index\.js$/, "");
var shown = 20;
var CJK = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\u30fc";
var plain = { "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "æ": "ae", "œ": "oe", "ß": "ss" };
var entries = null;
var isLoading = false;
function fold(text) {
return text.toLowerCase().normalize("NFKD").replace(/\p{M}+/gu, "").normalize("NFC")
.replace(/[øłđħæœß]/g, function (letter) { return plain[letter]; });
}
function words(text) {
var folded = fold(text);
var joined = (folded.match(/[\p{L}\p{N}]+(?:[-_.\/:@][\p{L}\p{N}]+)+/gu) || []).map(function (name) {
return name.replace(/[^\p{L}\p{N}]/gu, "");
});
return " " + [folded].concat(joined).join(" ").replace(/[^\p{L}\p{N}]+/gu, " ")
.replace(new RegExp("[" + CJK + "]+", "gu"), " $& ").replace(/ +/g, " ").trim() + " ";
}
function terms(query) {
var isCJK = new RegExp("^[" + CJK + "]", "u");
var found = [];
fold(query).replace(/[^\p{L}\p{N}]+/gu, " ").replace(new RegExp("[" + CJK + "]+", "gu"), " $& ").split(" ")
.filter(Boolean).forEach(function (word) {
var letters = Array.from(word);
if (!isCJK.test(word)) found.push({ text: word, start: " " + word });
else if (letters.length === 1) found.push({ text: word, start: word });
else for (var i = 0; i + 1 < letters.length; i++) {
found.push({ text: letters[i] + letters[i + 1], start: letters[i] + letters[i + 1] });
}
});
return found;
}
function count(text, part) {
var found = 0;
for (var at = text.indexOf(part); at >= 0 && found < 5; at = text.indexOf(part, at + 1)) found++;
return found;
}
function score(entry, looked, phrase) {
var total = 0;
for (var i = 0; i < looked.length; i++) {
var term = looked[i];
var best = 0;
if (entry.titleWords.includes(term.start)) {
best = entry.titleWords.includes(term.start + " ") ? 40 : 25;
}
var inText = count(entry.textWords, term.start);
if (inText) best += (entry.textWords.includes(term.start + " ") ? 8 : 4) + inText;
if (!best) return 0;
total += best;
}
if (entry.titleWords.trim() === phrase) total += 80;
else if (entry.titleWords.includes(" " + phrase)) total += 30;
else if (looked.length > 1 && entry.textWords.includes(phrase)) total += 10;
return total + entry.weight;
}
function search(query) {
var looked = terms(query);
if (!looked.length) return [];
var phrase = fold(query).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
return entries.map(function (entry) { return { entry: entry, score: score(entry, looked, phrase) }; })
.filter(function (hit) { return hit.score > hit.entry.weight; })
.sort(function (a, b) { return b.score - a.score || a.entry.order - b.entry.order; });
}
function places(text, looked) {
var folded = "";
var origin = [];
for (var i = 0; i < text.length;) {
var letter = String.fromCodePoint(text.codePointAt(i));
var plainLetter = fold(letter);
for (var k = 0; k < plainLetter.length; k++) origin.push(i);
folded += plainLetter;
i += letter.length;
}
origin.push(text.length);
var found = [];
looked.forEach(function (term) {
var before = term.start[0] === " " ? "(?<![\\p{L}\\p{N}])" : "";
var pattern = new RegExp(before + Array.from(term.text).join("[-_./:@]?"), "gu");
for (var match = pattern.exec(folded); match; match = pattern.exec(folded)) {
found.push([origin[match.index], origin[match.index + match[0].length]]);
}
});
found.sort(function (a, b) { return a[0] - b[0]; });
return found.reduce(function (merged, place) {
var last = merged[merged.length - 1];
if (last && place[0] <= last[1]) last[1] = Math.max(last[1], place[1]);
else merged.push(place);
return merged;
}, []);
}
function append(parent, text, looked) {
var at = 0;
places(text, looked).forEach(function (place) {
parent.append(text.slice(at, place[0]));
var mark = document.createElement("mark");
mark.textContent = text.slice(place[0], place[1]);
parent.append(mark);
at = place[1];
});
parent.append(text.slice(at));
}
function excerpt(text, looked) {
var first = places(text, looked)[0];
var start = first ? Math.max(0, first[0] - 60) : 0;
if (start > 0) {
var space = text.indexOf(" ", start);
if (space >= 0 && space < first[0]) start = space + 1;
}
var end = Math.min(text.length, start + 180);
var cut = end < text.length ? text.lastIndexOf(" ", end) : end;
if (cut > start + 120) end = cut;
return (start > 0 ? "… " : "") + text.slice(start, end).trim() + (end < text.length ? " …" : "");
}
function span(className, parent) {
var element = document.createElement("span");
element.className = className;
parent.append(element);
return element;
}
function item(hit, looked) {
var entry = hit.entry;
var line = document.createElement("li");
var link = document.createElement("a");
link.href = root + entry.href;
append(span("search-title", link), entry.title, looked);
span("search-kind", link).textContent =
entry.kind + (entry.page !== entry.title ? " · " + entry.page : "");
if (entry.text) append(span("search-snippet", link), excerpt(entry.text, looked), looked);
line.append(link);
return line;
}
function show() {
var query = input.value.trim();
list.textContent = "";
if (!query || !entries) {
list.hidden = true;
status.textContent = "";
return;
}
var looked = terms(query);
var hits = search(query);
hits.slice(0, shown).forEach(function (hit) { list.append(item(hit, looked)); });
list.hidden = !hits.length;
var pattern = !hits.length ? "none" : hits.length === 1 ? "one" : hits.length > shown ? "more" : "many";
status.textContent = form.dataset[pattern].replace("{query}", query)
.replace("{count}", String(hits.length)).replace("{shown}", String(shown));
}
window.demarcSearchIndex = function (index) {
entries = index.entries.map(function (entry, order) {
var page = index.pages[entry[0]];
var kind = index.kinds[entry[2]];
return {
order: order, page: page[1], href: page[0] + (entry[1] ? "#" + encodeURIComponent(entry[1]) : ""),
kind: kind[0], weight: kind[1], title: entry[3], text: entry[4],
titleWords: words(entry[3] + " " + entry[1]), textWords: words(entry[4])
};
});
show();
};
function load() {
if (isLoading) return;
isLoading = true;
var script = document.createElement("script");
script.src = form.dataset.index;
script.addEventListener("error", function () {
isLoading = false;
status.textContent = form.dataset.failed;
});
document.head.append(script);
}
function links() { return Array.from(list.querySelectorAll("a")); }
function close() {
list.hidden = true;
status.textContent = "";
}
function move(step) {
var all = links();
if (!all.length || list.hidden) return;
var next = all.indexOf(document.activeElement) + step;
if (next < 0) input.focus();
else all[Math.min(next, all.length - 1)].focus();
}
form.addEventListener("keydown", function (event) {
if (event.isComposing) return;
if (event.key === "ArrowDown") move(1);
else if (event.key === "ArrowUp") move(-1);
else if (event.key === "Escape") {
if (document.activeElement !== input) input.focus();
else if (!list.hidden) close();
else input.value = "";
} else return;
event.preventDefault();
});
document.addEventListener("keydown", function (event) {
var target = event.target;
if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
event.preventDefault();
input.focus();
input.select();
});
form.addEventListener("submit", function (event) {
event.preventDefault();
var first = links()[0];
if (first && !list.hidden) first.click();
});
form.addEventListener("focusout", function (event) {
if (!form.contains(event.relatedTarget)) close();
});
list.addEventListener("click", function (event) {
if (event.target.closest("a")) close();
});
input.addEventListener("focus", function () { load(); show(); });
input.addEventListener("input", show);
form.hidden = false;
})();
