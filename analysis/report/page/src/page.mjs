// Draws the charts of a report. PageWords, tables and what is shown come from the page (html.cpp); nothing
// is fetched, kept or sent.
import * as echarts from "echarts/core";
import { CustomChart, LineChart, LinesChart, MapChart, ScatterChart } from "echarts/charts";
import { GeoComponent, GridComponent, MarkLineComponent, TitleComponent, TooltipComponent,
         VisualMapComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
import { bars } from "./bars.mjs";
import { course } from "./course.mjs";
import { forest } from "./forest.mjs";
import { flows, provinces, registerMaps } from "./maps.mjs";
import { curves, plane } from "./plane.mjs";

echarts.use([CustomChart, LineChart, LinesChart, MapChart, ScatterChart, GeoComponent, GridComponent,
             MarkLineComponent, TitleComponent, TooltipComponent, VisualMapComponent,
             SVGRenderer]);

const drawings = { bars, course, curves, flows, forest, plane, provinces };
const paperWidth = 660; // of A4 within its margins, in the units of a screen

// Pictures are lower on paper: none is cut in two, so a high one would leave the page before it empty.
class Picture {
  constructor(box, chart, map) {
    this.box = box;
    this.chart = chart;
    this.map = map;
    this.plot = document.createElement("div");
    box.append(this.plot);
  }

  draw(width, on = "screen") {
    if ((width === this.width && on === this.on) || width < 1) return;
    [this.width, this.on] = [width, on];
    const { option, height, key } = drawings[this.chart.type](this.chart, width, this.map, on);
    this.box.querySelector(".key")?.remove();
    if (key) this.box.prepend(key);
    this.plot.style.width = `${width}px`;
    this.plot.style.height = `${Math.round(height)}px`;
    if (this.instance) this.instance.resize({ width, height });
    else this.instance = echarts.init(this.plot, null, { renderer: "svg", width, height });
    this.instance.setOption({ animation: false, aria: { enabled: false }, ...option }, true);
    this.box.dataset.drawn = "yes";
  }

  fit() { this.draw(Math.floor(this.box.clientWidth)); }
}

function start() {
  const data = JSON.parse(document.getElementById("charts").textContent);
  if (data.map) registerMaps(data.map);
  const pictures = [];
  for (const chart of data.charts) {
    const box = document.querySelector(`[data-chart="${CSS.escape(chart.id)}"]`);
    try {
      const picture = new Picture(box, chart, data.map);
      picture.fit();
      pictures.push(picture);
    } catch (problem) { // the table below says the same
      box.dataset.drawn = "no";
      console.error(chart.id, problem);
    }
  }
  new ResizeObserver(() => pictures.forEach((picture) => picture.fit())).observe(document.body);

  // On paper nothing can be unfolded, so short tables are.
  const folded = () => document.querySelectorAll("details[data-print]");
  addEventListener("beforeprint", () => {
    pictures.forEach((picture) => picture.draw(paperWidth, "paper"));
    folded().forEach((table) => { table.dataset.was = table.open ? "open" : ""; table.open = true; });
  });
  addEventListener("afterprint", () => {
    pictures.forEach((picture) => picture.fit());
    folded().forEach((table) => { table.open = table.dataset.was === "open"; });
  });
}

start();
