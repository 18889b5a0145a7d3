// What tells worlds apart where colours cannot be told, in print or by many eyes: each policy has a dash
// pattern for its lines and a shape for its points. Those of the SVG files (../../svg/marks.h) are the
// same; a test compares them. Numbers without a common factor keep pairs of them apart for long.
const baseDashes = [5, 3];
const dashes = [[], [11, 3], [2, 2], [11, 3, 2, 3], [5, 2, 1, 2]];
// Corners, how far in the corners between them lie (0: none do), and the turn in degrees.
const shapes = [[16, 0, 0], [4, 0, 45], [3, 0, 0], [4, 0, 0], [3, 0, 180], [5, 0.4, 0], [4, 0.45, 45],
                [3, 0, 90]];

export const dashesOf = (index) => (index === 0 ? baseDashes : dashes[(index - 1) % dashes.length]);
export const lineTypeOf = (index) => (dashesOf(index).length > 0 ? dashesOf(index) : "solid");

// The corners of the shape of a policy.
export function shapeOf(index, [x, y], radius) {
  const [corners, inner, turn] = shapes[(index - 1) % shapes.length];
  const count = inner > 0 ? 2 * corners : corners;
  return Array.from({ length: count }, (_, i) => {
    const angle = (turn / 180 + (2 * i) / count) * Math.PI;
    const away = inner > 0 && i % 2 === 1 ? radius * inner : radius;
    return [x + away * Math.sin(angle), y - away * Math.cos(angle)];
  });
}

// The same for points of lines, which take paths.
export const symbolOf = (index) =>
  `path://M${shapeOf(index, [0, 0], 10).map((point) => point.map((at) => at.toFixed(2)).join(" "))
    .join("L")}Z`;

// Points of a line at which its shape stands: `rounds` times from `first` on, and each of the `count`
// lines of a picture at points of its own.
export function markedPoints(first, points, rounds, position, count) {
  const every = (points - first) / rounds;
  return new Set(Array.from({ length: rounds }, (_, round) =>
    Math.floor(first + every * (round + (position + 0.5) / count))));
}

const svgElement = (name, attributes) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

// A piece of the line of a world with its shape on it, for keys.
export function markOf(index, colour) {
  const [width, height] = [40, 12];
  const mark = svgElement("svg", { width, height, viewBox: `0 0 ${width} ${height}`,
                                   "aria-hidden": "true" });
  mark.append(svgElement("line", { x1: 0, y1: height / 2, x2: width, y2: height / 2, stroke: colour,
                                   "stroke-width": 2, "stroke-dasharray": dashesOf(index).join(" ") }));
  if (index > 0)
    mark.append(svgElement("polygon", {
      points: shapeOf(index, [width / 2, height / 2], 5.5).map((point) =>
        point.map((at) => at.toFixed(1)).join(",")).join(" "),
      fill: colour, stroke: "#ffffff", "stroke-width": 0.8 }));
  return mark;
}
