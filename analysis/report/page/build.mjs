// Makes built/: the script of the page with the parts of ECharts that it uses, the map, and the licences
// of what is in them. `npm install && npm run build`; the same packages give the same bytes.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { makeMap } from "./map.mjs";

const here = (path) => new URL(path, import.meta.url);
const licence = (name, file) =>
  readFileSync(here(`node_modules/${name}/${file}`), "utf8").replaceAll("*/", "* /")
    .replaceAll("\r", "").trim();
mkdirSync(here("built/"), { recursive: true });

await build({
  entryPoints: [here("src/page.mjs").pathname],
  outfile: here("built/page.js").pathname,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2020"],
  charset: "ascii",
  legalComments: "none",
  // A page is given away without LICENCES.txt, so what must go with the code stands in it.
  banner: { js: "/*\n" + [licence("echarts", "NOTICE")
    + "\nLicensed under the Apache License, Version 2.0 (Apache-2.0).",
    "ZRender:\n" + licence("zrender", "LICENSE"),
    "tslib: " + licence("tslib", "CopyrightNotice.txt")].join("\n\n") + "\n*/" }
});
writeFileSync(here("built/map.json"), JSON.stringify(makeMap()) + "\n");

const licences = [
  ["echarts", "LICENSE"], ["echarts", "NOTICE"], ["zrender", "LICENSE"], ["tslib", "LICENSE.txt"],
  ["world-atlas", "LICENSE"]
].map(([name, file]) => `==== ${name}: ${file} ====\n\n`
  + licence(name, file) + "\n");
licences.push("==== @svg-maps/indonesia: README.md, Credits ====\n\n"
  + "Creative Commons Attribution 4.0 International (CC BY 4.0), based on the work of MapSVG\n"
  + "(mapsvg.com/maps/indonesia). Changes: moved into the plane of the other countries, simplified,\n"
  + "numbers rounded, names from the project's tables.\n");
writeFileSync(here("built/LICENCES.txt"), licences.join("\n"));
