// The map of the report: Indonesia's 34 provinces and the countries around, in one plane and with
// no more detail than a page shows. The provinces come from @svg-maps/indonesia (CC-BY-4.0), the
// countries from world-atlas (Natural Earth, public domain).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);

// What is shown, in degrees: from Myanmar to Papua, and northern Laos to Timor.
const window_ = { west: 90.5, east: 142, south: -11.6, north: 28.6 };
const scale = 800 / (window_.east - window_.west); // one plane is 800 wide

const toPlane = ([lon, lat]) => [(lon - window_.west) * scale, (window_.north - lat) * scale];

// Douglas and Peucker 1973: leaves out points that are nearer than this to the line without them.
function simplified(points, tolerance) {
  if (points.length < 3) return points;
  const [a, b] = [points[0], points[points.length - 1]];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  let furthest = 0, where = 0;
  for (let i = 1; i < points.length - 1; ++i) {
    const [dx, dy] = [points[i][0] - a[0], points[i][1] - a[1]];
    const away = length === 0 ? Math.hypot(dx, dy)
      : Math.abs((b[0] - a[0]) * dy - (b[1] - a[1]) * dx) / length;
    if (away > furthest) { furthest = away; where = i; }
  }
  if (furthest < tolerance) return [a, b];
  return [...simplified(points.slice(0, where + 1), tolerance).slice(0, -1),
          ...simplified(points.slice(where), tolerance)];
}

// Sutherland and Hodgman 1974, one side of the window at a time.
function clipped(ring) {
  const sides = [[0, -20, 1], [0, 820, -1], [1, -20, 1],
                 [1, (window_.north - window_.south) * scale + 20, -1]];
  for (const [axis, limit, sign] of sides) {
    const inside = (p) => sign * (p[axis] - limit) >= 0;
    const next = [];
    ring.forEach((to, i) => {
      const from = ring[(i + ring.length - 1) % ring.length];
      if (inside(from) !== inside(to)) {
        const share = (limit - from[axis]) / (to[axis] - from[axis]);
        next.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
      }
      if (inside(to)) next.push(to);
    });
    ring = next;
  }
  return ring;
}

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [u, v] = ring[(i + 1) % ring.length];
  return sum + x * v - u * y;
}, 0)) / 2;

function pathOf(rings, tolerance, smallest) {
  return rings.map((ring) => simplified(ring, tolerance))
    .filter((ring) => ring.length > 3 && area(ring) >= smallest)
    .map((ring) => "M" + ring.map(([x, y]) => `${+x.toFixed(1)} ${+y.toFixed(1)}`).join("L") + "Z")
    .join("");
}

// The middle of the largest ring: where an arc ends.
function middle(rings) {
  const largest = rings.reduce((best, ring) => (area(ring) > area(best) ? ring : best));
  const xs = largest.map((p) => p[0]), ys = largest.map((p) => p[1]);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
    .map((value) => +value.toFixed(1));
}

// Rings of an SVG path of straight lines only, as the provinces have them.
function ringsOf(path) {
  const tokens = path.match(/[a-zA-Z]|-?\d*\.?\d+(?:e-?\d+)?/g);
  const rings = [];
  let x = 0, y = 0, startX = 0, startY = 0, command = "", i = 0;
  const number = () => Number(tokens[i++]);
  while (i < tokens.length) {
    if (/[a-zA-Z]/.test(tokens[i])) command = tokens[i++];
    if (/[zZ]/.test(command)) { [x, y] = [startX, startY]; continue; }
    const relative = command === command.toLowerCase();
    const upper = command.toUpperCase();
    if (upper === "H") x = number() + (relative ? x : 0);
    else if (upper === "V") y = number() + (relative ? y : 0);
    else if (upper === "M" || upper === "L") {
      x = number() + (relative ? x : 0);
      y = number() + (relative ? y : 0);
    } else throw new Error(`a map with ${command} in its paths is not expected`);
    if (upper === "M") {
      rings.push([]);
      [startX, startY] = [x, y];
      command = relative ? "l" : "L"; // numbers that follow a move are lines
    }
    rings[rings.length - 1].push([x, y]);
  }
  return rings;
}

const world = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8"));
const countries = feature(world, world.objects.countries).features;
const named = { KHM: "116", PHL: "608", THA: "764", MMR: "104", LAO: "418", MYS: "458", VNM: "704" };
const around = ["050", "064", "096", "156", "356", "524", "626", "702", "344", "158", "598", "036"];

const planeRings = (id) => {
  const { geometry } = countries.find((each) => each.id === id);
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map(([outer]) => clipped(outer.slice(0, -1).map(toPlane)))
    .filter((ring) => ring.length > 2);
};

// Names are those of the project's own tables.
function tableOf(file) {
  const path = new URL(`../../../scenarios/data/${file}`, import.meta.url);
  const [head, ...rows] = readFileSync(path, "utf8").trim().split("\n").map((row) => row.split(","));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
}

const bounds = (points) => [0, 1].flatMap((axis) => {
  const all = points.map((p) => p[axis]);
  return [Math.min(...all), Math.max(...all)];
});

const northernmost = (shapes) =>
  Math.min(...shapes.flatMap(({ path }) => ringsOf(path).flat().map(([, y]) => y)));

// The drawing of the provinces has a plane of its own; both know the outline of Indonesia.
export function makeMap() {
  const names = tableOf("provinces.csv");
  const nameOf = (iso3) => tableOf("destinations.csv").find((row) => row.iso3 === iso3).country;
  const provinces = require("@svg-maps/indonesia").default.locations;
  const drawn = bounds(provinces.flatMap(({ path }) => ringsOf(path).flat()));
  const true_ = bounds(planeRings("360").flat());
  const place = ([x, y]) => [
    true_[0] + ((x - drawn[0]) / (drawn[1] - drawn[0])) * (true_[1] - true_[0]),
    true_[2] + ((y - drawn[2]) / (drawn[3] - drawn[2])) * (true_[3] - true_[2])];
  const shapes = provinces.map(({ id, path }) => {
    const rings = ringsOf(path).map((ring) => ring.map(place));
    const row = names.find((each) => each.iso === id.toUpperCase());
    return { iso: row.iso, name: row.name, english: row.name_en, middle: middle(rings),
             path: pathOf(rings, 0.35, 0.5) };
  });
  const land = Object.entries(named).map(([iso3, id]) => {
    const rings = planeRings(id);
    return { iso3, english: nameOf(iso3), middle: middle(rings), path: pathOf(rings, 0.5, 1) };
  });
  // The Emirates lie outside: their arc ends at the margin.
  land.push({ iso3: "ARE", english: nameOf("ARE"), middle: [12, 60], path: "" });
  return {
    note: "Made by build.mjs from @svg-maps/indonesia (CC-BY-4.0, after MapSVG; provinces moved "
      + "into the plane of the countries and simplified) and world-atlas (Natural Earth, public "
      + "domain). Do not edit.",
    width: 800,
    height: Math.round((window_.north - window_.south) * scale),
    provinces_from: Math.floor(northernmost(shapes)) - 3,
    provinces: shapes.sort((a, b) => a.iso.localeCompare(b.iso)),
    countries: land,
    around: pathOf(around.flatMap((id) => {
      try { return planeRings(id); } catch { return []; }
    }), 0.8, 3)
  };
}
