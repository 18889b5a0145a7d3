// Cost against effect, and how likely each policy is the best use of money.
import * as colours from "./colours.mjs";
import { extent, font, isNarrow, keyOf, marks, roughly, tooltip, valueAxis, wrapped } from "./common.mjs";
import { dashesOf, lineTypeOf, markedPoints, shapeOf, symbolOf } from "./marks.mjs";

function crossShape(point, api) {
  const colour = colours.colourOf(point.colour);
  const { cost, effect } = point;
  const line = (from, to) => {
    const [[x1, y1], [x2, y2]] = [api.coord(from), api.coord(to)];
    return { type: "line", shape: { x1, y1, x2, y2 },
             style: { stroke: colour, lineWidth: 2, lineDash: dashesOf(point.colour) } };
  };
  return { type: "group", children: [
    ...(cost.low === undefined ? []
      : [line([cost.low, effect.value], [cost.high, effect.value])]),
    ...(effect.low === undefined ? []
      : [line([cost.value, effect.low], [cost.value, effect.high])]),
    { type: "polygon", style: { fill: colour, stroke: "#ffffff", lineWidth: 0.8 },
      shape: { points: shapeOf(point.colour, api.coord([cost.value, effect.value]), 7.5) } }] };
}

// At the margin, however wide the numbers of the axis are.
const upwardsTitle = (text, width) => ({
  text: `\u2191 ${text}`, left: 0, top: 4, padding: [4, 2],
  textStyle: { ...font, fontWeight: "normal", width: width - 8, overflow: "truncate" } });

export function plane(chart, width, map, on) {
  const across = extent(chart.points.map(({ cost }) => cost), 1);
  const upwards = extent(chart.points.map(({ effect }) => effect), 1);
  return {
    height: on === "paper" ? 300 : Math.min(420, Math.max(300, width * 0.6)),
    key: keyOf(chart.points.map(({ label, colour }) => ({ name: label, world: colour }))),
    option: {
      tooltip: tooltip({ formatter: ({ dataIndex }) => {
        const { label, cost, effect } = chart.points[dataIndex];
        return `${label}\n${chart.cost}: ${cost.text}\n${chart.effect}: ${effect.text}`;
      } }),
      title: upwardsTitle(chart.effect, width),
      grid: { left: 8, right: 22, top: 34, bottom: 30, containLabel: true },
      xAxis: valueAxis({ min: across.low, max: across.high, name: `${chart.cost} \u2192`,
                         nameLocation: "middle", nameGap: 30,
                         at: marks(across.low, across.high, isNarrow(width) ? 2 : 6, 1) }),
      yAxis: valueAxis({ min: upwards.low, max: upwards.high,
                         at: marks(upwards.low, upwards.high, 6, 1) }),
      series: [{
        type: "custom", data: chart.points.map(({ cost, effect }) => [cost.value, effect.value]),
        renderItem: (params, api) => crossShape(chart.points[params.dataIndex], api),
        markLine: { silent: true, symbol: "none", label: { show: false },
                    data: [{ xAxis: 0 }, { yAxis: 0 }],
                    lineStyle: { color: colours.axis, type: "solid", width: 1.2 } }
      }]
    }
  };
}

function curveWithShapes(line, position, chart) {
  const [points, count] = [chart.amounts.length, chart.lines.length];
  const marked = markedPoints(0, points, Math.max(1, Math.floor(points / (count + 1))), position,
                              count);
  return line.middle.map((share, i) => ({
    value: [chart.amounts[i], share],
    ...(marked.has(i) ? { symbol: symbolOf(line.colour), symbolSize: 10 } : {}) }));
}

// Every so many of them within the amounts.
function powersOfTen(amounts, every) {
  const powers = [];
  const last = Math.log10(amounts[amounts.length - 1]) + 1e-9;
  for (let k = Math.ceil(Math.log10(amounts[0]) - 1e-9); k <= last; k += every) powers.push(10 ** k);
  return powers;
}

export function curves(chart, width, map, on) {
  const along = wrapped(`${chart.along} \u2192`, Math.floor(width / 7.5));
  return {
    height: on === "paper" ? 260 : Math.min(380, Math.max(280, width * 0.5)),
    key: keyOf(chart.lines.map(({ name, colour }) => ({ name, world: colour }))),
    option: {
      tooltip: tooltip({ trigger: "axis", formatter: (points) => [roughly(points[0].axisValue),
        ...points.map(({ seriesName, data }) => `${seriesName}: ${roughly(data.value[1])}`)].join("\n") }),
      title: upwardsTitle(chart.upwards, width),
      grid: { left: 8, right: 22, top: 34, bottom: 15 + 15 * along.length, containLabel: true },
      xAxis: valueAxis({ type: "log", min: chart.amounts[0],
                         max: chart.amounts[chart.amounts.length - 1], name: along.join("\n"),
                         nameLocation: "middle", nameGap: 30,
                         at: powersOfTen(chart.amounts, isNarrow(width) ? 3 : 1) }),
      yAxis: valueAxis({ min: 0, max: 1 }),
      series: chart.lines.map((line, position) => ({
        type: "line", name: line.name, symbol: "none", showAllSymbol: true,
        color: colours.colourOf(line.colour), itemStyle: { borderColor: "#ffffff", borderWidth: 0.8 },
        lineStyle: { width: 2.2, type: lineTypeOf(line.colour) },
        data: curveWithShapes(line, position, chart) }))
    }
  };
}
