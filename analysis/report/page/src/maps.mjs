// Provinces by what they are spared, and arcs to countries by what changed there.
import * as echarts from "echarts/core";
import * as colours from "./colours.mjs";
import { font, isNarrow, keyOf, roughly, tooltip } from "./common.mjs";

// Names in it are those of our own map, made at build time.
function svgOf(map, from, regions) {
  const quoted = (name) => name.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
  const shape = ({ path, name, fill }) =>
    `<path${name ? ` name="${quoted(name)}"` : ""} d="${path}" fill="${fill}" `
    + `stroke="${name ? "#666666" : "#ffffff"}" stroke-width="0.5"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${from} ${map.width} `
    + `${map.height - from}">${regions.map(shape).join("")}</svg>`;
}

// Longer than the window is cut away, so that land beyond it does not shrink what is shown.
export function registerMaps(map) {
  const around = { path: map.around, fill: colours.land };
  const others = map.countries.filter(({ path }) => path)
    .map(({ path }) => ({ path, fill: colours.land }));
  echarts.registerMap("provinces", { svg: svgOf(map, map.provinces_from, [
    around, ...others,
    ...map.provinces.map(({ path, name }) => ({ path, name, fill: "#cccccc" }))]) });
  echarts.registerMap("countries", { svg: svgOf(map, 0, [
    around, ...others.map((other) => ({ ...other, fill: "#dcdcdc" })),
    ...map.provinces.map(({ path }) => ({ path, fill: "#bcbcbc" }))]) });
}

export function provinces(chart, width, map) {
  const most = Math.max(...chart.places.map(({ shade }) => Math.abs(shade))) || 1;
  const mapHeight = (width * (map.height - map.provinces_from)) / map.width;
  const told = chart.places.some(({ shade }) => shade !== 0);
  const ends = told ? [`${chart.less} +${roughly(most)}`, `${chart.more} ${roughly(-most)}`]
    : [chart.less, chart.more];
  const texts = new Map(chart.places.map(({ name, text }) => [name, text]));
  return {
    height: mapHeight + 56,
    option: {
      tooltip: tooltip({ formatter: ({ name }) =>
        (name ? `${name}\n${texts.get(name) ?? ""}` : "") }),
      visualMap: {
        type: "continuous", min: -most, max: most, orient: "horizontal", left: "center", bottom: 0,
        itemHeight: Math.min(260, Math.max(60, width - 300)), itemWidth: 14, calculable: false,
        text: ends, textStyle: { ...font, fontSize: 11 },
        inRange: { color: [colours.more, colours.neutral, colours.less] }
      },
      series: [{
        type: "map", map: "provinces", left: 0, right: 0, top: 0, bottom: 56, selectedMode: false,
        itemStyle: { areaColor: "#cccccc", borderColor: "#666666", borderWidth: 0.5 },
        emphasis: { label: { show: false }, itemStyle: { borderColor: "#000000", borderWidth: 1.5 } },
        data: chart.places.map(({ name, shade }) => ({ name, value: shade }))
      }]
    }
  };
}

// Less is solid, more is dashed; what cannot be told from no change has no width of its own.
function arcOf({ value, told }, most, narrow) {
  if (!told) return { color: colours.quiet, width: 1, type: [2, 4], opacity: 1 };
  return { color: value <= 0 ? colours.less : colours.more, type: value <= 0 ? "solid" : [8, 4],
           opacity: 0.75, width: (narrow ? 0.6 : 1) * (2 + (8 * Math.abs(value)) / most) };
}

const linesOf = ({ name, change, told }) => (told ? [name, change] : [name]);

// Where names stand, from their places: above, within the map, and further up where another name stands
// already. As in svg/maps.cpp.
function nameBoxes(flows, placeOf, width, letter, line) {
  const taken = [];
  const northwards = [...flows].sort((one, two) => placeOf(two)[1] - placeOf(one)[1]);
  return new Map(northwards.map((flow) => {
    const [x, y] = placeOf(flow);
    const lines = linesOf(flow);
    const wide = letter * Math.max(...lines.map((text) => text.length));
    const height = line * lines.length;
    const left = Math.max(4, Math.min(x - wide / 2, width - wide - 4));
    const box = { left, right: left + wide, top: y - 6 - height, bottom: y - 6 };
    const meets = (other) => box.left < other.right && other.left < box.right
      && box.top < other.bottom && other.top < box.bottom;
    for (let other = taken.find(meets); other; other = taken.find(meets)) {
      box.bottom = other.top;
      box.top = box.bottom - height;
    }
    taken.push(box);
    return [flow.country, box];
  }));
}

export function flows(chart, width, map, on) {
  const middle = [360, 520]; // of the map's Indonesia: no place of departure is meant
  const most = Math.max(0, ...chart.flows.filter(({ told }) => told)
    .map(({ value }) => Math.abs(value))) || 1;
  const place = (iso3) => map.countries.find((country) => country.iso3 === iso3).middle;
  const narrow = isNarrow(width);
  const shown = Math.min(width, on === "paper" ? 480 : 720);
  const [fontSize, lineHeight, symbolSize] = narrow ? [10, 12, 5] : [13, 16, 5];
  const placeOf = ({ country }) => place(country).map((value) => (value * shown) / map.width);
  const boxes = nameBoxes(chart.flows, placeOf, shown, 0.57 * fontSize, lineHeight);
  // Where there is little room, names reach beyond the north of the map.
  const top = Math.ceil(Math.max(0, ...[...boxes.values()].map((box) => 2 - box.top)));
  const shiftOf = (flow) => {
    const [[x, y], box] = [placeOf(flow), boxes.get(flow.country)];
    return [(box.left + box.right) / 2 - x, box.top - y].map((shift) => shift + symbolSize / 2);
  };
  return {
    height: top + (shown * map.height) / map.width,
    key: keyOf([{ name: chart.less, colour: colours.less, style: "line" },
                { name: chart.more, colour: colours.more, style: "dashes" },
                { name: chart.not_told, colour: colours.quiet, style: "thin" }]),
    option: {
      geo: { map: "countries", width: shown, height: (shown * map.height) / map.width,
             left: "center", top, silent: true },
      tooltip: tooltip({ formatter: ({ data }) => data.text ?? "" }),
      series: [{
        type: "lines", coordinateSystem: "geo", geoIndex: 0,
        // Findings lie above the others.
        data: [...chart.flows].sort((one, two) => one.told - two.told).map((flow) => ({
          coords: [middle, place(flow.country)],
          text: flow.told ? flow.text : `${flow.text}\n${chart.not_told}`,
          lineStyle: { curveness: 0.2, ...arcOf(flow, most, narrow) } }))
      }, {
        type: "scatter", coordinateSystem: "geo", geoIndex: 0, symbolSize, silent: true,
        itemStyle: { color: colours.text },
        label: { show: true, ...font, fontSize, lineHeight, align: "center", verticalAlign: "top",
                 textBorderColor: "#ffffff", textBorderWidth: 3,
                 formatter: ({ data }) => data.text },
        data: chart.flows.map((flow) => ({
          value: place(flow.country), text: linesOf(flow).join("\n"),
          label: { color: flow.told ? colours.text : colours.quiet,
                   position: shiftOf(flow) } }))
      }]
    }
  };
}
