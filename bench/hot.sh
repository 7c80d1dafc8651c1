#!/usr/bin/env bash
# What is left of a hot article's throughput while its readers vote 20 times and comment 20 times a second.
#   bench/hot.sh [SECONDS_PER_TURN] [TURNS]
# Needs wrk, curl and python3. Loopback only; stops by itself.
set -euo pipefail
seconds=${1:-5} turns=${2:-3}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
port=18083 at="http://127.0.0.1:18083"
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

[ -n "${BUILT:-}" ] || dotnet build "$root/src/Dabir" -c Release -v q --nologo >/dev/null
DABIR_GATE=open dotnet "$root/src/Dabir/bin/Release/net10.0/dabir.dll" serve --sample --data "$work/data" --urls "$at" >"$work/dabir.log" 2>&1 &
for _ in $(seq 300); do curl -sf "$at/readyz" >/dev/null && break; sleep 0.2; done

# The first article on the front page that has a comment to vote on.
for page in $(curl -s "$at/" | grep -o 'href="/news/[^"#?]*"' | sed 's/href="\(.*\)"/\1/' | awk '!seen[$0]++'); do
  curl -s "$at$page" | grep -q 'action="/comments/[0-9]*/votes"' && break
done
cat >"$work/readers.py" <<'PY'
import http.client, re, sys, threading, time, urllib.parse
port, page, seconds = int(sys.argv[1]), sys.argv[2], float(sys.argv[3])
marks = {}
def ask(line, method, path, fields=None):
    body = urllib.parse.urlencode(fields) if fields else None
    headers = {"Content-Type": "application/x-www-form-urlencoded"} if fields else {}
    if line in marks: headers["Cookie"] = marks[line]
    line.request(method, path, body, headers)
    answer = line.getresponse(); text = answer.read()
    if answer.getheader("Set-Cookie"): marks[line] = answer.getheader("Set-Cookie").split(";")[0]
    return answer.status, text.decode("utf-8", "replace")
_, html = ask(http.client.HTTPConnection("127.0.0.1", port), "GET", page)
comment = re.search(r'action="/comments/(\d+)/votes"', html).group(1)
stamp = re.search(r'name="stamp"[^>]*value="([^"]*)"', html).group(1)
end, done = time.monotonic() + seconds, {"votes": 0, "comments": 0}
def steadily(what, each):
    line, at, n = http.client.HTTPConnection("127.0.0.1", port), time.monotonic(), 0
    while time.monotonic() < end:
        status, _ = each(line, n); n += 1
        done[what] += status == 303
        at += 0.05; time.sleep(max(0, at - time.monotonic()))
run = str(time.time_ns())
vote = lambda line, n: ask(line, "POST", f"/comments/{comment}/votes", {"value": "down" if n % 2 else "up"})
send = lambda line, n: ask(line, "POST", f"/news/{page.split('/')[2]}/comments", {"stamp": stamp, "body": f"نظر {run} {n}", "name": "", "email": ""})
threads = [threading.Thread(target=steadily, args=a) for a in (("votes", vote), ("comments", send))]
[t.start() for t in threads]; [t.join() for t in threads]
print(f"{done['votes'] / seconds:.1f} votes/s, {done['comments'] / seconds:.1f} comments/s taken")
PY
ask() { wrk -t2 -c16 -d"$seconds"s -H 'Accept-Encoding: br' "$at$page" | awk '/Requests\/sec/{print $2}'; }
ask >/dev/null
for turn in $(seq "$turns"); do
  idle=$(ask)
  python3 "$work/readers.py" "$port" "$page" $((seconds + 1)) >"$work/taken" & readers=$!
  sleep 0.5
  busy=$(ask)
  wait "$readers"
  awk -v t="$turn" -v i="$idle" -v b="$busy" -v w="$(cat "$work/taken")" 'BEGIN{printf "turn %d: idle %.0f/s  hot %.0f/s  ratio %.2f  (%s)\n", t, i, b, b/i, w}' | tee -a "$work/turns"
done
sed 's/.*ratio \([0-9.]*\).*/\1/' "$work/turns" | sort -n | awk '{a[NR]=$1} END{printf "median ratio %.2f\n", a[int((NR+1)/2)]}'
