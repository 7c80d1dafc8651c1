import { arch, archPath, circle, cypress, dice, dome, ellipse, faded, group, hill, house, ink, line, path, picture, polygon, rect, regular, ridge, sparkle, star, times } from "./kit.mjs";

export function starryNight() {
  const roll = dice(42);
  const plough = [[980, 210], [1070, 190], [1140, 225], [1215, 262], [1235, 350], [1350, 365], [1362, 275]];
  return picture(
    { sky: ["#0c1836", "#3b3f78"], faint: 0.05 },
    faded(0.22, path("M0,520C400,380 700,320 1600,20V200C900,420 500,500 0,700Z", ink.lilac)), faded(0.2, path("M0,590C420,440 800,340 1600,100V150C900,380 500,470 0,640Z", ink.cream)),
    times(150, () => circle(roll() * 1600, roll() * 600, 1.2 + roll() * 2.4, ink.cream)), times(14, () => sparkle(roll() * 1600, roll() * 480, 8 + roll() * 10, ink.cream)),
    faded(0.5, line("M" + plough.map((p) => p.join(",")).join("L") + "L1215,262", ink.mint, 2.5)), plough.map(([x, y]) => sparkle(x, y, 17, ink.saffron)),
    line("M240,130l150,70", ink.cream, 4), faded(0.5, line("M170,98l100,46", ink.cream, 2)),
    ridge(700, 190, "#2a2f61", 31), ridge(760, 110, "#1e2550", 17), hill(790, 650, 800, "#131b3d"),
    cypress(260, 790, 210, "#0d1430"), cypress(340, 780, 150, "#0d1430"),
    group("translate(800 590)", line("M0,20L-80,170M0,20L80,170M0,20V176", ink.clay, 12), group("rotate(-34)", rect(-150, -34, 300, 68, ink.cream, { rx: 10 }), rect(140, -46, 46, 92, ink.saffron, { rx: 8 }), rect(-200, -20, 56, 40, ink.saffron, { rx: 6 }), rect(-60, -34, 24, 68, ink.coral), star(40, 0, 20, ink.turquoise)), circle(0, 14, 24, ink.coral)),
    polygon([[1080, 742], [1190, 590], [1300, 742]], ink.coral), polygon([[1190, 590], [1160, 742], [1220, 742]], ink.saffron), polygon([[1190, 590], [1300, 742], [1240, 742]], ink.brick),
  );
}

export function observatory() {
  const roll = dice(7);
  return picture(
    { sky: ["#101c3c", "#7a4f73"], faint: 0.05 },
    times(110, () => circle(roll() * 1600, roll() * 520, 1 + roll() * 2.2, ink.cream)), times(8, () => sparkle(roll() * 1600, roll() * 380, 8 + roll() * 8, ink.cream)),
    circle(330, 200, 64, ink.cream), circle(356, 184, 60, "#1f2750"),
    ridge(720, 200, "#2b2a55", 12), hill(760, 640, 790, "#1d2145"),
    rect(640, 560, 320, 170, ink.cream), rect(620, 548, 360, 26, ink.sand), times(3, (i) => rect(690 + i * 90, 610, 40, 70, ink.saffron)),
    path("M630,548A170,170 0 0 1 970,548Z", ink.turquoise), path("M770,382L830,378L880,548H780Z", ink.night), group("rotate(-38 820 470)", rect(700, 448, 260, 44, ink.coral, { rx: 8 }), rect(936, 438, 40, 64, ink.saffron, { rx: 6 })),
    hill(830, 760, 850, "#141938"), cypress(420, 800, 180, "#0d1430"), cypress(1180, 800, 210, "#0d1430"), cypress(1260, 806, 150, "#0d1430"),
  );
}

export function birds() {
  const bird = (x, y, s, fill, flip = 1) => group(`translate(${x} ${y}) scale(${s * flip} ${s})`, path("M-110,0C-70,-16 -40,-30 0,-26C30,-24 52,-40 74,-40C92,-40 100,-28 98,-16L128,-8L96,2C80,34 30,44 -10,34C-40,30 -80,14 -110,0Z", fill), path("M-30,-14C-20,-80 -70,-130 -120,-150C-90,-90 -90,-40 -10,10Z", ink.navy), circle(84, -20, 5, ink.night));
  return picture(
    { sky: ["#cfe8e2", "#fdf3df"], lines: ink.teal, faint: 0.08 },
    circle(1240, 220, 100, ink.saffron, { opacity: 0.8 }), hill(640, 600, 660, ink.mint), rect(0, 700, 1600, 200, ink.turquoise), times(9, (i) => faded(0.35, line(`M${60 + i * 180},${740 + (i % 3) * 46}h110`, ink.snow, 5))),
    times(16, (i) => line(`M${80 + i * 24 + (i % 4) * 6},760C${84 + i * 24},640 ${90 + i * 24},600 ${70 + i * 26 + (i % 3) * 18},${480 + (i % 5) * 30}`, ink.forest, 6)), times(16, (i) => ellipse(72 + i * 26 + (i % 3) * 18, 470 + (i % 5) * 30, 8, 34, ink.clay)),
    bird(800, 330, 1.3, ink.coral), bird(1120, 430, 0.8, ink.teal), bird(560, 210, 0.7, ink.plum), bird(1330, 330, 0.55, ink.pomegranate), bird(990, 200, 0.5, ink.leaf),
  );
}
