#!/usr/bin/env bash
# Writes openapi/v1.json from the routes as they are. Run it after adding or changing a route, and after a rebase in which the file
# conflicted (take either side, then run this).
set -euo pipefail
cd "$(dirname "$0")/.."
STUDIO_OPENAPI=write dotnet test tests/HmpContentStudio.Web.Tests --nologo -v q --filter FullyQualifiedName~OpenApiTests
git diff --stat -- openapi/v1.json
