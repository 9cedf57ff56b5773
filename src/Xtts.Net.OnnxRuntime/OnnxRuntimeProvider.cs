namespace Xtts.Net.OnnxRuntime;

/// <summary>Where the models of a backend run, and why there.</summary>
/// <param name="Name">The execution provider, such as <c>CUDA</c>.</param>
/// <param name="Reason">Why this one, for people and logs.</param>
public sealed record OnnxRuntimeProvider(string Name, string Reason)
{
    /// <summary>The device, where the native library lists devices; else the provider takes its own default.</summary>
    public OnnxRuntimeDevice? Device { get; init; }

    /// <summary>What was looked at before it was chosen, one sentence each.</summary>
    public IReadOnlyList<string> Probed { get; init; } = [];
}
