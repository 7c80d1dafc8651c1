#!/usr/bin/env bash
# Ends a server started by scripts/pg-up.sh and removes its folder.
set -uo pipefail
as=(); [ "$(id -u)" = 0 ] && as=(runuser -u postgres --)
cd /
bins=(/usr/lib/postgresql/*/bin)
"${as[@]}" "${bins[-1]}/pg_ctl" -D "$1/data" -s -m immediate stop >/dev/null 2>&1
rm -rf "$1"
