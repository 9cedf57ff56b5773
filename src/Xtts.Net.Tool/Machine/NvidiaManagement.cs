using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Xtts.Net.Tool.Machine;

/// <summary>Asks the NVIDIA driver for its GPUs, through the management library that comes with it (NVML). No GPU memory is taken.</summary>
internal static unsafe class NvidiaManagement
{
    private const string Maker = "NVIDIA";
    private const int Success = 0;
    private const int LongestName = 96;     // NVML_DEVICE_NAME_V2_BUFFER_SIZE

    private static readonly string[] Libraries = OperatingSystem.IsWindows() ? ["nvml.dll"] : ["libnvidia-ml.so.1"];

    /// <summary>The GPUs; none where there is no NVIDIA driver.</summary>
    public static ImmutableArray<GraphicsProcessor> Find()
    {
        foreach (string name in Libraries)
        {
            if (!NativeLibrary.TryLoad(name, out nint library)) continue;
            try
            {
                return Ask(library);
            }
            catch (EntryPointNotFoundException)
            {
                // A driver too old to ask; the caller says that none was found.
            }
            finally
            {
                NativeLibrary.Free(library);
            }
        }

        return [];
    }

    private static ImmutableArray<GraphicsProcessor> Ask(nint library)
    {
        var start = (delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(library, "nvmlInit_v2");
        var stop = (delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(library, "nvmlShutdown");
        var count = (delegate* unmanaged[Cdecl]<uint*, int>)NativeLibrary.GetExport(library, "nvmlDeviceGetCount_v2");
        if (start() != Success) return [];
        try
        {
            uint devices = 0;
            if (count(&devices) != Success) return [];
            string? driver = Text(library, "nvmlSystemGetDriverVersion");
            return [.. Enumerable.Range(0, (int)devices).Select(index => Describe(library, (uint)index, driver)).OfType<GraphicsProcessor>()];
        }
        finally
        {
            _ = stop();
        }
    }

    private static GraphicsProcessor? Describe(nint library, uint index, string? driver)
    {
        var handleOf = (delegate* unmanaged[Cdecl]<uint, nint*, int>)NativeLibrary.GetExport(library, "nvmlDeviceGetHandleByIndex_v2");
        var nameOf = (delegate* unmanaged[Cdecl]<nint, byte*, uint, int>)NativeLibrary.GetExport(library, "nvmlDeviceGetName");
        var memoryOf = (delegate* unmanaged[Cdecl]<nint, ulong*, int>)NativeLibrary.GetExport(library, "nvmlDeviceGetMemoryInfo");
        nint device = 0;
        if (handleOf(index, &device) != Success) return null;
        byte* name = stackalloc byte[LongestName];
        ulong* memory = stackalloc ulong[3];    // total, free, used
        bool named = nameOf(device, name, LongestName) == Success, measured = memoryOf(device, memory) == Success;
        string model = named ? Marshal.PtrToStringUTF8((nint)name)! : "GPU";
        return new GraphicsProcessor(Maker, model.StartsWith(Maker + " ", StringComparison.Ordinal) ? model[(Maker.Length + 1)..] : model) { Memory = measured ? (long)memory[0] : null, Driver = driver };
    }

    private static string? Text(nint library, string function)
    {
        var read = (delegate* unmanaged[Cdecl]<byte*, uint, int>)NativeLibrary.GetExport(library, function);
        Span<byte> text = stackalloc byte[LongestName];
        text.Clear();
        fixed (byte* start = text)
        {
            return read(start, LongestName) == Success ? Encoding.UTF8.GetString(text[..Math.Max(0, text.IndexOf((byte)0))]) : null;
        }
    }
}
