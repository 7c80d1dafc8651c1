#!/usr/bin/env bash
# The same pages cold on a small site and on a large one: what grows with the number of articles shows here.
#   bench/million.sh FOLDER [ARTICLES] [COMMENTS] [SMALL_ARTICLES]
# Builds FOLDER/small and FOLDER/large with `dabir generate` once and keeps them; needs curl and python3.
# 1,000,000 articles and 5,000,000 comments take about 12 GB. Figures: docs/benchmarks.md.
set -euo pipefail
folder=${1:?where the two sites are kept} articles=${2:-1000000} comments=${3:-5000000} few=${4:-10000}
root=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$folder"
password='صبح‌به‌خیر نیلوفرشهر'
export DABIR_GATE=open

[ -n "${BUILT:-}" ] || dotnet build "$root/src/Dabir" -c Release -v q --nologo >/dev/null
dabir() { dotnet "$root/src/Dabir/bin/Release/net10.0/dabir.dll" "$@"; }

fill() { # NAME ARTICLES COMMENTS
  [ -e "$folder/$1/.filled" ] && return
  rm -rf "${folder:?}/$1"
  mkdir -p "$folder/$1"
  printf '%s\n' "$password" | dabir staff add --email bench@example.org --name 'آزمون' --role editorInChief --data "$folder/$1" >/dev/null
  nice dabir generate --articles "$2" --comments "$3" --data "$folder/$1" 2>/dev/null
  touch "$folder/$1/.filled"
}
fill small "$few" $((few * 5))
fill large "$articles" "$comments"

pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true' EXIT
port=18090
for site in small large; do
  # The program itself and not a shell around it: its memory is measured.
  dotnet "$root/src/Dabir/bin/Release/net10.0/dabir.dll" serve --data "$folder/$site" --urls "http://127.0.0.1:$port" >"$folder/$site.log" 2>&1 &
  pids+=($!)
  for _ in $(seq 300); do curl -sf "127.0.0.1:$port/readyz" >/dev/null && break; sleep 0.2; done
  port=$((port + 1))
done

BENCH_PASSWORD=$password python3 "$root/bench/million.py" "$folder" 18090 18091 "${pids[@]}"
