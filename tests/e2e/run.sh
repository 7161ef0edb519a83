#!/usr/bin/env bash
# The studio as its users meet it: the built program, a browser, REST and hmp. Called by tests/run.sh; expects a finished build and npm ci.
#   bash tests/e2e/run.sh [NAME…]   only the suites whose file name contains one of the names
exec node "$(dirname "$0")/main.mjs" "$@"
