// The entries of a ledger, each with its placebo below it.
import * as colours from "./colours.mjs";
import { extent, isNarrow, keyOf, marks, tooltip, valueAxis, words, wrapped } from "./common.mjs";

function barShape(bar, api, index, frame) {
  const bars = [{ value: bar.value, fill: bar.beyond ? colours.less : "#ffffff",
                  stroke: colours.less }];
  if (bar.placebo !== null) bars.push({ value: bar.placebo, fill: colours.placebo,
                                        stroke: colours.placebo });
  const [zero, middle] = api.coord([0, index]);
  const top = frame.narrow ? middle - 4 : middle - 13;
  const children = bars.map(({ value, fill, stroke }, i) => {
    const [end] = api.coord([value, index]);
    return { type: "rect", style: { fill, stroke, lineWidth: 1.2 },
             shape: { x: Math.min(zero, end), y: top + 14 * i,
                      width: Math.max(1, Math.abs(end - zero)), height: 12 } };
  });
  if (frame.narrow) {
    const lines = wrapped(`${bar.label}: ${bar.text}`, Math.floor((frame.width - 8) / 6.6));
    children.push(words({ text: lines.join("\n"), x: 4, y: middle - 22, width: frame.width - 8 }));
  } else {
    children.push(words({ text: wrapped(bar.label, 38).join("\n"), x: 4, y: middle }));
    children.push(words({ text: bar.text, x: frame.width - 4, y: middle, align: "right" }));
  }
  return { type: "group", children };
}

export function bars(chart, width) {
  const narrow = isNarrow(width);
  const values = chart.bars.flatMap(({ value, placebo }) => [{ value }, { value: placebo }]);
  const { low, high } = extent(values, 1);
  return {
    height: (narrow ? 74 : 46) * chart.bars.length + 60,
    key: keyOf([{ name: chart.own, colour: colours.less, style: "box" },
                { name: chart.placebo, colour: colours.placebo, style: "box" }]),
    option: {
      tooltip: tooltip({ formatter: ({ dataIndex }) =>
        `${chart.bars[dataIndex].label}\n${chart.bars[dataIndex].text}` }),
      grid: { left: narrow ? 8 : 252, right: narrow ? 16 : 190, top: 4, bottom: 54 },
      xAxis: valueAxis({ min: low, max: high, at: marks(low, high, narrow ? 3 : 6, 1),
                         name: chart.axis, nameLocation: "middle", nameGap: 30 }),
      yAxis: { type: "category", inverse: true, data: chart.bars.map((_, i) => i),
               axisLabel: { show: false }, axisTick: { show: false },
               axisLine: { lineStyle: { color: colours.axis } } },
      series: [{
        type: "custom",
        data: chart.bars.map((bar, i) => [bar.value, i]),
        renderItem: (params, api) =>
          barShape(chart.bars[params.dataIndex], api, params.dataIndex, { narrow, width })
      }]
    }
  };
}
