using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace Xtts.Net.OnnxRuntime.Native;

/// <summary>Lets checks run on another native ONNX Runtime library than the package's: the one that the environment names in XTTS_ONNX_NATIVE.</summary>
/// <remarks>Compiled into the programs that check and measure, never into the library.</remarks>
internal static class NamedNativeLibrary
{
#pragma warning disable CA2255 // The resolver must be there before anything of ONNX Runtime is touched.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Use()
    {
        if (Environment.GetEnvironmentVariable("XTTS_ONNX_NATIVE") is not { Length: > 0 } path) return;
        NativeLibrary.SetDllImportResolver(typeof(OrtEnv).Assembly, (name, assembly, search) => name.Contains("onnxruntime", StringComparison.OrdinalIgnoreCase) ? NativeLibrary.Load(path) : 0);
        OrtEnv.DisableDllImportResolver = true;
    }
}
