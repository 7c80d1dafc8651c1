#!/usr/bin/env bash
# A kept article page against nginx sending the same pre-compressed bytes from a file: same machine, one run, taking turns.
#   bench/delivery.sh [SECONDS_PER_TURN] [TURNS]
# Needs nginx with brotli_static, brotli, curl and wrk (Debian: nginx-light libnginx-mod-http-brotli-static brotli curl wrk).
set -euo pipefail
seconds=${1:-5} turns=${2:-5}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
ours=18080 theirs=18081
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

[ -n "${BUILT:-}" ] || dotnet build "$root/src/Dabir" -c Release -v q --nologo >/dev/null
dotnet "$root/src/Dabir/bin/Release/net10.0/dabir.dll" serve --sample --data "$work/data" --urls "http://127.0.0.1:$ours" >"$work/dabir.log" 2>&1 &
for _ in $(seq 100); do curl -sf "127.0.0.1:$ours/readyz" >/dev/null && break; sleep 0.2; done

page=$(curl -s "127.0.0.1:$ours/" | grep -o 'href="/news/[^"#?]*"' | sed -n '1s/href="\(.*\)"/\1/p')
mkdir -p "$work/www"
curl -s -H 'Accept-Encoding: br' "127.0.0.1:$ours$page" -o "$work/www/page.html.br"
brotli -dc "$work/www/page.html.br" >"$work/www/page.html"
cat >"$work/nginx.conf" <<NGINX
load_module modules/ngx_http_brotli_static_module.so;
worker_processes auto; daemon off; pid $work/nginx.pid; error_log $work/error.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; open_file_cache max=100; brotli_static on; keepalive_requests 1000000;
  types { text/html html; } charset utf-8;
  client_body_temp_path $work/t1; proxy_temp_path $work/t2; fastcgi_temp_path $work/t3; uwsgi_temp_path $work/t4; scgi_temp_path $work/t5;
  server { listen 127.0.0.1:$theirs; root $work/www; }
}
NGINX
chmod 755 "$work" "$work/www"; chmod 644 "$work"/www/*
nginx -c "$work/nginx.conf" 2>/dev/null &
for _ in $(seq 50); do curl -sf "127.0.0.1:$theirs/page.html" >/dev/null && break; sleep 0.1; done

cmp -s <(curl -s -H 'Accept-Encoding: br' "127.0.0.1:$theirs/page.html") "$work/www/page.html.br" || { echo "nginx does not send the same bytes"; exit 1; }
echo "page: $page"
echo "bytes sent: $(stat -c %s "$work/www/page.html.br") brotli of $(stat -c %s "$work/www/page.html")"
ask() { wrk -t2 -c"$1" -d"$2"s -H 'Accept-Encoding: br' "$3" | awk '/Requests\/sec/{print $2}'; }
ask 64 3 "http://127.0.0.1:$ours$page" >/dev/null; ask 64 1 "http://127.0.0.1:$theirs/page.html" >/dev/null
for connections in 64 256; do
  : >"$work/turns"
  for turn in $(seq "$turns"); do
    d=$(ask "$connections" "$seconds" "http://127.0.0.1:$ours$page"); n=$(ask "$connections" "$seconds" "http://127.0.0.1:$theirs/page.html")
    awk -v c="$connections" -v t="$turn" -v d="$d" -v n="$n" 'BEGIN{printf "%d connections, turn %d: dabir %.0f/s  nginx %.0f/s  ratio %.2f\n", c, t, d, n, d/n}' | tee -a "$work/turns"
  done
  sed 's/.*ratio //' "$work/turns" | sort -n | awk -v c="$connections" '{a[NR]=$1} END{printf "%d connections: median ratio %.2f\n", c, a[int((NR+1)/2)]}'
done
