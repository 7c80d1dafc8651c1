import { arch, circle, cloud, cypress, dice, dome, ellipse, faded, group, hill, house, ink, line, path, picture, rect, regular, ridge, star, times } from "./kit.mjs";

export function rainOverRoofs() {
  const roll = dice(7);
  return picture(
    { sky: ["#4d6f8a", "#a9c3c9"] },
    ridge(520, 240, "#6f92a6", 3), ridge(590, 150, "#587d94", 11),
    cloud(420, 200, 210, "#e6eef0"), cloud(1190, 160, 250, "#d4e0e5"), cloud(800, 280, 150, "#c3d3da"),
    dome(800, 600, 110, ink.turquoise), rect(705, 598, 190, 160, ink.sand), arch(760, 640, 80, 120, ink.teal),
    house(60, 780, 270, 240, ink.clay, ink.saffron), house(300, 800, 330, 170, "#dcb78a", ink.saffron), house(940, 790, 300, 200, "#d9ad7d", ink.saffron),
    house(1210, 780, 330, 270, ink.clay, ink.saffron), cypress(660, 800, 270), cypress(1180, 800, 200),
    rect(0, 770, 1600, 130, "#3c5a70"),
    times(26, (i) => faded(0.35, ellipse(40 + i * 62 + roll() * 20, 800 + roll() * 80, 30 + roll() * 20, 5, ink.mint))),
    times(110, () => {
      const x = roll() * 1640, y = roll() * 780;
      return faded(0.55, line(`M${x},${y}l-9,38`, ink.snow, 3));
    }),
    group("translate(520 690)", line("M0,0V105q0,22 -22,22", ink.night, 7), path("M-120,8Q0,-140 120,8Q90,-14 60,8Q30,-14 0,8Q-30,-14 -60,8Q-90,-14 -120,8Z", ink.pomegranate)),
    group("translate(690 730) scale(.7)", line("M0,0V105q0,22 -22,22", ink.night, 8), path("M-120,8Q0,-140 120,8Q90,-14 60,8Q30,-14 0,8Q-30,-14 -60,8Q-90,-14 -120,8Z", ink.saffron)),
  );
}

export function cityBus() {
  const wheel = (x) => [circle(x, 716, 66, ink.night), circle(x, 716, 34, ink.sand), star(x, 716, 26, ink.clay)];
  return picture(
    { sky: ["#f8d79c", "#fcf0d8"], lines: ink.brick },
    circle(1260, 250, 110, ink.saffron), ridge(560, 210, "#e3b98b", 5), ridge(620, 130, "#d3a274", 9),
    house(40, 720, 240, 250, "#e7c598", ink.teal), house(1330, 720, 260, 300, "#dfb384", ink.teal), cypress(330, 720, 330), cypress(1290, 720, 260), cypress(400, 720, 220, ink.leaf),
    rect(0, 716, 1600, 184, "#51647a"), times(9, (i) => rect(60 + i * 190, 815, 110, 12, ink.cream)),
    rect(380, 320, 860, 390, ink.turquoise, { rx: 46 }), rect(380, 560, 860, 70, ink.teal), rect(380, 520, 860, 14, ink.cream),
    times(5, (i) => rect(430 + i * 126, 372, 108, 130, "#d9f1ee", { rx: 14 })), rect(1070, 372, 140, 270, "#d9f1ee", { rx: 14 }), rect(1136, 372, 8, 270, ink.teal),
    times(5, (i) => faded(0.6, path(`M${446 + i * 126},490l40,-106h24l-40,106Z`, ink.snow))),
    rect(560, 334, 300, 28, ink.night, { rx: 10 }), times(7, (i) => star(590 + i * 40, 348, 8, ink.saffron)),
    times(5, (i) => star(470 + i * 120, 595, 22, ink.saffron)), rect(1206, 650, 34, 30, ink.saffron, { rx: 8 }), rect(380, 650, 26, 30, ink.coral, { rx: 8 }),
    wheel(550), wheel(1040),
    rect(200, 380, 14, 340, ink.navy), regular(207, 370, 8, 64, ink.navy, Math.PI / 8), star(207, 370, 44, ink.saffron),
  );
}

export function bicyclePath() {
  const bicycle = (at, frame) =>
    group(at,
      [0, 260].map((x) => [circle(x, 0, 92, "none", { stroke: ink.night, "stroke-width": 13 }), times(8, (i) => group(`rotate(${i * 45} ${x} 0)`, line(`M${x},0V-84`, "#7d8da0", 2.5))), circle(x, 0, 12, ink.night)]),
      line("M0,0L78,-130H214L118,0Z M78,-130L118,0 M214,-130L260,0 M214,-130L200,-178", frame, 14), line("M182,-186q44,-16 52,16", ink.night, 11), line("M78,-130l-10,-34", frame, 12),
      path("M30,-176q36,-16 82,0q-20,18 -44,16Z", ink.night), circle(118, 0, 24, frame), line("M118,0l22,34", ink.night, 9), rect(124, 32, 36, 9, ink.night, { rx: 4 }));
  return picture(
    { sky: ["#bfe6dc", "#eef8e9"], lines: ink.teal },
    circle(330, 220, 90, ink.saffron), ridge(520, 220, "#9fcabf", 21), ridge(570, 120, "#7fb3a4", 8), hill(600, 540, 620, "#a9cf8f"), hill(680, 640, 660, "#86b778"),
    path("M820,600C700,690 500,760 300,900H1340C1180,760 1000,680 880,600Z", ink.brick), line("M850,620C820,720 800,800 800,890", ink.cream, 10, { "stroke-dasharray": "46 34" }),
    times(5, (i) => [rect(150 + i * 30, 560 - i * 14, 10, 0, ink.brick)]),
    [[120, 690, 300], [270, 650, 220], [1380, 670, 280], [1510, 720, 350]].map(([x, y, h]) => [rect(x - 8, y - h * 0.4, 16, h * 0.4, "#7a5540"), circle(x, y - h * 0.65, h * 0.32, ink.leaf), circle(x - h * 0.14, y - h * 0.5, h * 0.2, ink.forest), circle(x + h * 0.12, y - h * 0.78, h * 0.17, "#84b56f")]),
    group("translate(560 705)", bicycle("scale(1.05)", ink.coral)), group("translate(960 640)", bicycle("scale(.55)", ink.teal)),
  );
}
