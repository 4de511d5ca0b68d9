(function () {
"use strict";
var page;
try {
page = parent !== window && parent.document;
} catch (error) {
}
if (!page) return;
var root = new URL("../", location.href).href;
if (new URL("./", page.location.href).href === root) return;
["href", "src", "data-index", "data-matrix"].forEach(function (name) {
page.querySelectorAll("[" + name + "]").forEach(function (element) {
var address = element.getAttribute(name);
if (!/^([a-z][a-z0-9+.-]*:|[#\/])/i.test(address)) element.setAttribute(name, root + address);
});
});
page.querySelectorAll("head script[src]").forEach(function (old) {
var script = page.createElement("script");
script.src = old.src;
script.async = false;
old.replaceWith(script);
});
})();
