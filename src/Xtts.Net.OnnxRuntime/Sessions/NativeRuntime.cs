using Microsoft.ML.OnnxRuntime;

namespace Xtts.Net.OnnxRuntime.Sessions;

/// <summary>The native ONNX Runtime library of the process.</summary>
internal static class NativeRuntime
{
    private const string Package = "Microsoft.ML.OnnxRuntime";

    private static readonly Lock Gate = new();

    /// <summary>The process-wide environment; created silent unless the application has created it already.</summary>
    /// <exception cref="NativeRuntimeMissingException">The native library is not there or is too old.</exception>
    public static OrtEnv Environment(OnnxRuntimeLogLevel level) => Guard(() =>
    {
        lock (Gate)
        {
            if (OrtEnv.IsCreated) return OrtEnv.Instance();
            var creation = new EnvironmentCreationOptions { logId = "Xtts.Net", logLevel = Severity(level) };
            return OrtEnv.CreateInstanceWithOptions(ref creation);
        }
    });

    /// <summary>The runtime's own name for a level.</summary>
    public static OrtLoggingLevel Severity(OnnxRuntimeLogLevel level) => level switch
    {
        OnnxRuntimeLogLevel.Error => OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        OnnxRuntimeLogLevel.Warning => OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING,
        OnnxRuntimeLogLevel.Information => OrtLoggingLevel.ORT_LOGGING_LEVEL_INFO,
        OnnxRuntimeLogLevel.Verbose => OrtLoggingLevel.ORT_LOGGING_LEVEL_VERBOSE,
        _ => OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
    };

    /// <summary>Runs a call into the native library and says which package to add when the library cannot be loaded.</summary>
    /// <exception cref="NativeRuntimeMissingException">The native library is not there or is too old.</exception>
    public static T Guard<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception exception) when (Cause(exception) is { } cause)
        {
            string message = cause is EntryPointNotFoundException
                ? "The native ONNX Runtime library in this application is older than the managed one."
                : $"The native ONNX Runtime library cannot be loaded here ({cause.Message}).";
            throw new NativeRuntimeMissingException(
                Package, $"{message} Add the package {Package} to the application (or a GPU flavour of it), in the version of {Package}.Managed.", exception);
        }
    }

    private static Exception? Cause(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException) return exception;
        }

        return null;
    }
}
