// Draws every sample picture: node draw.mjs FOLDER writes one SVG file for each exported drawing, rainOverRoofs → rain-over-roofs.svg.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
if (!folder) throw new Error("Say where the pictures go: node draw.mjs FOLDER");
mkdirSync(folder, { recursive: true });

for (const desk of ["city", "culture", "sport", "science", "life", "photo"]) {
  for (const [name, draw] of Object.entries(await import(`./${desk}.mjs`))) {
    const file = name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase()) + ".svg";
    writeFileSync(join(folder, file), draw());
  }
}
