// What the charts share: how numbers are written, how axes look, and what is too narrow.
import * as colours from "./colours.mjs";
import { markOf } from "./marks.mjs";

export const language = () => document.documentElement.lang;
export const isNarrow = (width) => width < 560;
export const font = { fontFamily: "system-ui, sans-serif", fontSize: 12, lineHeight: 15, color: colours.text };

// Words on a chart, before which its lines stop.
export const words = (more) => ({
  type: "text", style: { ...font, fill: colours.text, verticalAlign: "middle",
                         backgroundColor: "#ffffff", padding: [1, 0], ...more } });

// A number at an axis: "12,000", "1.5 million".
export function atAxis(value) {
  const long = Math.abs(value) >= 1e6;
  return new Intl.NumberFormat(language(), long
    ? { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 3 }
    : { maximumSignificantDigits: 6 }).format(value).replace("-", "\u2212");
}

// Three figures: what a picture can show.
export const roughly = (value) => new Intl.NumberFormat(language(), Math.abs(value) >= 1e6
  ? { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 3 }
  : { maximumSignificantDigits: 3 }).format(value).replace("-", "\u2212");

// About so many round numbers between these, no nearer to each other than `least`; always 0 where it is
// among them. As in svg/scale.cpp.
export function marks(low, high, about, least = 0) {
  const rough = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(least, power * [1, 2, 5, 10].find((factor) => factor * power >= 0.7 * rough));
  const all = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; ++k)
    all.push(k * step || 0); // no "−0"
  return all;
}

// With `at`, its marks stand there and nowhere else.
export const valueAxis = ({ at, ...more } = {}) => ({
  type: "value",
  axisLabel: { ...font, fontSize: 11, color: colours.quiet, formatter: atAxis, hideOverlap: true,
               customValues: at },
  axisTick: { customValues: at },
  axisLine: { show: false },
  splitLine: { lineStyle: { color: colours.grid } },
  nameTextStyle: font,
  ...more
});

// In the picture itself: a content policy without inline styles allows no other, and no title can
// become an element.
export const tooltip = (more = {}) => ({
  renderMode: "richText",
  confine: true,
  backgroundColor: "#ffffff",
  borderColor: colours.axis,
  textStyle: { ...font, fontSize: 12 },
  ...more
});

// In lines of at most so many letters.
export function wrapped(text, letters) {
  const lines = [];
  for (const word of text.split(" ")) {
    const line = lines[lines.length - 1];
    if (line === undefined || line.length + 1 + word.length > letters) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

// The lowest and highest of values and their intervals, with room at both ends, and no nearer to each
// other than `least`.
export function extent(reaches, least = 0) {
  const all = reaches.flatMap(({ value, low, high }) => [value, low, high])
    .filter((value) => value !== undefined && value !== null).concat(0);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low) * 0.06;
  return { low: low < 0 ? low - room : 0,
           high: Math.max(high > 0 ? high + room : 0, low + least) };
}

// What the colours, dashes and shapes mean, above a chart: entries are {name, world} or
// {name, colour, style}.
export function keyOf(entries) {
  const key = document.createElement("ul");
  key.className = "key";
  for (const { name, world, colour, style } of entries) {
    const item = document.createElement("li");
    item.append(world === undefined ? styledMark(colour, style)
      : markOf(world, colours.colourOf(world)), document.createTextNode(name));
    key.append(item);
  }
  return key;
}

function styledMark(colour, style) {
  const mark = document.createElement("span");
  mark.className = `mark-${style}`;
  mark.style.borderColor = colour;
  return mark;
}
