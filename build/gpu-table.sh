#!/usr/bin/env bash
# Checks the TorchSharp backend on an NVIDIA GPU and prints the table of its speed: gpu-table.sh [cuda:N]
# Needs the .NET SDK, the driver, and room for the CUDA libraries (several GB of packages) and for a full-size random model (1.9 GB, in the temporary folder).
# TORCH_PACKAGE names the native package (default TorchSharp-cuda-linux); with TORCH_PACKAGE=TorchSharp-cpu and the device cpu it shows what will be printed.
# The parity runner takes the first GPU that CUDA_VISIBLE_DEVICES shows. PRECISIONS and BATCHES narrow the table down, such as PRECISIONS=float32 BATCHES=1,2.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
device=${1:-cuda:0}
package=${TORCH_PACKAGE:-TorchSharp-cuda-linux}
precisions=${PRECISIONS:-float32,float16,bfloat16}
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

for project in tests/Xtts.Net.Parity tests/Xtts.Net.Benchmarks; do
    dotnet build -c Release "$project" -p:TorchPackage="$package" -v quiet
done

echo "== parity with the recorded reference values"
# Single precision must pass; the rounding of 16-bit formats exceeds tolerances made for single precision, so their failures are counted and their greatest errors shown.
status=0
for precision in ${precisions//,/ }; do
    case $device in cpu) backend=torch ;; *) backend=torch-$precision ;; esac
    dotnet tests/Xtts.Net.Parity/bin/Release/net10.0/Xtts.Net.Parity.dll --goldens tests/goldens --suite stages --backend "$backend" > "$logs/$precision" || [ "$precision" != float32 ] || status=1
    echo "$precision: $(tail -n 1 "$logs/$precision")"
    grep FAIL "$logs/$precision" | head -n 20 || true
done

echo "== speed at full size, random weights"
dotnet tests/Xtts.Net.Benchmarks/bin/Release/net10.0/Xtts.Net.Benchmarks.dll device-table --device "$device" --precisions "$precisions" --batches "${BATCHES:-1,8,64}"
exit "$status"
