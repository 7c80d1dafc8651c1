#!/usr/bin/env bash
# How long a reader waits for a page that lies ready while 200 connections ask for pages that must be made.
# The cold ones are refused comment forms: each is a whole article page, made for its sender and never kept.
#   bench/storm.sh [SECONDS]
# Needs wrk and curl. Loopback only; stops by itself.
set -euo pipefail
seconds=${1:-10}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
port=18082 at="http://127.0.0.1:18082"
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

[ -n "${BUILT:-}" ] || dotnet build "$root/src/Dabir" -c Release -v q --nologo >/dev/null
DABIR_GATE=open dotnet "$root/src/Dabir/bin/Release/net10.0/dabir.dll" serve --sample --data "$work/data" --urls "$at" >"$work/dabir.log" 2>&1 &
server=$!
for _ in $(seq 300); do curl -sf "$at/readyz" >/dev/null && break; sleep 0.2; done

page=$(curl -s "$at/" | grep -o 'href="/news/[^"#?]*"' | sed -n '1s/href="\(.*\)"/\1/p')
code=$(cut -d/ -f3 <<<"$page")
cat >"$work/cold.lua" <<LUA
wrk.method, wrk.body = "POST", "body="
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.headers["Accept-Encoding"] = "br"
wrk.path = "/news/$code/comments"
done = function(summary) io.write("cold answers: ", summary.requests, "\n") end
LUA
kept() { wrk -t2 -c4 -d"$1"s --latency -H 'Accept-Encoding: br' "$at$page"; }
figures() { awk -v what="$1" '/50%/{a=$2} /99%/{b=$2} /Requests\/sec/{r=$2} /Non-2xx|Socket errors/{bad=$0} END{printf "%-28s %8.0f/s  p50 %-9s p99 %-9s %s\n", what, r, a, b, bad}'; }

kept 3 >/dev/null
kept "$seconds" | figures "kept page, quiet"
wrk -t2 -c200 -d$((seconds + 4))s -s "$work/cold.lua" "$at" >"$work/cold" 2>&1 &
storm=$!
sleep 2
kept "$seconds" | figures "kept page, 200 cold beside"
wait "$storm"
awk '/Requests\/sec/{printf "cold pages                   %8.0f/s\n", $2}' "$work/cold"
awk '/VmHWM/{printf "most resident memory         %8.0f MB\n", $2/1024}' "/proc/$server/status"
