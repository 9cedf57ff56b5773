#!/usr/bin/env bash
# Measures everything that PERFORMANCE.md shows and writes it there: the report, the tables of the page, the plots.
#   build/performance.sh                                     all backends, about half an hour on a quiet machine of two processors
#   BACKENDS=onnx-int4,torch THREADS=2 build/performance.sh  some of them
#   build/performance.sh --pages                             measures nothing: tables and plots of the report that is there
# Needs the .NET SDK and room for a full-size random model (1.9 GB, and 0.6 GB of quantised weights; in the temporary folder, or in FOLDER). Nothing else should run meanwhile.
# Ends with 0 when every limit was met, with 1 when one was missed or a part could not be measured.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
report=docs/performance/report.json
status=0
# Servers of the build that stay would be other load.
build=(dotnet build -c Release -v quiet -nodeReuse:false -p:UseSharedCompilation=false)
"${build[@]}" tests/Xtts.Net.Benchmarks.Report
if [ "${1:-}" != --pages ]; then
    "${build[@]}" tests/Xtts.Net.Benchmarks
    dotnet tests/Xtts.Net.Benchmarks/bin/Release/net10.0/Xtts.Net.Benchmarks.dll table --json "$report" \
        ${BACKENDS:+--backends "$BACKENDS"} ${THREADS:+--threads "$THREADS"} ${FOLDER:+--folder "$FOLDER"} || status=$?
    [ "$status" -le 1 ] || exit "$status"
fi
dotnet tests/Xtts.Net.Benchmarks.Report/bin/Release/net10.0/Xtts.Net.Benchmarks.Report.dll "$report" --page PERFORMANCE.md --plots docs/images/performance
exit "$status"
