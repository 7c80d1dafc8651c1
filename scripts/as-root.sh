#!/usr/bin/env bash
# Installs Debian packages where that is allowed, and says what is missing where it is not.
#   scripts/as-root.sh PACKAGE…
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
if [ "$(id -u)" = 0 ]; then become=(); elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then become=(sudo -n); else
  echo "The tests need these Debian packages; install them first: $*" >&2; exit 1
fi
"${become[@]}" apt-get -o DPkg::Lock::Timeout=300 update -qq >&2
"${become[@]}" apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "$@" >&2
