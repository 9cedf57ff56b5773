using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace Xtts.Net.OnnxRuntime.Devices.Tests;

/// <summary>What an allocator of ONNX Runtime tells of itself. The managed package does not offer it, so the native function table is asked; its order is part of the runtime's binary interface and only ever grows.</summary>
internal static unsafe class AllocatorStatistics
{
    private const uint Version = 30;    // any from 23 on has the functions
    private const int ReleaseStatus = 93, GetKeyValuePairs = 298, ReleaseKeyValuePairs = 300, AllocatorGetStats = 319;

    private static readonly nint* Api = Load();

    /// <summary>Reads them, such as <c>NumAllocs</c> and <c>InUse</c>; which there are depends on the allocator.</summary>
    public static IReadOnlyDictionary<string, long> Of(OrtAllocator allocator)
    {
        nint pairs;
        nint status = ((delegate* unmanaged<nint, nint*, nint>)Api[AllocatorGetStats])(allocator.DangerousGetHandle(), &pairs);
        if (status != 0)
        {
            ((delegate* unmanaged<nint, void>)Api[ReleaseStatus])(status);
            throw new InvalidOperationException("The allocator does not tell.");
        }

        nint* names, values;
        nuint count;
        ((delegate* unmanaged<nint, nint**, nint**, nuint*, void>)Api[GetKeyValuePairs])(pairs, &names, &values, &count);
        var statistics = new Dictionary<string, long>(StringComparer.Ordinal);
        for (nuint i = 0; i < count; i++)
        {
            if (long.TryParse(Marshal.PtrToStringUTF8(values[i]), CultureInfo.InvariantCulture, out long value)) statistics[Marshal.PtrToStringUTF8(names[i])!] = value;
        }

        ((delegate* unmanaged<nint, void>)Api[ReleaseKeyValuePairs])(pairs);
        GC.KeepAlive(allocator);
        return statistics;
    }

    private static nint* Load()
    {
        string library = Environment.GetEnvironmentVariable("XTTS_ONNX_NATIVE") is { Length: > 0 } named ? named : "onnxruntime";
        nint export = NativeLibrary.GetExport(NativeLibrary.Load(library, typeof(OrtEnv).Assembly, searchPath: null), "OrtGetApiBase");
        var getApi = (delegate* unmanaged<uint, nint*>)(*((delegate* unmanaged<nint*>)export)());
        nint* api = getApi(Version);
        return api is not null ? api : throw new InvalidOperationException("The native library has no such version of its interface.");
    }
}
