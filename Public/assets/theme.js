(function () {
"use strict";
try {
var theme = localStorage.getItem("demarc-theme");
if (theme === "light" || theme === "dark") document.documentElement.setAttribute("data-theme", theme);
} catch (error) {
}
})();
