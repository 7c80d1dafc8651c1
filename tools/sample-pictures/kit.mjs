// The shapes every sample picture is made of: one palette, one star, one arch, so that forty stories look like one newspaper.

export const ink = {
  night: "#132a45", navy: "#1c3f60", teal: "#0f6068", turquoise: "#22a2a0", mint: "#86d0c4", cream: "#fcf4e4", sand: "#ecd7b3",
  clay: "#cf9a6b", brick: "#b4623f", saffron: "#f3b23b", coral: "#e5734a", pomegranate: "#b3363f", plum: "#5b3a68",
  lilac: "#a58fc4", leaf: "#5d9464", forest: "#2c5f4d", snow: "#ffffff",
};

const round = (n) => Math.round(n * 10) / 10;
const attributes = (extra = {}) =>
  Object.entries(extra).map(([name, value]) => ` ${name}="${value}"`).join("");

export const rect = (x, y, width, height, fill, extra) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"${attributes(extra)}/>`;
export const circle = (x, y, r, fill, extra) => `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}"${attributes(extra)}/>`;
export const ellipse = (x, y, rx, ry, fill, extra) =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}"${attributes(extra)}/>`;
export const path = (d, fill, extra) => `<path d="${d.replace(/-?\d+\.\d+/g, (n) => round(+n))}" fill="${fill}"${attributes(extra)}/>`;
export const line = (d, stroke, width, extra) =>
  path(d, "none", { stroke, "stroke-width": width, "stroke-linecap": "round", "stroke-linejoin": "round", ...extra });
export const polygon = (points, fill, extra) =>
  `<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(" ")}" fill="${fill}"${attributes(extra)}/>`;
export const group = (transform, ...parts) => `<g transform="${transform}">${parts.flat(9).join("")}</g>`;
export const faded = (opacity, ...parts) => `<g opacity="${opacity}">${parts.flat(9).join("")}</g>`;
export const times = (count, draw) => Array.from({ length: count }, (_, i) => draw(i));

/** The same numbers at every run, so that a picture changes only when its drawing does. */
export const dice = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const ring = (x, y, corners, radius, turn = 0) =>
  times(corners, (i) => {
    const angle = (i / corners) * 2 * Math.PI + turn;
    const r = typeof radius === "function" ? radius(i) : radius;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  });

/** The eight-pointed star (شمسهٔ هشت‌پر): two squares laid over each other. */
export const star = (x, y, r, fill, extra) => polygon(ring(x, y, 16, (i) => (i % 2 ? r * 0.7654 : r), Math.PI / 8), fill, extra);
export const sparkle = (x, y, r, fill, extra) => polygon(ring(x, y, 8, (i) => (i % 2 ? r * 0.3 : r)), fill, extra);
export const regular = (x, y, corners, r, fill, turn = 0, extra) => polygon(ring(x, y, corners, r, turn), fill, extra);

/** A Persian pointed arch whose crown is at (x + width / 2, y). */
export const archPath = (x, y, width, height) =>
  `M${x},${y + height}V${y + height * 0.42}C${x},${y + height * 0.2} ${x + width * 0.3},${y + height * 0.13} ${x + width / 2},${y}` +
  `C${x + width * 0.7},${y + height * 0.13} ${x + width},${y + height * 0.2} ${x + width},${y + height * 0.42}V${y + height}Z`;
export const arch = (x, y, width, height, fill, extra) => path(archPath(x, y, width, height), fill, extra);

export const dome = (x, base, r, fill) =>
  path(
    `M${x - r * 0.86},${base}C${x - r * 1.3},${base - r * 0.75} ${x - r * 0.55},${base - r * 1.25} ${x},${base - r * 1.75}` +
      `C${x + r * 0.55},${base - r * 1.25} ${x + r * 1.3},${base - r * 0.75} ${x + r * 0.86},${base}Z`,
    fill,
  );

export const cypress = (x, base, height, fill = ink.forest) =>
  path(
    `M${x},${base - height}C${x + height * 0.2},${base - height * 0.55} ${x + height * 0.17},${base - height * 0.1} ${x},${base}` +
      `C${x - height * 0.17},${base - height * 0.1} ${x - height * 0.2},${base - height * 0.55} ${x},${base - height}Z`,
    fill,
  ) + rect(x - height * 0.015, base - 2, height * 0.03, height * 0.08, ink.brick);

export const ridge = (base, height, fill, seed, { width = 1600, bottom = 900, peaks = 7 } = {}) => {
  const roll = dice(seed);
  const points = times(peaks * 2 + 1, (i) => [(i * width) / (peaks * 2), base - (i % 2 ? height * (0.55 + roll() * 0.45) : height * roll() * 0.3)]);
  return polygon([[0, bottom], ...points, [width, bottom]], fill);
};

export const hill = (left, crest, right, fill, { width = 1600, bottom = 900 } = {}) =>
  path(`M0,${bottom}V${left}C${width * 0.3},${crest} ${width * 0.6},${crest} ${width},${right}V${bottom}Z`, fill);

export const cloud = (x, y, size, fill, extra) =>
  path(
    `M${x - size},${y}a${size * 0.4},${size * 0.4} 0 0 1 ${size * 0.35},${-size * 0.38}a${size * 0.55},${size * 0.55} 0 0 1 ${size},${-size * 0.1}` +
      `a${size * 0.36},${size * 0.36} 0 0 1 ${size * 0.6},${size * 0.48}Z`,
    fill,
    extra,
  );

/** An adobe house with a flat roof: door, windows with light, a parapet. */
export const house = (x, base, width, height, wall, light, { door = ink.teal, windows = 2 } = {}) => [
  rect(x, base - height, width, height, wall),
  rect(x - 8, base - height - 14, width + 16, 18, wall),
  faded(0.12, rect(x + width * 0.72, base - height, width * 0.28, height, ink.night)),
  arch(x + width * 0.12, base - Math.min(height * 0.45, 130), width * 0.2, Math.min(height * 0.45, 130), door),
  times(windows, (i) => arch(x + width * (0.45 + i * 0.25), base - height * 0.72, width * 0.14, height * 0.3, light)),
];

const lattice = (color, opacity) =>
  `<pattern id="lattice" width="160" height="160" patternUnits="userSpaceOnUse"><g fill="none" stroke="${color}" stroke-width="2" opacity="${opacity}">` +
  star(80, 80, 62, "none") + line("M0,56L24,80L0,104M160,56L136,80L160,104M56,0L80,24L104,0M56,160L80,136L104,160", color, 2) +
  `</g></pattern>`;

/** A whole picture: a sky of two colours with a faint tile lattice, and what stands before it. */
export const picture = ({ sky, width = 1600, height = 900, lines = ink.snow, faint = 0.09, defs = "" }, ...parts) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
  `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient>` +
  `${lattice(lines, faint)}${defs}</defs>` +
  rect(0, 0, width, height, "url(#sky)") + rect(0, 0, width, height, "url(#lattice)") +
  parts.flat(9).join("") + `</svg>\n`;
