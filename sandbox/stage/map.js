// A schematic map, drawn here: streets of no real town, but every place always looks the same.

import { el, svg } from "./dom.js";
import { coordinates, kilometres, placeNear, pointAt, town } from "./town.js";

const PIN = "M0 0C-6 -10 -11 -15 -11 -22a11 11 0 0 1 22 0C11 -15 6 -10 0 0Z";

/** A picture of a point with a pin on it and its coordinates below. */
export function mapTile(point, title) {
  const [width, height] = [260, 130];
  const here = kilometres(town, point);
  const view = { width, height, scale: 60, centre: here };
  const label = placeNear(point)?.name ?? coordinates(point);
  const picture = svg(
    "svg",
    { class: "map", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `Map: ${label}` },
    ground(view),
    pin(width / 2, height / 2 + 14),
  );
  const words = [title ?? placeNear(point)?.name, coordinates(point)].filter(Boolean);
  const caption = words.map((text, index) => el("span", { class: index ? "muted" : null }, text));
  return el("figure", { class: "place" }, picture, el("figcaption", {}, ...caption));
}

/** A map of the town. A click calls `onPick(point)`; `show(point)` moves the pin there. */
export function mapPicker(onPick) {
  const [width, height] = [340, 240];
  const marker = pin(0, 0);
  const layer = svg("g");
  const picture = svg("svg", { class: "map picker", viewBox: `0 0 ${width} ${height}` }, layer, marker);
  const state = { width, height, scale: 22, centre: { east: 0, north: 0 }, point: town };
  const redraw = () => {
    layer.replaceChildren(ground(state), ...dots(state));
    const [x, y] = onScreen(state, kilometres(town, state.point));
    marker.setAttribute("transform", `translate(${x} ${y})`);
  };
  picture.addEventListener("click", (event) => {
    const box = picture.getBoundingClientRect();
    const east =
      state.centre.east + (((event.clientX - box.left) / box.width) * width - width / 2) / state.scale;
    const north =
      state.centre.north - (((event.clientY - box.top) / box.height) * height - height / 2) / state.scale;
    onPick(pointAt(town, { east, north }));
  });
  const show = (point) => {
    state.point = point;
    const there = kilometres(town, point);
    const [x, y] = onScreen(state, there);
    if (x < 20 || y < 34 || x > width - 20 || y > height - 10) state.centre = there;
    redraw();
  };
  const zoom = (factor) => {
    state.scale = Math.min(90, Math.max(1.5, state.scale * factor));
    state.centre = kilometres(town, state.point);
    redraw();
  };
  redraw();
  return { element: picture, show, zoom };
}

function onScreen({ width, height, scale, centre }, { east, north }) {
  return [width / 2 + (east - centre.east) * scale, height / 2 - (north - centre.north) * scale];
}

function pin(x, y) {
  return svg(
    "g",
    { class: "pin", transform: `translate(${x} ${y})` },
    svg("ellipse", { rx: 6, ry: 2.2, class: "pin-shadow" }),
    svg("path", { d: PIN }),
    svg("circle", { cy: -22, r: 4.2 }),
  );
}

/** The places in view; names that would run into others are left out. */
function dots(view) {
  const named = [];
  return town.places.map((place) => {
    const [x, y] = onScreen(view, kilometres(town, place));
    const isFree = named.every((other) => Math.abs(other.y - y) > 13 || Math.abs(other.x - x) > 84);
    if (isFree) named.push({ x, y });
    const name = isFree && svg("text", { x: 6, y: 4 }, place.name);
    return svg("g", { class: "dot", transform: `translate(${x} ${y})` }, svg("circle", { r: 3 }), name);
  });
}

/** Land, a river, parks and streets; fewer streets the farther away one looks. */
function ground(view) {
  const { width, height, scale } = view;
  const step = [0.25, 0.5, 1, 2, 5, 10, 20].find((kilometre) => kilometre * scale >= 14) ?? 50;
  return svg(
    "g",
    {},
    svg("rect", { class: "land", width, height }),
    svg("g", { class: "parks" }, ...parks(view, step * 4)),
    svg("path", { class: "river", d: river(view) }),
    svg("g", { class: "streets" }, ...streets(view, step)),
  );
}

function spanOf({ width, height, scale, centre }, step) {
  return {
    west: Math.floor((centre.east - width / 2 / scale) / step),
    east: Math.ceil((centre.east + width / 2 / scale) / step),
    south: Math.floor((centre.north - height / 2 / scale) / step),
    north: Math.ceil((centre.north + height / 2 / scale) / step),
  };
}

function streets(view, step) {
  const { west, east, south, north } = spanOf(view, step);
  const lines = [];
  const line = (from, to, index) => {
    const [[x1, y1], [x2, y2]] = [onScreen(view, from), onScreen(view, to)];
    lines.push(svg("line", { x1, y1, x2, y2, class: index % 4 === 0 ? "avenue" : null }));
  };
  const slant = step * 0.6;
  for (let column = west - 1; column <= east + 1; column += 1) {
    const at = (column + wobble(column, 1) * 0.35) * step;
    line({ east: at, north: north * step }, { east: at + slant, north: south * step }, column);
  }
  for (let row = south - 1; row <= north + 1; row += 1) {
    const at = (row + wobble(row, 2) * 0.35) * step;
    line({ east: west * step, north: at }, { east: east * step, north: at + slant }, row);
  }
  return lines;
}

function parks(view, step) {
  const { west, east, south, north } = spanOf(view, step);
  const shapes = [];
  for (let column = west - 1; column <= east; column += 1) {
    for (let row = south - 1; row <= north; row += 1) {
      const chance = wobble(column * 31 + row, 3);
      if (chance > 0.35) continue;
      const [x, y] = onScreen(view, { east: (column + chance) * step, north: (row + 1) * step });
      const size = step * view.scale * (0.3 + chance);
      shapes.push(svg("rect", { x, y, width: size, height: size * 0.7, rx: 5 }));
    }
  }
  return shapes;
}

function river(view) {
  const bed = (east) => 0.9 + Math.sin(east * 0.9) * 0.45 + east * 0.28;
  const steps = 24;
  const points = Array.from({ length: steps + 1 }, (_, index) => {
    const east = view.centre.east + (index / steps - 0.5) * ((view.width + 20) / view.scale);
    const [x, y] = onScreen(view, { east, north: bed(east) });
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${points.join("L")}`;
}

/** A number in 0..1 that depends on its arguments alone. */
function wobble(index, salt) {
  const wave = Math.sin(index * 127.1 + salt * 311.7) * 43758.5453;
  return wave - Math.floor(wave);
}
