#!/usr/bin/env bash
# Installs what the tests need, builds once, runs every test on free loopback ports and ends with "N passed, N failed, N skipped".
#   bash tests/run.sh            everything
#   bash tests/run.sh --fast     without browser
set -uo pipefail
cd "$(dirname "$0")/.."
root=$PWD
logs=$root/artifacts/test-logs
rm -rf "$logs"; mkdir -p "$logs"
passed=0 failed=0 skipped=0
fast=false; [ "${1:-}" = --fast ] && fast=true
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

fail() { echo "FAILED: $*"; failed=$((failed + 1)); }
finish() { echo; echo "$passed passed, $failed failed, $skipped skipped"; [ "$failed" -eq 0 ]; exit $?; }

# Adds up every "Failed: n, Passed: n, Skipped: n" line (.NET) and every "n passed, n failed, n skipped" line (browser).
count() {
  local f p s
  while read -r f p s; do
    passed=$((passed + p)); failed=$((failed + f)); skipped=$((skipped + s))
  done < <(sed -nE \
    -e 's/.*Failed: *([0-9]+), Passed: *([0-9]+), Skipped: *([0-9]+).*/\1 \2 \3/p' \
    -e 's/^([0-9]+) passed, ([0-9]+) failed, ([0-9]+) skipped$/\2 \1 \3/p' "$1")
}

# run NAME COMMAND…: output goes to a log; a failure that no count shows is one failure.
run() {
  local name=$1 before=$failed; shift
  echo "== $name"
  if "$@" > "$logs/$name.log" 2>&1; then
    count "$logs/$name.log"
  else
    count "$logs/$name.log"
    [ "$failed" -gt "$before" ] || fail "$name ended with an error"
    grep -E '\[FAIL\]|^ *not ok|error|Error Message|Assert|Expected|Actual|✖|FAIL' "$logs/$name.log" | head -60
    tail -15 "$logs/$name.log"
  fi
}

command -v dotnet > /dev/null || { fail "the .NET 10 SDK is missing (global.json names the version)"; finish; }
if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2> /dev/null; then
  fail "Node.js 20.19 or newer is missing: the web client and the packages are built with it"; finish
fi
if ! $fast && ! [ -x /usr/bin/chromium ]; then
  echo "== installing chromium"
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } > "$logs/apt.log" 2>&1 \
    || { fail "chromium could not be installed"; tail -5 "$logs/apt.log"; finish; }
fi

echo "== build"
dotnet build HmpContentStudio.sln -nologo -v q > "$logs/build.log" 2>&1 || { fail "the build"; grep -E 'error|warn' "$logs/build.log" | sort -u | head -30; finish; }

for project in tests/*.Tests/*.csproj; do
  run "$(basename "$project" .csproj)" dotnet test "$project" --no-build --nologo -v q
done

run client bash src/HmpContentStudio.Web/ClientApp/test/run.sh $($fast && echo --fast)

if ! $fast; then
  for suite in players e2e; do
    [ -f "tests/$suite/package.json" ] || continue
    ( cd "tests/$suite" && npm ci --no-audit --no-fund ) > "$logs/npm-$suite.log" 2>&1 || { fail "npm ci in tests/$suite"; tail -5 "$logs/npm-$suite.log"; continue; }
    run "$suite" bash "tests/$suite/run.sh"
  done
fi
finish
