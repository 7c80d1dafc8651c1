#!/usr/bin/env bash
# Starts a PostgreSQL server for tests on a free loopback port, in a folder of its own, installing it if it is missing.
#   eval "$(scripts/pg-up.sh)"     sets PG_DIR and PG_CONNECTION;  scripts/pg-down.sh "$PG_DIR" ends it
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
shopt -s nullglob
found=(/usr/lib/postgresql/*/bin/postgres)
if [ ${#found[@]} = 0 ]; then
  # No cluster of the system's own: this one is thrown away.
  [ "$(id -u)" = 0 ] && mkdir -p /etc/postgresql-common && echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
  "$here/as-root.sh" postgresql-15
  found=(/usr/lib/postgresql/*/bin/postgres)
fi
bin=$(dirname "${found[-1]}")
# In memory where there is enough of it: a database is copied for each test, and on a disk that is most of the run.
folder=/tmp
[ "$(df --output=avail /dev/shm 2>/dev/null | tail -n 1)" -gt 2000000 ] 2>/dev/null && folder=/dev/shm
dir=$(mktemp -d "$folder/dabir-pg.XXXXXX")
as=()
if [ "$(id -u)" = 0 ]; then chown postgres: "$dir"; as=(runuser -u postgres --); fi # the server refuses to run as root
cd /
"${as[@]}" "$bin/initdb" -D "$dir/data" -U dabir -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$dir/init.log" 2>&1 || { cat "$dir/init.log" >&2; exit 1; }
for _ in 1 2 3 4 5; do
  port=$(shuf -i 20000-32000 -n 1)
  # Nothing here outlives the tests, so the server need not wait for the disk.
  if "${as[@]}" "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -s -w -t 60 \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$dir -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c max_wal_size=4GB -c checkpoint_timeout=1h -c autovacuum=off -c max_connections=300" start >&2; then
    echo "export PG_DIR='$dir' PG_CONNECTION='Host=127.0.0.1;Port=$port;Username=dabir;Database=postgres'"
    exit 0
  fi
done
cat "$dir/log" >&2
exit 1
