import { x } from "./other.js";
fetch("data.json").then(x);
