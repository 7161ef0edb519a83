#!/usr/bin/env bash
# Writes the migration for a changed model.
#   tools/migration.sh NAME      adds a migration
#   tools/migration.sh --reset   until the first release there is one migration, Initial: this regenerates it from the model.
#                                Run it after a rebase when you, or somebody before you, added or changed entities; never merge
#                                two versions of it by hand (take either side of the conflict, then run this).
set -euo pipefail
cd "$(dirname "$0")/.."
migrations=src/HmpContentStudio.Data.Sqlite/Migrations
name=${1:?usage: tools/migration.sh NAME | --reset}
if [ "$name" = "--reset" ]; then
  rm -rf "$migrations"
  name=Initial
fi
dotnet tool restore > /dev/null
dotnet build tools/Migrations -nologo -v q -m:1
dotnet dotnet-ef migrations add "$name" --no-build --context StudioDbContext \
  --project src/HmpContentStudio.Data.Sqlite --startup-project tools/Migrations --output-dir Migrations
if [ "$name" = "Initial" ]; then
  # A fixed stamp, so that regenerating the same model gives the same files.
  for file in "$migrations"/*_Initial*.cs; do
    sed -i -E 's/[0-9]{14}_Initial/20261101000000_Initial/g' "$file"
    mv -n "$file" "$(sed -E 's/[0-9]{14}_Initial/20261101000000_Initial/' <<< "$file")"
  done
fi
