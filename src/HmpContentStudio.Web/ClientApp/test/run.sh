#!/usr/bin/env bash
# The client's plain parts and its types against openapi/v1.json, and with a Chromium also the wizard's walk and axe on every place.
# Ends with "N passed, N failed, N skipped". --fast leaves the browser out.
set -uo pipefail
cd "$(dirname "$0")/.."
passed=0 failed=0 skipped=0

units=$(node --test --test-reporter=tap test/unit/ 2>&1) || true
echo "$units"
of() { sed -nE "s/^# $1 ([0-9]+)$/\1/p" <<< "$units"; }
if [ -n "$(of pass)" ]; then
  passed=$(of pass) failed=$(of fail) skipped=$(of skipped)
else
  failed=1
fi

step() { if "$@"; then passed=$((passed + 1)); else echo "FAIL: $*"; failed=$((failed + 1)); fi; }
step npm run --silent contract

if [ "${1:-}" != --fast ]; then
  (cd test && npm ci --no-audit --no-fund --loglevel=error)
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  STUB_PACE=1 node dev/stub/server.mjs "$port" & stub=$!
  trap 'kill $stub' EXIT
  sleep 1
  export STUB="http://127.0.0.1:$port"
  step node test/wizard.mjs
  MODES=0,2 WIDTHS=1440 step node test/axe.mjs
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
