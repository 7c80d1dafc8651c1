import { arch, archPath, circle, cypress, dice, dome, ellipse, faded, group, hill, house, ink, line, path, picture, polygon, rect, regular, ridge, sparkle, star, times } from "./kit.mjs";

export function freshBread() {
  const roll = dice(5);
  const barbari = (x, y, turn, scale = 1) =>
    group(`translate(${x} ${y}) rotate(${turn}) scale(${scale})`, path("M-300,0C-300,-90 -200,-96 0,-92S300,-90 300,0S200,94 0,92S-300,90 -300,0Z", "#b8702f"), path("M-284,-6C-284,-82 -190,-86 0,-82S284,-82 284,-6S190,74 0,72S-284,70 -284,-6Z", "#e0a04e"),
      times(5, (i) => line(`M${-230},${-52 + i * 25}H${230}`, "#c17d33", 11)), times(46, () => ellipse(-250 + roll() * 500, -64 + roll() * 120, 7, 3.6, ink.cream, { transform: `rotate(${roll() * 60 - 30} 0 0)` })));
  return picture(
    { sky: ["#7c3b2a", "#a9573a"], lines: ink.saffron },
    times(7, (row) => times(11, (i) => faded(0.16, rect(-80 + i * 160 + (row % 2) * 80, row * 84, 152, 76, row % 3 ? ink.night : ink.saffron, { rx: 6 })))),
    arch(400, 60, 800, 640, "#5c2a20"), arch(450, 110, 700, 590, "#2b1512"), arch(520, 250, 560, 450, ink.brick), arch(590, 360, 420, 340, ink.coral), arch(670, 470, 260, 230, ink.saffron),
    times(9, (i) => path(`M${540 + i * 62},690q-26,-70 10,-${120 + (i % 3) * 46}q40,60 22,${120 + (i % 3) * 46}Z`, i % 2 ? ink.saffron : "#ffd97a")),
    star(220, 260, 96, ink.turquoise), star(220, 260, 62, ink.cream), star(220, 260, 34, ink.turquoise), star(1380, 260, 96, ink.turquoise), star(1380, 260, 62, ink.cream), star(1380, 260, 34, ink.turquoise),
    rect(0, 690, 1600, 210, "#e9d2ac"), rect(0, 690, 1600, 16, ink.cream), barbari(520, 770, -6, 1.05), barbari(1080, 790, 8, 1.05),
    faded(0.5, [620, 800, 980].map((x, i) => line(`M${x},${640 - i * 20}q-40,-60 0,-120t0,-120`, ink.cream, 8))),
  );
}

export function saffron() {
  const flower = (x, y, s, turn) => group(`translate(${x} ${y}) rotate(${turn}) scale(${s})`, line("M0,0C-6,60 -4,140 6,240", ink.leaf, 9), times(3, (i) => group(`rotate(${-46 + i * 46})`, path("M0,0C-64,-50 -54,-150 0,-196C54,-150 64,-50 0,0Z", i === 1 ? "#8d6bb5" : ink.lilac))), times(3, (i) => group(`rotate(${-26 + i * 26})`, line("M0,-30C-4,-90 6,-150 0,-206", ink.coral, 9))), path("M0,0C-44,-34 -40,-100 0,-128C40,-100 44,-34 0,0Z", ink.plum, { opacity: 0.55 }));
  return picture(
    { sky: ["#fbe3c4", "#f6f0e2"], lines: ink.plum, faint: 0.08 },
    circle(320, 260, 110, ink.saffron), ridge(560, 190, "#c8b6d6", 4), ridge(620, 120, "#a890bf", 19), hill(640, 610, 650, ink.clay), times(7, (i) => line(`M0,${690 + i * 34}C500,${650 + i * 40} 1000,${660 + i * 38} 1600,${690 + i * 34}`, ink.brick, 5, { opacity: 0.35 })),
    flower(460, 610, 0.9, -8), flower(1180, 620, 1, 7), flower(820, 560, 1.35, 0), flower(640, 700, 0.8, 5), flower(1020, 710, 0.85, -5), flower(1400, 720, 0.7, 9), flower(260, 720, 0.7, -9),
  );
}

export function tea() {
  return picture(
    { sky: ["#0f6068", "#1c3f60"], faint: 0.12 },
    rect(0, 680, 1600, 220, ink.brick), faded(0.2, rect(0, 680, 1600, 26, ink.night)), times(12, (i) => star(70 + i * 134, 800, 46, i % 2 ? ink.clay : ink.pomegranate, { opacity: 0.55 })),
    ellipse(820, 720, 250, 40, ink.night, { opacity: 0.25 }), ellipse(820, 700, 240, 44, ink.cream), ellipse(820, 694, 180, 28, ink.sand),
    path("M720,330C724,430 748,470 752,520C756,580 730,620 738,690H902C910,620 884,580 888,520C892,470 916,430 920,330Z", ink.snow, { opacity: 0.35 }), path("M727,400C732,450 748,480 752,522C756,580 734,620 742,684H898C906,620 884,580 888,522C892,480 908,450 913,400Z", ink.pomegranate), ellipse(820, 400, 93, 15, ink.coral), ellipse(820, 330, 100, 16, "none", { stroke: ink.cream, "stroke-width": 5 }),
    [0, 1, 2].map((i) => faded(0.5, line(`M${770 + i * 50},290C${750 + i * 50},250 ${792 + i * 50},220 ${770 + i * 50},170`, ink.cream, 9))),
    rect(1110, 630, 74, 56, ink.snow, { rx: 8 }), rect(1150, 590, 66, 50, ink.cream, { rx: 8 }), ellipse(1150, 700, 130, 26, ink.turquoise), ellipse(470, 700, 120, 24, ink.turquoise), times(5, (i) => ellipse(410 + i * 30, 672 - (i % 2) * 22, 26, 17, ink.saffron)),
  );
}

export function garden() {
  const pot = (x, y, s, fill, plant) => group(`translate(${x} ${y}) scale(${s})`, plant, polygon([[-70, -110], [70, -110], [50, 0], [-50, 0]], fill), rect(-80, -132, 160, 30, fill), faded(0.15, polygon([[20, -110], [70, -110], [50, 0], [20, 0]], ink.night)));
  const leaves = (fill) => times(7, (i) => group(`translate(0 -120) rotate(${-72 + i * 24})`, path("M0,0C-30,-60 -20,-150 0,-190C20,-150 30,-60 0,0Z", fill)));
  const bush = [circle(-40, -190, 60, ink.leaf), circle(44, -196, 64, ink.forest), circle(0, -250, 66, ink.leaf), times(6, (i) => circle(-60 + i * 24, -190 - (i % 3) * 46, 11, ink.pomegranate))];
  return picture(
    { sky: ["#f9efdc", "#f1d7ab"], lines: ink.teal, faint: 0.1 },
    rect(200, 110, 1200, 560, ink.turquoise), rect(220, 130, 1160, 520, "#bfe3dd"), rect(790, 130, 20, 520, ink.turquoise), circle(1120, 270, 70, ink.saffron), ridge(640, 140, "#8fbfb4", 9, { bottom: 650 }), rect(0, 0, 200, 900, "#f3dfbb"), rect(1400, 0, 200, 900, "#f3dfbb"), rect(0, 650, 1600, 60, ink.cream), rect(0, 700, 1600, 200, "#e6c592"),
    pot(380, 655, 1.1, ink.brick, leaves(ink.forest)), pot(640, 655, 0.9, ink.teal, bush), pot(960, 655, 1.2, ink.coral, leaves(ink.leaf)), pot(1230, 655, 1, ink.plum, bush),
    group("translate(520 800)", path("M-80,40V-30H50V40Z", ink.navy), line("M50,10L130,-50", ink.navy, 16), line("M-80,-20C-130,-20 -130,30 -80,30", ink.navy, 12), circle(136, -54, 18, ink.navy)),
  );
}
