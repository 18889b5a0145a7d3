// Values with intervals beside a line at zero.
import * as colours from "./colours.mjs";
import { extent, font, isNarrow, marks, tooltip, valueAxis, words } from "./common.mjs";
import { shapeOf } from "./marks.mjs";

const label = (text, x, y, width, more = {}) =>
  words({ text, x, y, width, overflow: "break", ...more });

function rowShape(row, api, index, frame) {
  const [x, y] = api.coord([row.value, index]);
  const colour = colours.colourOf(row.colour);
  const children = [];
  if (row.low !== undefined) {
    const [low] = api.coord([row.low, index]);
    const [high] = api.coord([row.high, index]);
    const style = { stroke: colour, lineWidth: 2.5 };
    children.push({ type: "line", shape: { x1: low, y1: y, x2: high, y2: y }, style });
    for (const end of [low, high])
      children.push({ type: "line", shape: { x1: end, y1: y - 5, x2: end, y2: y + 5 }, style });
  }
  children.push({ type: "polygon", style: { fill: colour },
                  shape: { points: shapeOf(row.colour, [x, y], 7) } });
  if (frame.narrow) {
    children.push(label(row.label, 4, y - 24, frame.width - 8, { fontWeight: "bold" }));
    children.push(label(row.text, frame.width - 4, y + 18, frame.width - 8, { align: "right" }));
  } else {
    children.push(label(row.label, 4, y, 210));
    children.push(label(row.text, frame.width - 4, y, 205, { align: "right" }));
  }
  return { type: "group", children };
}

// Where nothing changes, zero stands in the middle.
function reachOf(rows) {
  const { low, high } = extent(rows);
  return low < high ? { low, high } : { low: -1, high: 1 };
}

export function forest(chart, width) {
  const narrow = isNarrow(width);
  const { low, high } = reachOf(chart.rows);
  const rowHeight = narrow ? 84 : 52;
  return {
    height: rowHeight * chart.rows.length + (narrow ? 78 : 62),
    option: {
      tooltip: tooltip({ formatter: ({ dataIndex }) =>
        `${chart.rows[dataIndex].label}\n${chart.rows[dataIndex].text}` }),
      grid: { left: narrow ? 12 : 222, right: narrow ? 12 : 216, top: 8,
              bottom: narrow ? 70 : 54 },
      xAxis: valueAxis({ min: low, max: high, at: marks(low, high, narrow ? 4 : 6),
                         nameLocation: "middle",
                         name: narrow ? chart.axis.replace("; ", ";\n") : chart.axis,
                         nameGap: narrow ? 36 : 30, axisLine: { show: false },
                         nameTextStyle: font }),
      yAxis: { type: "category", inverse: true, data: chart.rows.map((_, i) => i),
               axisLabel: { show: false }, axisTick: { show: false },
               axisLine: { lineStyle: { color: colours.axis } } },
      series: [{
        type: "custom",
        data: chart.rows.map((row, i) => [row.value, i]),
        renderItem: (params, api) =>
          rowShape(chart.rows[params.dataIndex], api, params.dataIndex, { narrow, width }),
        markLine: { silent: true, z: 1, symbol: "none", label: { show: false }, data: [{ xAxis: 0 }],
                    lineStyle: { color: colours.axis, type: "solid", width: 1.5 } }
      }]
    }
  };
}
