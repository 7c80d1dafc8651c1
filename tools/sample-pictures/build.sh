#!/bin/sh
# Draws the sample newsroom's pictures and renders them small. Needs node, rsvg-convert (librsvg2-bin) and cwebp (webp).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
pictures="$here/../../src/Dabir/Sample/newsroom/pictures"
node "$here/draw.mjs" "$pictures"
for svg in "$pictures"/*.svg; do
  rsvg-convert "$svg" -o "${svg%.svg}.png"
  cwebp -quiet -m 6 -sharp_yuv -q 72 -resize 1280 720 "${svg%.svg}.png" -o "${svg%.svg}.webp"
  rm "$svg" "${svg%.svg}.png"
done
