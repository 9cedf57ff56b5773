using System.Collections.Concurrent;
using Microsoft.ML.OnnxRuntime;

namespace Xtts.Net.OnnxRuntime.Providers;

/// <summary>Registers plugin libraries with the runtime, each once in the life of the process.</summary>
/// <remarks>The runtime's own register is the process's, cannot be asked, and takes a library once only; hence this copy of it.</remarks>
internal static class PluginRegistry
{
    private static readonly ConcurrentDictionary<string, Lazy<string?>> Registered = new(StringComparer.Ordinal);

    /// <summary>Registers a library.</summary>
    /// <param name="environment">The runtime.</param>
    /// <param name="path">Full path of the library.</param>
    /// <returns>Why it cannot be used; <see langword="null"/> when it can.</returns>
    public static string? Register(OrtEnv environment, string path) => Registered.GetOrAdd(path, library => new Lazy<string?>(() => TryRegister(environment, library))).Value;

    private static string? TryRegister(OrtEnv environment, string path)
    {
        try
        {
            environment.RegisterExecutionProviderLibrary(path, path);
            return null;
        }
        catch (OnnxRuntimeException exception)
        {
            return exception.Message;
        }
    }
}
