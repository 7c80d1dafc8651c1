import { arch, archPath, circle, cypress, dice, dome, ellipse, faded, group, hill, house, ink, line, path, picture, polygon, rect, regular, ridge, sparkle, star, times } from "./kit.mjs";

export function footballField() {
  const ball = (x, y, r) =>
    group(`translate(${x} ${y}) rotate(12)`, circle(0, 0, r, ink.snow), `<g clip-path="url(#ball)">`,
      regular(0, 0, 5, r * 0.36, ink.navy, -Math.PI / 2),
      times(5, (i) => group(`rotate(${i * 72})`, line(`M0,${-r * 0.36}V${-r * 0.7}`, ink.navy, r * 0.05), regular(0, -r * 0.98, 5, r * 0.34, ink.navy, Math.PI / 2))), "</g>");
  return picture(
    { sky: ["#18345a", "#3f7c8c"], defs: `<clipPath id="ball"><circle r="150"/></clipPath>` },
    ridge(470, 210, "#2b5670", 14), ridge(500, 120, "#234a63", 4),
    [180, 1420].map((x) => [faded(0.16, path(`M${x},150L${x < 800 ? 1000 : 600},900H${x < 800 ? 40 : 1560}Z`, ink.cream)), rect(x - 7, 150, 14, 360, ink.night), rect(x - 90, 100, 180, 80, ink.night, { rx: 8 }), times(8, (i) => circle(x - 66 + (i % 4) * 44, 122 + Math.floor(i / 4) * 36, 13, ink.cream))]),
    rect(0, 500, 1600, 400, ink.leaf), times(6, (i) => path(`M${-200 + i * 340},900L${330 + i * 160},500H${410 + i * 160}L${-30 + i * 340},900Z`, "#6ca673")),
    line("M0,560H1600", ink.cream, 6), line("M480,505V300H1120V505", ink.snow, 14),
    faded(0.35, times(15, (i) => line(`M${500 + i * 43},310V500`, ink.snow, 2)), times(5, (i) => line(`M490,${340 + i * 38}H1110`, ink.snow, 2))),
    line("M300,600H1300L1500,780H100Z", ink.cream, 6), ellipse(800, 858, 190, 26, ink.forest), ball(800, 700, 150),
    times(9, (i) => star(90 + i * 178, 40, 12, ink.saffron)),
  );
}

export function chessboard() {
  const light = ink.sand, dark = ink.teal;
  const square = (c, r) => polygon([[c, r], [c + 1, r], [c + 1, r + 1], [c, r + 1]].map(([x, y]) => [330 + (x + 0) * 118 + (y - 4) * -14 + 56, 250 + y * 78]), (c + r) % 2 ? dark : light);
  const pawn = (x, y, s, fill) => group(`translate(${x} ${y}) scale(${s})`, ellipse(0, 0, 46, 14, ink.night, { opacity: 0.18 }), path("M-40,0C-40,-20 -18,-26 -16,-80C-30,-84 -30,-96 -14,-98C-36,-116 -26,-156 0,-156C26,-156 36,-116 14,-98C30,-96 30,-84 16,-80C18,-26 40,-20 40,0Z", fill));
  const king = (x, y, s, fill) => group(`translate(${x} ${y}) scale(${s})`, ellipse(0, 0, 56, 16, ink.night, { opacity: 0.18 }), path("M-50,0C-50,-26 -26,-30 -22,-120C-50,-130 -62,-190 -34,-200C-20,-204 -6,-190 0,-176C6,-190 20,-204 34,-200C62,-190 50,-130 22,-120C26,-30 50,-26 50,0Z", fill), rect(-5, -236, 10, 56, fill), rect(-20, -222, 40, 10, fill));
  return picture(
    { sky: ["#f6e7c8", "#e7c48c"], lines: ink.brick, faint: 0.12 },
    rect(0, 760, 1600, 140, ink.brick), faded(0.15, rect(0, 760, 1600, 24, ink.night)),
    times(8, (r) => times(8, (c) => square(c, r))),
    pawn(640, 430, 0.9, ink.cream), pawn(760, 520, 1, ink.cream), king(900, 640, 1.2, ink.cream), pawn(1060, 600, 1.1, ink.night), king(560, 760, 1.35, ink.night), pawn(1160, 780, 1.25, ink.pomegranate),
  );
}

export function mountain() {
  return picture(
    { sky: ["#8fc7cf", "#fbe9cf"] },
    circle(1230, 250, 90, ink.saffron), ridge(620, 330, "#7fa3b4", 8), ridge(700, 300, "#55809a", 23),
    polygon([[420, 700], [760, 190], [1100, 700]], "#3a6480"), polygon([[760, 190], [660, 340], [720, 318], [764, 360], [806, 310], [862, 344]], ink.snow),
    ridge(780, 170, ink.forest, 5), hill(820, 760, 840, ink.leaf),
    line("M200,900C420,820 520,800 640,720S800,560 770,450", ink.cream, 8, { "stroke-dasharray": "4 22" }),
    cypress(220, 830, 150), cypress(300, 820, 110), cypress(1320, 830, 170), cypress(1400, 836, 120),
  );
}
