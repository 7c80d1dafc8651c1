#!/usr/bin/env bash
# The processor's time for one article that nobody has asked for before, compressed as browsers ask for it.
#   bench/cold.sh PROGRAM DATA [ARTICLES] [CONNECTIONS]
# PROGRAM is a published folder of dabir (to compare two, run both in turn), DATA a data folder with at least 5,000 articles
# more than ARTICLES (dabir generate --articles 10000 --comments 50000): the first 5,000 warm the program up.
# Needs wrk and python3 (for its sqlite3).
set -euo pipefail
program=$1 data=$2 articles=${3:-2000} connections=${4:-8}
port=18082
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

python3 - "$data/dabir.db" >"$work/addresses" <<'PYTHON'
import sqlite3, sys, urllib.parse
rows = sqlite3.connect(sys.argv[1]).execute("SELECT Code, Slug FROM Articles WHERE Status = 'published' ORDER BY Id")
for code, slug in rows:
    print(f'/news/{code}/{urllib.parse.quote(slug)}')
PYTHON
# Each of the two threads asks for every second address, once.
cat >"$work/cold.lua" <<LUA
local paths, threads, at = {}, 0, nil
local first, last = tonumber(os.getenv("FIRST")), tonumber(os.getenv("LAST"))
for line in io.lines("$work/addresses") do paths[#paths + 1] = line end
function setup(thread) thread:set("number", threads); threads = threads + 1 end
function request()
  at = (at or first - 2 + number) + 2
  if at > last then wrk.thread:stop() end
  return wrk.format("GET", paths[at], {["Accept-Encoding"] = "br"})
end
LUA

"$program/dabir" serve --data "$data" --urls "http://127.0.0.1:$port" >"$work/dabir.log" 2>&1 &
site=$!
for _ in $(seq 200); do curl -sf "127.0.0.1:$port/readyz" >/dev/null && break; sleep 0.2; done
spent() { awk -v hz="$(getconf CLK_TCK)" '{print ($14 + $15) * 1000 / hz}' "/proc/$site/stat"; }
# wrk waits its time out when its threads have stopped; so long the site is idle.
ask() { FIRST=$1 LAST=$2 wrk -t2 -c"$connections" -d"$3"s -s "$work/cold.lua" "http://127.0.0.1:$port" >"$work/asked"; }
echo "start: $(spent) ms of CPU"
ask 1 5000 30
before=$(spent); ask 5001 $((5000 + articles)) 15; after=$(spent)
awk -v a="$before" -v b="$after" '/requests in/ {n = $1} /Non-2xx/ {bad = $NF}
  END {printf "one cold article: %.2f ms of CPU (%d asked, %d refused)\n", (b - a) / n, n, bad}' "$work/asked"
