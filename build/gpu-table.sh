#!/usr/bin/env bash
# Checks a backend on a GPU and prints the table of its speed. docs/gpu.md has what it printed on one.
#   build/gpu-table.sh [cuda:N]                     TorchSharp on an NVIDIA GPU
#   BACKEND=onnx build/gpu-table.sh [webgpu]        ONNX Runtime through the GPU's Vulkan driver (Linux x64); build/check-onnx-gpu.sh fetches the native library
#   BACKEND=onnx ONNX_PACKAGE=Microsoft.ML.OnnxRuntime.Gpu build/gpu-table.sh cuda
#   BACKEND=onnx ONNX_PLUGIN=Microsoft.ML.OnnxRuntime.EP.WebGpu ONNX_PLUGIN_VERSION=0.4.0 build/gpu-table.sh webgpu
# Needs the .NET SDK, the driver, room for the packages (several GB for CUDA) and for a full-size random model (1.9 GB, in the temporary folder).
# TORCH_PACKAGE names TorchSharp's native package (default TorchSharp-cuda-linux); with TORCH_PACKAGE=TorchSharp-cpu and the device cpu it shows what will be printed.
# CAPTURE_GRAPHS=true records the steps of single sequences on the device (ONNX Runtime on cuda and webgpu).
# The parity runner takes the first GPU that CUDA_VISIBLE_DEVICES shows. PRECISIONS and BATCHES narrow the table down, such as PRECISIONS=float32 BATCHES=1,2.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
backend=${BACKEND:-torch}
case $backend in
    torch)
        device=${1:-cuda:0}
        package=${TORCH_PACKAGE:-TorchSharp-cuda-linux}
        precisions=${PRECISIONS:-float32,float16,bfloat16}
        table=(--device "$device") ;;
    onnx)
        device=${1:-webgpu}
        package=TorchSharp-cpu
        precisions=${PRECISIONS:-float32,float16,int4}
        table=(--backend onnx --provider "$device" --capture-graphs "${CAPTURE_GRAPHS:-false}")
        if [ "$device" = webgpu ] && [ -z "${ONNX_PACKAGE:-}${ONNX_PLUGIN:-}" ]; then
            exports=$(XTTS_ONNX_VULKAN=${XTTS_ONNX_VULKAN:-system} build/check-onnx-gpu.sh --environment)
            eval "$exports"
        fi ;;
    *) echo "BACKEND is torch or onnx" >&2; exit 2 ;;
esac
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

projects=(tests/Xtts.Net.Parity tests/Xtts.Net.Benchmarks)
[ "$backend" = onnx ] || projects+=(tests/Xtts.Net.TorchSharp.Devices.Tests)
for project in "${projects[@]}"; do
    dotnet build -c Release "$project" -p:TorchPackage="$package" ${ONNX_PACKAGE:+-p:OnnxPackage="$ONNX_PACKAGE"} ${ONNX_PLUGIN:+-p:OnnxPlugin="$ONNX_PLUGIN" -p:OnnxPluginVersion="${ONNX_PLUGIN_VERSION:?}"} -v quiet
done

status=0
if [ "$backend" = torch ]; then
    echo "== tests on the device"
    XTTS_TORCH_DEVICE=$device dotnet vstest tests/Xtts.Net.TorchSharp.Devices.Tests/bin/Release/net10.0/Xtts.Net.TorchSharp.Devices.Tests.dll -- xUnit.ParallelizeTestCollections=false || status=1
fi

echo "== parity with the recorded reference values"
# Single precision must pass; with TorchSharp the rounding of 16-bit formats exceeds tolerances made for single precision, so failures of the others are counted and shown.
for precision in ${precisions//,/ }; do
    case $backend,$device in
        onnx,*) choice=(--backend onnx --provider "$device" --precision "$precision") ;;
        torch,cpu) choice=(--backend torch) ;;
        *) choice=(--backend "torch-$precision") ;;
    esac
    dotnet tests/Xtts.Net.Parity/bin/Release/net10.0/Xtts.Net.Parity.dll --goldens tests/goldens --suite stages "${choice[@]}" > "$logs/$precision" || [ "$precision" != float32 ] || status=1
    echo "$precision: $(tail -n 1 "$logs/$precision")"
    grep FAIL "$logs/$precision" | head -n 20 || true
done

echo "== speed at full size, random weights"
dotnet tests/Xtts.Net.Benchmarks/bin/Release/net10.0/Xtts.Net.Benchmarks.dll device-table "${table[@]}" --precisions "$precisions" --batches "${BATCHES:-1,8,64}"
exit "$status"
