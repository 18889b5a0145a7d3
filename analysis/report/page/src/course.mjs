// Lines with bands by month: a few large panels below each other, or many small ones.
import * as colours from "./colours.mjs";
import { atAxis, font, isNarrow, keyOf, roughly, tooltip, valueAxis } from "./common.mjs";
import { lineTypeOf, markedPoints, symbolOf } from "./marks.mjs";

const bandMark = "\u0000"; // begins the names of series that no tooltip lists

const panelHeights = { screen: { large: 210, small: 120 }, paper: { large: 150, small: 90 } };

function columnsFor(chart, width, on) {
  if (!chart.small) return 1;
  return width >= 900 || on === "paper" ? 4 : width >= 560 ? 3 : width >= 300 ? 2 : 1;
}

// Faint with an edge of its own: fills of several policies would make one grey.
function bandSeries(line, panel, index) {
  const stack = `${panel}-${index}`;
  const colour = colours.colourOf(line.colour);
  const plain = { type: "line", xAxisIndex: panel, yAxisIndex: panel, stack, symbol: "none",
                  silent: true, name: bandMark + stack, color: colour, tooltip: { show: false },
                  lineStyle: { width: 0.7, opacity: 0.55, type: lineTypeOf(line.colour) } };
  return [{ ...plain, data: line.low },
          { ...plain, data: line.high.map((high, i) => (high === null ? null : high - line.low[i])),
            areaStyle: { color: colour, opacity: 0.06 } }];
}

// Where policies differ, so from the month in which the first of them starts.
function withShapes(line, position, count, chart, room) {
  const first = Math.max(0, chart.dates.indexOf(chart.begins));
  const share = (chart.dates.length - first) / chart.dates.length;
  const rounds = Math.max(1, Math.floor((share * room) / 110));
  const marked = markedPoints(first, chart.dates.length, rounds, position, count);
  return line.middle.map((value, i) => (value !== null && marked.has(i)
    ? { value, symbol: symbolOf(line.colour), symbolSize: chart.small ? 7 : 9 } : value));
}

function lineSeries(line, position, panel, chart, room) {
  const count = chart.panels[panel].lines.length;
  const base = line.colour === 0;
  return {
    type: "line", name: line.name, z: base ? 4 : 3, xAxisIndex: panel, yAxisIndex: panel,
    symbol: "none", showAllSymbol: true, color: colours.colourOf(line.colour),
    data: base ? line.middle : withShapes(line, position - 1, count - 1, chart, room),
    itemStyle: { borderColor: "#ffffff", borderWidth: 0.8, opacity: 1 },
    lineStyle: { width: base ? 2.2 : 1.8, type: lineTypeOf(line.colour) },
    ...(position > 0 ? {} : {
      markLine: { silent: true, symbol: "none", label: { show: false }, data: [{ xAxis: chart.begins }],
                  lineStyle: { color: colours.axis, type: [2, 2], width: 1 } } })
  };
}

function yearsShown(chart, room) {
  const years = chart.dates.filter((date) => date.endsWith("-01")).length;
  const every = Math.max(1, Math.ceil((years * 38) / room));
  let year = 0;
  const shown = new Set(chart.dates.filter((date) => date.endsWith("-01") && year++ % every === 0));
  return (index, value) => shown.has(value);
}

export function course(chart, width, map, on) {
  const columns = columnsFor(chart, width, on);
  const panelHeight = panelHeights[on][chart.small ? "small" : "large"];
  const titleHeight = isNarrow(width) ? 48 : 28;
  const rowHeight = panelHeight + titleHeight + 34;
  const each = width / columns;
  const left = chart.small ? 46 : 56;
  const places = chart.panels.map((panel, i) => ({
    left: each * (i % columns), top: rowHeight * Math.floor(i / columns) }));
  const interval = yearsShown(chart, each - left - 12);
  return {
    height: rowHeight * Math.ceil(chart.panels.length / columns),
    key: keyOf([...chart.panels[0].lines.map((line) => ({
      name: line.name, world: line.colour })),
      { name: chart.begins_label, colour: colours.axis, style: "dots" }]),
    option: {
      tooltip: tooltip({
        trigger: "axis",
        formatter: (points) => [points[0].axisValue, ...points
          .filter(({ seriesName, value }) => !seriesName.startsWith(bandMark) && value !== undefined
            && value !== null)
          .map(({ seriesName, value }) => `${seriesName}: ${roughly(value)}`)].join("\n") }),
      title: chart.panels.map((panel, i) => ({
        text: panel.title, left: places[i].left + 2, top: places[i].top, padding: [4, 0, 0, 0],
        textStyle: { ...font, fontSize: 13, lineHeight: 16, fontWeight: "bold", width: each - 10,
                     overflow: "break" } })),
      grid: chart.panels.map((_, i) => ({
        left: places[i].left + left, top: places[i].top + titleHeight, height: panelHeight,
        width: each - left - 12 })),
      xAxis: chart.panels.map((_, i) => ({
        type: "category", gridIndex: i, data: chart.dates, boundaryGap: false,
        axisLine: { lineStyle: { color: colours.axis } },
        axisTick: { interval, alignWithLabel: true },
        axisLabel: { ...font, fontSize: 11, color: colours.quiet, interval,
                     align: "left", formatter: (date) => date.slice(0, 4) } })),
      yAxis: chart.panels.map((_, i) => valueAxis({
        gridIndex: i, min: 0, max: ({ max }) => (max > 0 ? null : 1), minInterval: 1,
        splitNumber: chart.small ? 3 : 5,
        axisLabel: { ...font, fontSize: 11, color: colours.quiet, formatter: atAxis } })),
      series: chart.panels.flatMap((panel, i) => [
        ...panel.lines.flatMap((line, n) => (line.low ? bandSeries(line, i, n) : [])),
        ...panel.lines.map((line, n) => lineSeries(line, n, i, chart, each - left - 12))])
    }
  };
}
