#!/usr/bin/env bash
# What the browser tests need: Chromium, a Java for the HTML checker, and the checker itself (npm vnu-jar, kept in .tools).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
need=()
[ -x /usr/bin/chromium ] || need+=(chromium)
command -v java >/dev/null || need+=(openjdk-17-jre-headless)
command -v npm >/dev/null || need+=(npm)
[ ${#need[@]} = 0 ] || "$here/as-root.sh" "${need[@]}"
tools="$here/../.tools"
[ -f "$tools/node_modules/vnu-jar/build/dist/vnu.jar" ] || npm install --silent --no-save --no-audit --no-fund --ignore-scripts --prefix "$tools" vnu-jar@26.9.27 >&2
