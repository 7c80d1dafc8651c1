#!/usr/bin/env bash
# The processor's time for one article that nobody has asked for before, compressed once as browsers ask for it.
#   bench/cold.sh PROGRAM DATA [ARTICLES]
# PROGRAM is a published folder of dabir (to compare two, run both in turn), DATA a data folder with at least 1,000 articles
# more than ARTICLES (dabir generate --articles 10000 --comments 50000). Needs curl and python3 (for its sqlite3).
set -euo pipefail
program=$1 data=$2 articles=${3:-2000}
port=18082
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

python3 - "$data/dabir.db" "$port" >"$work/addresses" <<'PYTHON'
import sqlite3, sys, urllib.parse
rows = sqlite3.connect(sys.argv[1]).execute("SELECT Code, Slug FROM Articles WHERE Status = 'published' ORDER BY Id")
for code, slug in rows:
    print(f'url=http://127.0.0.1:{sys.argv[2]}/news/{code}/{urllib.parse.quote(slug)}\noutput=/dev/null')
PYTHON

"$program/dabir" serve --data "$data" --urls "http://127.0.0.1:$port" >"$work/dabir.log" 2>&1 &
site=$!
for _ in $(seq 200); do curl -sf "127.0.0.1:$port/readyz" >/dev/null && break; sleep 0.2; done
spent() { awk -v hz="$(getconf CLK_TCK)" '{print ($14 + $15) * 1000 / hz}' "/proc/$site/stat"; }
ask() { sed -n "$((2 * $1 + 1)),$((2 * $2))p" "$work/addresses" >"$work/asked"; curl -s --compressed -K "$work/asked"; }
echo "start: $(spent) ms of CPU"
ask 0 1000
before=$(spent); ask 1000 $((1000 + articles)); after=$(spent)
awk -v a="$before" -v b="$after" -v n="$articles" 'BEGIN{printf "one cold article: %.2f ms of CPU\n", (b - a) / n}'
