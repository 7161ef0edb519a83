#!/usr/bin/env bash
# Plays packages in an independent SCORM player: the test contents of Packaging and what hmp makes of the four sample modules.
# Called by tests/run.sh; expects a finished build and npm ci.
set -euo pipefail
cd "$(dirname "$0")/../.."
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
HMP_PACKAGES=$packages dotnet test tests/HmpContentStudio.Packaging.Tests --no-build --nologo -v q --filter FullyQualifiedName~PlayedPackages > "$packages/log" 2>&1 || { cat "$packages/log"; exit 1; }
hmp=artifacts/bin/HmpContentStudio.Cli/debug/hmp
for brief in samples/briefs/*-module.yaml; do
  name=$(basename "$brief" .yaml)
  "$hmp" compose "$brief" --out "$packages/$name.json"
  "$hmp" package "$packages/$name.json" --format scorm12 --out "$packages/$name.zip"
done

# Whole (light, dark, phone, interrupted, late platform, folder): the content with every type of item. The others to score, completion and return.
# HMP_PLAY=all plays every package whole, which takes about a minute for each.
status=0
if [ "${HMP_PLAY:-}" = all ]; then
  node tests/players/play.mjs "$packages"/*.zip || status=1
else
  node tests/players/play.mjs "$packages"/every-type.zip || status=1
  rm "$packages"/every-type.zip
  node tests/players/play.mjs "$packages"/*.zip --only right || status=1
fi
exit $status
