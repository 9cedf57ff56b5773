using Microsoft.ML.OnnxRuntime;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Providers;

/// <summary>Starts a provider on a graph of one addition: only then is it known that driver, libraries and device are there, and which types the device computes in.</summary>
internal static class ProviderTrial
{
    /// <summary>Starts it.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="environment">The runtime.</param>
    /// <param name="type">Type of the addition.</param>
    /// <returns>Why it does not start or computes wrongly; <see langword="null"/> when all is well.</returns>
    public static string? Start(SelectedProvider provider, OrtEnv environment, OnnxElementType type = OnnxElementType.Float)
    {
        using var turn = DeviceTurn.Take(provider.Facts.Gate);
        try
        {
            using var options = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
            options.AddSessionConfigEntry("session.disable_cpu_ep_fallback", "1");
            provider.AppendTo(options, environment);
            using var session = new InferenceSession(Graph(type).Bytes, options);
            using var input = OrtValue.CreateTensorValueFromMemory([1f, 2f], [2]);
            using var run = new RunOptions();
            using var results = session.Run(run, ["in"], [input], ["out"]);
            return results[0].GetTensorDataAsSpan<float>() is [2f, 4f] ? null : "it adds wrongly";
        }
        catch (Exception exception) when (exception is OnnxRuntimeException or BackendException)
        {
            return exception.Message;
        }
    }

    private static OnnxModel Graph(OnnxElementType type)
    {
        var graph = new OnnxGraphBuilder("trial", type);
        string input = graph.RealInput("in", 2);
        graph.RealOutput("out", graph.Add(input, input), 2);
        return graph.Build();
    }
}
