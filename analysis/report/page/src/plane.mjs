// Cost against effect, and how likely each policy is the best use of money.
import * as colours from "./colours.mjs";
import { extent, font, keyOf, roughly, tooltip, valueAxis, wrapped } from "./common.mjs";
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

export function plane(chart, width) {
  const across = extent(chart.points.map(({ cost }) => cost));
  const upwards = extent(chart.points.map(({ effect }) => effect));
  return {
    height: Math.min(420, Math.max(300, width * 0.6)),
    key: keyOf(chart.points.map(({ label, colour }) => ({ name: label, world: colour }))),
    option: {
      tooltip: tooltip({ formatter: ({ dataIndex }) => {
        const { label, cost, effect } = chart.points[dataIndex];
        return `${label}\n${chart.cost}: ${cost.text}\n${chart.effect}: ${effect.text}`;
      } }),
      grid: { left: 8, right: 22, top: 34, bottom: 30, containLabel: true },
      xAxis: valueAxis({ min: across.low, max: across.high, name: `${chart.cost} \u2192`,
                         nameLocation: "middle", nameGap: 30, splitNumber: width < 560 ? 3 : 6 }),
      yAxis: valueAxis({ min: upwards.low, max: upwards.high, name: `\u2191 ${chart.effect}`,
                         nameTextStyle: { ...font, align: "left", padding: [0, 0, 0, -40] } }),
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

export function curves(chart, width) {
  const along = wrapped(`${chart.along} \u2192`, Math.floor(width / 7.5));
  return {
    height: Math.min(380, Math.max(280, width * 0.5)),
    key: keyOf(chart.lines.map(({ name, colour }) => ({ name, world: colour }))),
    option: {
      tooltip: tooltip({ trigger: "axis", formatter: (points) => [roughly(points[0].axisValue),
        ...points.map(({ seriesName, data }) => `${seriesName}: ${roughly(data.value[1])}`)].join("\n") }),
      grid: { left: 8, right: 22, top: 34, bottom: 15 + 15 * along.length, containLabel: true },
      xAxis: valueAxis({ type: "log", min: chart.amounts[0],
                         max: chart.amounts[chart.amounts.length - 1], roundMax: true,
                         name: along.join("\n"), nameLocation: "middle", nameGap: 30,
                         splitNumber: width < 560 ? 3 : 6 }),
      yAxis: valueAxis({ roundMax: true, min: 0, max: 1, name: `\u2191 ${chart.upwards}`,
                         nameTextStyle: { ...font, align: "left", padding: [0, 0, 0, -20] } }),
      series: chart.lines.map((line, position) => ({
        type: "line", name: line.name, symbol: "none", showAllSymbol: true,
        color: colours.colourOf(line.colour), itemStyle: { borderColor: "#ffffff", borderWidth: 0.8 },
        lineStyle: { width: 2.2, type: lineTypeOf(line.colour) },
        data: curveWithShapes(line, position, chart) }))
    }
  };
}
