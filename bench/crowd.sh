#!/usr/bin/env bash
# How long a reader waits for a page that lies ready while 64 others sign in, ask for what is not there, or ask endless
# questions; and how much memory the program takes and gives back.
#   bench/crowd.sh [SECONDS]
# Needs wrk and curl. Loopback only, without limits, so that nothing but the lids holds the crowd back; stops by itself.
set -euo pipefail
seconds=${1:-10}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
port=18086 at="http://127.0.0.1:18086"
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

[ -n "${BUILT:-}" ] || dotnet build "$root/src/Dabir" -c Release -v q --nologo >/dev/null
serve() {
  DABIR_GATE=open dotnet "${PROGRAM:-$root/src/Dabir/bin/Release/net10.0}/dabir.dll" serve --sample --data "$work/data" --urls "$at" >"$work/dabir.log" 2>&1 &
  server=$!
  for _ in $(seq 600); do curl -sf "$at/readyz" >/dev/null && break; sleep 0.2; done
}
# Once to fill the sample newsroom, which takes memory of its own, and again as any other day.
serve
kill "$server" && wait "$server" 2>/dev/null || true
serve
page=$(curl -s "$at/" | grep -o 'href="/news/[^"#?]*"' | sed -n '1s/href="\(.*\)"/\1/p')

# A reader: four connections, one after the other.
cat >"$work/reader.lua" <<'LUA'
wrk.headers["Accept-Encoding"] = "br"
done = function(summary, latency)
  io.write(string.format("p50 %6.1f ms  p95 %6.1f ms  p99 %7.1f ms  %7d/s", latency:percentile(50) / 1000,
    latency:percentile(95) / 1000, latency:percentile(99) / 1000, summary.requests / (summary.duration / 1e6)))
end
LUA
count='done = function(s) io.write(string.format("%d answers a second, %d of them 4xx or 5xx\n", s.requests / (s.duration / 1e6), s.errors.status)) end'
seed='local n = math.random(1e9) local function odd() n = (n * 1103515245 + 12345) % 2147483648 return n end setup = function(t) t:set("start", math.random(1e9)) end init = function() n = start end'
cat >"$work/nothing.lua" <<LUA
$seed
request = function() return wrk.format("GET", "/news/" .. odd() .. "/x") end
$count
LUA
cat >"$work/questions.lua" <<LUA
$seed
local asked = { "$page?cpage=", "/?page=", "$page?utm=", "/tag/x?q=" }
request = function() return wrk.format("GET", asked[odd() % 4 + 1] .. odd()) end
$count
LUA
curl -s -c "$work/jar" "$at/sign-in" >"$work/sign-in.html"
token=$(grep -o 'name="form_token"[^>]*value="[^"]*"' "$work/sign-in.html" | head -1 | sed 's/.*value="//;s/"$//')
cookie=$(awk '/dabir_form/{print $6"="$7}' "$work/jar")
cat >"$work/sign-ins.lua" <<LUA
$seed
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.headers["Cookie"] = "$cookie"
request = function() return wrk.format("POST", "/sign-in", nil, "Email=a" .. odd() .. "%40example.org&Password=wrong" .. odd() .. "&form_token=$token") end
$count
LUA
reader() { wrk -t1 -c4 -d"$1"s -s "$work/reader.lua" "$at$page" | tail -1; }
resident() { awk '/VmRSS/{printf "%d MB", $2 / 1024}' "/proc/$server/status"; }

reader 4 >/dev/null
printf '%-34s %s\n' "kept page, quiet" "$(reader "$seconds")"
for crowd in sign-ins nothing questions; do
  # What has never been asked for is compiled by the way; a server of yesterday has that behind it.
  wrk -t1 -c64 -d10s --timeout 20s -s "$work/$crowd.lua" "$at" >/dev/null 2>&1
  wrk -t1 -c64 -d$((seconds + 3))s --timeout 20s -s "$work/$crowd.lua" "$at" >"$work/$crowd" 2>&1 &
  storm=$!
  sleep 1.5
  printf '%-34s %s\n' "beside 64 × $crowd" "$(reader "$seconds")"
  wait "$storm"
  printf '%-34s %s\n' "" "$(tail -1 "$work/$crowd")"
done
echo "memory: after this $(resident)"
head -c 28000000 /dev/zero >"$work/large"
for _ in $(seq 12); do curl -s -o /dev/null -H 'Expect:' --data-binary "@$work/large" "$at/sign-in" || true & done
sleep 5
echo "memory: after 12 forms of 28 MB $(resident)"
wrk -t1 -c64 -d45s --timeout 20s -s "$work/questions.lua" "$at" >/dev/null 2>&1
echo "memory: after 45 s of questions $(resident)"
sleep 60
echo "memory: a minute later $(resident)"
