import { arch, archPath, circle, cypress, dome, faded, group, hill, ink, line, path, picture, polygon, rect, regular, ridge, star, times } from "./kit.mjs";

export function kites() {
  const kite = (x, y, s, a, b, turn) => group(`translate(${x} ${y}) rotate(${turn}) scale(${s})`, polygon([[0, -130], [90, 0], [0, 170], [-90, 0]], a), polygon([[0, -130], [90, 0], [0, 0]], b), polygon([[0, 170], [-90, 0], [0, 0]], b), line("M0,170C40,240 -40,290 10,370", ink.cream, 6), times(3, (i) => regular(i % 2 ? -8 : 14, 230 + i * 56, 4, 17, i % 2 ? b : a, i)));
  return picture(
    { sky: ["#22a2a0", "#fbe9cf"] },
    faded(0.7, circle(1310, 190, 84, ink.saffron)), kite(420, 270, 1.05, ink.coral, ink.saffron, -14), kite(840, 210, 0.85, ink.plum, ink.lilac, 9), kite(1130, 400, 1.15, ink.pomegranate, ink.cream, 16), kite(640, 500, 0.6, ink.navy, ink.mint, -6), kite(190, 470, 0.5, ink.forest, ink.saffron, 12), kite(1440, 360, 0.55, ink.teal, ink.coral, -10),
    hill(770, 700, 790, ink.leaf), hill(840, 780, 850, ink.forest), cypress(150, 800, 190, "#214a3d"), cypress(1480, 810, 160, "#214a3d"),
  );
}

export function tiles() {
  const tile = (x, y, i) => [rect(x, y, 196, 196, i % 2 ? ink.teal : ink.navy, { rx: 6 }), star(x + 98, y + 98, 88, i % 3 ? ink.turquoise : ink.mint), star(x + 98, y + 98, 58, i % 2 ? ink.cream : ink.saffron), regular(x + 98, y + 98, 8, 30, i % 3 ? ink.pomegranate : ink.teal, Math.PI / 8), circle(x + 98, y + 98, 12, ink.cream)];
  return picture({ sky: [ink.sand, ink.clay] }, times(5, (r) => times(8, (c) => tile(2 + c * 200, -48 + r * 200, r * 3 + c))));
}

export function courtyard() {
  return picture(
    { sky: ["#9ed3d6", "#fbeed6"] },
    dome(800, 330, 150, ink.turquoise), rect(660, 330, 280, 60, ink.teal), rect(140, 380, 1320, 300, ink.sand), rect(120, 360, 1360, 34, ink.clay),
    times(7, (i) => [arch(190 + i * 178, 430, 136, 250, i === 3 ? ink.navy : ink.brick), path(archPath(206 + i * 178, 452, 104, 228), i === 3 ? ink.teal : "#8a4a32")]), times(8, (i) => star(178 + i * 178, 412, 17, ink.turquoise)),
    rect(0, 680, 1600, 220, "#e9d2a6"), polygon([[420, 720], [1180, 720], [1300, 860], [300, 860]], ink.turquoise), polygon([[450, 734], [1150, 734], [1240, 846], [360, 846]], ink.teal), times(5, (i) => faded(0.4, line(`M${480 + i * 130},${770 + (i % 2) * 34}h80`, ink.snow, 5))),
    cypress(90, 760, 260), cypress(1510, 760, 260), times(6, (i) => circle(330 + i * 188, 700, 17, i % 2 ? ink.pomegranate : ink.coral)),
  );
}

export function autumnStreet() {
  const tree = (x, s, fill) => group(`translate(${x} 720) scale(${s})`, path("M-14,0C-10,-120 -8,-180 -30,-260L0,-210L34,-270C10,-180 14,-110 16,0Z", ink.brick), [[-60, -300, 90], [50, -330, 100], [0, -400, 96], [-100, -380, 62], [110, -390, 58]].map(([cx, cy, r], i) => circle(cx, cy, r, i % 2 ? fill : ink.saffron, { opacity: 0.92 })));
  return picture(
    { sky: ["#f8e2bf", "#f6efe0"], lines: ink.brick, faint: 0.09 },
    ridge(560, 160, "#d9c3a0", 3), tree(200, 1.1, ink.coral), tree(560, 0.8, ink.clay), tree(1050, 0.85, ink.pomegranate), tree(1420, 1.15, ink.coral),
    rect(0, 720, 1600, 180, "#cfa877"), polygon([[700, 720], [900, 720], [1300, 900], [300, 900]], ink.sand), times(38, (i) => regular(40 + ((i * 397) % 1540), 745 + ((i * 53) % 140), 5, 9 + (i % 3) * 3, [ink.coral, ink.saffron, ink.pomegranate][i % 3], i)),
    rect(760, 640, 110, 12, ink.forest), rect(768, 652, 10, 66, ink.forest), rect(852, 652, 10, 66, ink.forest), rect(760, 600, 110, 10, ink.forest),
  );
}
