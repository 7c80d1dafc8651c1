#!/usr/bin/env bash
# How many comments a second are accepted, each answered only when it is on disk, and what one costs in processor time.
# SQLite with synchronous=FULL, the gate open, every comment different, then `dabir check` over all of it.
#   bench/comments.sh [SECONDS] [CLIENTS]
# Needs wrk and curl. Loopback only; stops by itself.
set -euo pipefail
seconds=${1:-10} clients=${2:-64}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
at="http://127.0.0.1:18083"
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

[ -n "${BUILT:-}" ] || dotnet build "$root/src/Dabir" -c Release -v q --nologo >/dev/null
dabir() { dotnet "$root/src/Dabir/bin/Release/net10.0/dabir.dll" "$@" --data "$work/data"; }
DABIR_GATE=open dotnet "$root/src/Dabir/bin/Release/net10.0/dabir.dll" serve --sample --data "$work/data" --urls "$at" >"$work/dabir.log" 2>&1 &
server=$!
for _ in $(seq 300); do curl -sf "$at/readyz" >/dev/null && break; sleep 0.2; done

page=$(curl -s "$at/" | grep -o 'href="/news/[^"#?]*"' | sed -n '1s/href="\(.*\)"/\1/p')
code=$(cut -d/ -f3 <<<"$page")
stamp=$(curl -s "$at$page" | grep -o 'name="stamp" value="[^"]*"' | sed -n '1s/.*value="\(.*\)"/\1/p')
cat >"$work/comments.lua" <<LUA
local thread, count = 0, 0
function setup(t) t:set("thread", thread); thread = thread + 1 end
function request()
  count = count + 1
  return wrk.format("POST", "/news/$code/comments", {["Content-Type"] = "application/x-www-form-urlencoded"},
    "stamp=$stamp&body=" .. "comment+number+" .. thread .. "+" .. count .. "+of+this+run")
end
local accepted = 0
function response(status) if status == 303 then accepted = accepted + 1 end end
LUA
spent() { awk -v hz="$(getconf CLK_TCK)" '{print ($14 + $15) * 1000 / hz}' "/proc/$server/stat"; }
send() { wrk -t2 -c"$clients" -d"$1"s --latency -s "$work/comments.lua" "$at"; }

# The first half minute is the runtime compiling; what counts is what comes after it.
send 30 >/dev/null
before=$(spent)
send "$seconds" >"$work/out"
after=$(spent)
awk -v cpu="$(awk -v a="$after" -v b="$before" 'BEGIN{print a - b}')" '
  /requests in/ {n = $1} /Requests\/sec/ {r = $2} /99%/ {p = $2} /Non-2xx/ {bad = $NF}
  END {printf "accepted %.0f/s, p99 %s, %.2f ms of processor each, refused %d of %d\n", r, p, cpu / n, bad, n}' "$work/out"
kill "$server"; wait "$server" 2>/dev/null || true
dabir check
