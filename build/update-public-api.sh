#!/usr/bin/env bash
# Writes every public member that is new into the PublicAPI.Unshipped.txt of its project, and takes out those that are gone. Look at the diff before committing it.
# Usage: build/update-public-api.sh ["PROJECT ..."]
set -euo pipefail
cd "$(dirname "$0")/.."
for project in ${1:-Xtts.Net.Abstractions Xtts.Net Xtts.Net.OnnxRuntime Xtts.Net.TorchSharp Xtts.Net.Extensions.DependencyInjection}; do
    baseline=src/$project/PublicAPI.Unshipped.txt
    log=$(mktemp)
    dotnet build "src/$project/$project.csproj" --nologo -v q -p:BuildProjectReferences=true > "$log" 2>&1 || true
    added=$(grep -oP "error RS0016: Symbol '\K.*(?=' is not part of the declared)" "$log" || true)
    gone=$(grep -oP "error RS0017: Symbol '\K.*(?=' is part of the declared)" "$log" || true)
    { echo '#nullable enable'
      { tail -n +2 "$baseline" | grep -vxF -f <(echo "${gone:-#none}") || true; [ -z "$added" ] || echo "$added"; } | LC_ALL=C sort -u
    } > "$baseline.new"
    mv "$baseline.new" "$baseline"
    rm -f "$log"
done
