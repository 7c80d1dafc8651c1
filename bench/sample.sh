#!/usr/bin/env bash
# The processor's time for one article of the sample newsroom rendered anew, read, made and compressed for one reader: an
# empty comment is sent, refused, and answered with the whole page, which nobody keeps. The form's own cost is in the figure.
#   bench/sample.sh PROGRAM [SECONDS] [TURNS]
# PROGRAM is a published folder of dabir. Needs wrk and curl. Loopback only; stops by itself.
set -euo pipefail
program=$1 seconds=${2:-8} turns=${3:-3}
at="http://127.0.0.1:18085"
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

DABIR_GATE=open dotnet "$program/dabir.dll" serve --sample --data "$work/data" --urls "$at" >"$work/dabir.log" 2>&1 &
site=$!
for _ in $(seq 300); do curl -sf "$at/readyz" >/dev/null && break; sleep 0.2; done
codes=$(curl -s "$at/" | grep -o 'href="/news/[0-9]*' | cut -d/ -f3 | sort -u)
cat >"$work/refused.lua" <<LUA
local codes, count = {$(sed 's/.*/"&"/' <<<"$codes" | paste -sd,)}, 0
function request()
  count = count + 1
  return wrk.format("POST", "/news/" .. codes[count % #codes + 1] .. "/comments",
    {["Content-Type"] = "application/x-www-form-urlencoded", ["Accept-Encoding"] = "br"}, "body=")
end
LUA
spent() { awk -v hz="$(getconf CLK_TCK)" '{print ($14 + $15) * 1000 / hz}' "/proc/$site/stat"; }
ask() { wrk -t1 -c4 -d"$1"s -s "$work/refused.lua" "$at" >"$work/asked"; }

# The first pages are the runtime compiling; what counts is what comes after them.
ask 30
for _ in $(seq "$turns"); do
  before=$(spent); ask "$seconds"; after=$(spent)
  awk -v a="$before" -v b="$after" -v articles="$(wc -l <<<"$codes")" '/requests in/ {n = $1}
    END {printf "one of %d articles, rendered anew: %.2f ms of CPU (%d asked)\n", articles, (b - a) / n, n}' "$work/asked"
done
