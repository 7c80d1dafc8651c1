import { arch, circle, dice, faded, group, ink, line, path, picture, rect, sparkle, star, times } from "./kit.mjs";

const bindings = [ink.pomegranate, ink.teal, ink.saffron, ink.navy, ink.coral, ink.forest, ink.plum, ink.turquoise, ink.sand];

export function libraryShelves() {
  const roll = dice(20);
  const shelf = (y) => {
    const books = [];
    for (let x = 60; x < 1540; ) {
      const width = 26 + roll() * 34, height = 130 + roll() * 62, color = bindings[Math.floor(roll() * bindings.length)];
      if (roll() < 0.07) { x += 50; continue; }
      if (x + width > 1540) break;
      books.push(rect(x, y - height, width - 4, height, color, { rx: 4 }), rect(x, y - height + 20, width - 4, 6, ink.cream), rect(x, y - 34, width - 4, 5, ink.cream));
      if (width > 46) books.push(star(x + width / 2 - 2, y - height / 2, 13, ink.cream));
      x += width;
    }
    return [books, rect(30, y, 1540, 24, "#7b4b32"), rect(30, y + 24, 1540, 10, "#5e3826")];
  };
  return picture(
    { sky: ["#3a2a2b", "#57362b"], lines: ink.saffron },
    shelf(236), shelf(486), shelf(736),
    arch(560, 90, 480, 680, "#5e3826"), arch(592, 130, 416, 640, ink.night),
    circle(880, 330, 66, ink.cream), circle(908, 316, 58, ink.night), times(16, () => sparkle(620 + roll() * 360, 260 + roll() * 280, 5 + roll() * 7, ink.cream)),
    path("M592,640C700,560 760,600 820,610C900,560 960,590 1008,630V770H592Z", ink.navy),
    rect(540, 766, 520, 30, "#7b4b32"), rect(0, 796, 1600, 104, "#4a2d22"),
    group("translate(800 752)", path("M0,0C-60,-40 -150,-40 -190,-14V14C-150,-10 -60,-10 0,24C60,-10 150,-10 190,14V-14C150,-40 60,-40 0,0Z", ink.cream), line("M0,0V22", ink.clay, 4)),
    faded(0.18, path("M1240,0L980,900H1560Z", ink.saffron)), path("M1170,150Q1240,30 1310,150Z", ink.saffron), rect(1236, 0, 8, 70, ink.night),
  );
}
