#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What Maven calls: run.sh build | check. Needs Node 20 or newer with npm; nothing is done when nothing changed.
set -eu
cd "$(dirname "$0")/.."

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo "The web UI is built with Node.js 20 or newer and npm, which are not here. On Debian: apt-get install nodejs npm" >&2
  exit 1
fi
major=$(node -p 'process.versions.node.split(".")[0]')
if [ "$major" -lt 20 ]; then
  echo "The web UI is built with Node.js 20 or newer; here is $(node -v). Install a newer one." >&2
  exit 1
fi

mkdir -p target
if [ -z "${FOYER_UI_LOCKED:-}" ] && command -v flock >/dev/null 2>&1; then
  # Two builds of one tree at the same time take turns.
  FOYER_UI_LOCKED=1 exec flock target/ui.lock sh build/run.sh "$@"
fi
lock=$(sha256sum package-lock.json | cut -d' ' -f1)
if [ ! -d node_modules ] || [ "$(cat node_modules/.foyer-lock 2>/dev/null || true)" != "$lock" ]; then
  npm ci --no-audit --no-fund --loglevel=error
  printf '%s' "$lock" > node_modules/.foyer-lock
fi

case "${1:-build}" in
  build) node build.mjs ;;
  check)
    # Types, style and tests of plain functions, once for every state of the sources.
    if [ "$(cat target/ui.checked 2>/dev/null || true)" != "$(cat target/ui.stamp)$(cat kit/test/*.ts shell/test/*.ts 2>/dev/null | sha256sum)" ]; then
      node_modules/.bin/tsc --noEmit
      node_modules/.bin/eslint .
      node build/test.mjs
      printf '%s' "$(cat target/ui.stamp)$(cat kit/test/*.ts shell/test/*.ts 2>/dev/null | sha256sum)" > target/ui.checked
    fi
    ;;
  *) echo "run.sh build | check" >&2; exit 2 ;;
esac
