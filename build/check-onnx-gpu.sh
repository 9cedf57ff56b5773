#!/usr/bin/env bash
# Checks the ONNX Runtime backend on its WebGPU provider over a software GPU, and says "skipped: ..." in words where that cannot be had:
#   build/check-onnx-gpu.sh [--goldens DIR] [--bounded | --environment]
# By default everything: the device's own tests, every recorded stage, every checkpoint's utterance (over tests/goldens). --bounded is a selection for CI, a few minutes.
# --environment checks nothing: it fetches the parts and prints the variables that bring them to a program of this repository.
#
# Nothing is installed. Fetched once into XTTS_ONNX_GPU_PARTS (default ~/.cache/xtts-net/onnx-gpu), with the ordinary clients:
#   npm  onnxruntime-node 1.30.0: a native library with the provider built in, which the NuGet package for Linux has not
#   apt  chromium-common (Debian): SwiftShader, a Vulkan device in software, and the Vulkan loader
# and built there: api-shim.c, which hands the newer managed package that library's function table.
# Needs Linux on x64, the .NET SDK, npm, apt-get, dpkg-deb and gcc. What a software device cannot show is speed.
#
# On a machine with a GPU and its Vulkan driver, XTTS_ONNX_VULKAN=system takes that driver in the place of SwiftShader.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

goldens=tests/goldens
bounded=
environment=
while [ $# -gt 0 ]; do
    case $1 in
        --goldens) goldens=${2:?--goldens needs a folder}; shift 2 ;;
        --bounded) bounded=1; shift ;;
        --environment) environment=1; shift ;;
        *) echo "usage: build/check-onnx-gpu.sh [--goldens DIR] [--bounded | --environment]" >&2; exit 2 ;;
    esac
done

skip() {
    echo "skipped: $1; nothing was checked on a GPU provider" | if [ -n "$environment" ]; then cat >&2; else cat; fi
    exit 0
}

parts=${XTTS_ONNX_GPU_PARTS:-${XDG_CACHE_HOME:-$HOME/.cache}/xtts-net/onnx-gpu}
package=onnxruntime-node@1.30.0
library=$parts/npm/package/bin/napi-v6/linux/x64/libonnxruntime.so.1
chromium=$parts/debian/usr/lib/chromium
shim=$parts/libonnxruntime.so

[ "$(uname -s) $(uname -m)" = "Linux x86_64" ] || skip "the parts are for Linux on x64, and this is $(uname -s) on $(uname -m)"
for tool in npm apt-get dpkg-deb gcc; do
    command -v "$tool" > /dev/null || skip "there is no $tool to fetch or build the parts with"
done
mkdir -p "$parts/npm" "$parts/debian"
fetched=$(mktemp -d)
trap 'rm -rf "$fetched"' EXIT

if [ ! -f "$library" ]; then
    (cd "$fetched" && timeout 300 npm pack --silent "$package" > npm.name 2> npm.log) || skip "npm does not bring $package ($(tail -n 1 "$fetched/npm.log"))"
    tar -xzf "$fetched/$(tail -n 1 "$fetched/npm.name")" -C "$fetched" --wildcards 'package/bin/napi-v*/linux/x64/libonnxruntime.so*'
    rm -rf "$parts/npm/package" && mv "$fetched/package" "$parts/npm/package"
    [ -f "$library" ] || skip "$package has no library for Linux on x64 where it used to have it"
fi
if [ "${XTTS_ONNX_VULKAN:-swiftshader}" = swiftshader ] && [ ! -f "$chromium/libvk_swiftshader.so" ]; then
    apt-cache show chromium-common > /dev/null 2>&1 || apt-get update -qq > "$fetched/apt.log" 2>&1 || true
    (cd "$fetched" && timeout 300 apt-get download -q chromium-common > apt.log 2>&1) || skip "apt does not bring chromium-common ($(tail -n 1 "$fetched/apt.log"))"
    dpkg-deb --fsys-tarfile "$fetched"/chromium-common_*.deb | tar -x -C "$parts/debian" --wildcards './usr/lib/chromium/*swiftshader*' './usr/lib/chromium/libvulkan.so.1' \
        || skip "chromium-common does not have SwiftShader where it used to have it"
fi
[ "$shim" -nt build/onnx-gpu/api-shim.c ] || gcc -O2 -Wall -shared -fPIC -o "$shim" build/onnx-gpu/api-shim.c -ldl || skip "gcc does not build the shim"

export XTTS_ONNX_NATIVE=$shim XTTS_ONNX_LIBRARY=$library XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-/tmp}
if [ "${XTTS_ONNX_VULKAN:-swiftshader}" = swiftshader ]; then
    export VK_DRIVER_FILES=$chromium/vk_swiftshader_icd.json LD_LIBRARY_PATH=$chromium${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH} XTTS_ONNX_SOFTWARE_DEVICE=1
fi
if [ -n "$environment" ]; then
    export -p | grep -E ' (XTTS_ONNX_NATIVE|XTTS_ONNX_LIBRARY|XTTS_ONNX_SOFTWARE_DEVICE|XDG_RUNTIME_DIR|VK_DRIVER_FILES|LD_LIBRARY_PATH)='
    exit 0
fi
for project in tests/Xtts.Net.OnnxRuntime.Devices.Tests tests/Xtts.Net.Parity; do
    [ -n "${XTTS_ALREADY_BUILT:-}" ] || dotnet build -c Release "$project" -v quiet
done
# A provider as a plugin library, against the headers that came with the NuGet package.
plugin=$parts/libxtts_test_plugin.so
headers=$(ls -d "${NUGET_PACKAGES:-$HOME/.nuget/packages}"/microsoft.ml.onnxruntime/*/build/native/include | tail -n 1)
gcc -O2 -Wall -shared -fPIC -I"$headers" -o "$plugin" build/onnx-gpu/test-plugin.c || skip "gcc does not build the plugin for tests"
export XTTS_ONNX_PROVIDER=webgpu XTTS_ONNX_PLUGIN=$plugin

status=0
tests=tests/Xtts.Net.OnnxRuntime.Devices.Tests/bin/Release/net10.0/Xtts.Net.OnnxRuntime.Devices.Tests.dll
parity=tests/Xtts.Net.Parity/bin/Release/net10.0/Xtts.Net.Parity.dll

echo "== tests on the device"
# One after the other: the device takes one caller at a time, and tests that wait for it would only hold memory.
filter='--TestCaseFilter:FullyQualifiedName~PlacementTests|FullyQualifiedName~PluginTests|FullyQualifiedName~bits_are_refused|FullyQualifiedName~Half_precision_is_refused|FullyQualifiedName~The_smallest_model_speaks|FullyQualifiedName~Gpt_matches|FullyQualifiedName~A_later_prompt|FullyQualifiedName~GraphCaptureTests.Codes_and_latents'
dotnet vstest "$tests" ${bounded:+"$filter"} -- xUnit.ParallelizeTestCollections=false || status=1

echo "== recorded stages on the device"
# Runs of the GPT are many small steps, which a device in software takes its time for; the bounded selection has one whole run, with codes, latents and single steps, beside encoders and vocoder.
selection=()
[ -z "$bounded" ] || for path in audio_resample audio_load cond_mel cond_latents sampler hifigan_speed e2e_en1 gpt_limit602 gpt_en1_rep1 gpt_en1_rep5 gpt_en1_rep10 gpt_en2_rep1p3 gpt_en3_rep10 gpt_hu1_rep5 gpt_hu2_rep10 e2e_hu_speed1p25; do
    selection+=(--skip "stages/$path.safetensors")
done
dotnet "$parity" --goldens "$goldens" --suite stages --backend onnx --provider webgpu "${selection[@]}" || status=1

if [ -z "$bounded" ]; then
    echo "== checkpoints' utterances on the device"
    dotnet "$parity" --goldens "$goldens" --suite checkpoints --backend onnx --provider webgpu --skip 'bad/*' || status=1
    echo "== checkpoints' utterances on the device, steps captured"
    dotnet "$parity" --goldens "$goldens" --suite checkpoints --backend onnx --provider webgpu --capture-graphs true --skip 'bad/*' || status=1
    precisions="float16 int4"
    if [ "${XTTS_ONNX_VULKAN:-swiftshader}" = swiftshader ]; then
        echo "skipped: float16: SwiftShader has no arithmetic of 16 bits, and the device refuses it in words, which the tests above check"
        precisions=int4
    fi
    for precision in $precisions; do
        echo "== recorded stages on the device in $precision"
        dotnet "$parity" --goldens "$goldens" --suite stages --backend onnx --provider webgpu --precision $precision || status=1
    done
fi
exit "$status"
