using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using Microsoft.ML.OnnxRuntime;
using Xtts.Net.OnnxRuntime;

namespace Xtts.Net.Tool.Machine;

/// <summary>The ONNX Runtime of this process: the managed package, and the native library it finds. Immutable.</summary>
internal sealed record NativeOnnxRuntime
{
    private const string ProviderEnding = "ExecutionProvider";

    /// <summary>Version of the managed package.</summary>
    public required string ManagedVersion { get; init; }

    /// <summary>Version of the native library; <see langword="null"/> when it cannot be loaded.</summary>
    public string? NativeVersion { get; init; }

    /// <summary>The file that was loaded.</summary>
    public string? NativePath { get; init; }

    /// <summary>Names of its execution providers, without the ending.</summary>
    public ImmutableArray<string> Providers { get; init; } = [];

    /// <summary>Devices that can be chosen by name, vendor or number.</summary>
    public ImmutableArray<OnnxRuntimeDevice> Devices { get; init; } = [];

    /// <summary>What the provider <c>Auto</c> takes here, and why; <see langword="null"/> without a native library.</summary>
    public OnnxRuntimeProvider? Automatic { get; init; }

    /// <summary>Why the native library cannot be loaded.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the native library has an execution provider.</summary>
    public bool Has(string provider) => Providers.Contains(provider, StringComparer.OrdinalIgnoreCase);

    /// <summary>Loads the native library and asks it.</summary>
    public static NativeOnnxRuntime Find()
    {
        string managed = typeof(OrtEnv).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
        try
        {
            var environment = Environment();
            return new NativeOnnxRuntime
            {
                ManagedVersion = managed,
                NativeVersion = environment.GetVersionString(),
                NativePath = LoadedFile(),
                Devices = [.. OnnxRuntimeBackend.ListDevices()],
                Automatic = new OnnxRuntimeBackend(new OnnxRuntimeOptions { Provider = ExecutionProviders.Auto }).Provider,
                Providers = [.. environment.GetAvailableProviders().Select(name => name.EndsWith(ProviderEnding, StringComparison.Ordinal) ? name[..^ProviderEnding.Length] : name)],
            };
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException or BadImageFormatException or OnnxRuntimeException or BackendException)
        {
            return new NativeOnnxRuntime { ManagedVersion = managed, Problem = e.GetBaseException().Message };
        }
    }

    // Silent: what it would log about this machine is told in the report.
    private static OrtEnv Environment()
    {
        if (OrtEnv.IsCreated) return OrtEnv.Instance();
        var creation = new EnvironmentCreationOptions { logId = "xtts", logLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        return OrtEnv.CreateInstanceWithOptions(ref creation);
    }

    private static string? LoadedFile()
    {
        using var process = Process.GetCurrentProcess();
        return process.Modules.Cast<ProcessModule>().Select(module => module.FileName)
            .FirstOrDefault(file => Path.GetFileName(file).Contains("onnxruntime", StringComparison.OrdinalIgnoreCase) && !file.EndsWith("Microsoft.ML.OnnxRuntime.dll", StringComparison.OrdinalIgnoreCase) && !file.EndsWith("Xtts.Net.OnnxRuntime.dll", StringComparison.OrdinalIgnoreCase));
    }
}
