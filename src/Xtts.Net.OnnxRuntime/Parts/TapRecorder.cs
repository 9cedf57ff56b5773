using Xtts.Net.Diagnostics;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Parts;

/// <summary>Hands the tapped outputs of a run to a diagnostic tap.</summary>
internal static class TapRecorder
{
    /// <summary>Records the tapped outputs.</summary>
    /// <param name="tap">The tap.</param>
    /// <param name="tensors">A run that has ended.</param>
    /// <param name="session">Its session.</param>
    /// <param name="wanted">Which names to record.</param>
    public static void Record(IDiagnosticTap tap, BoundTensors tensors, ModelSession session, Predicate<string> wanted)
    {
        string[] names = tensors.ResultNames();
        using var results = tensors.Results();
        for (int i = 0; i < names.Length; i++)
        {
            if (!session.Taps.Contains(names[i]) || !wanted(names[i])) continue;
            var value = results[i];
            tap.Record(names[i], value.GetTensorTypeAndShape().Shape, value.GetTensorDataAsSpan<float>());
        }
    }
}
