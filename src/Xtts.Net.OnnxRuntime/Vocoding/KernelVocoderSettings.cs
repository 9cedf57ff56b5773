using Xtts.Net.Diagnostics;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>How the vocoder's kernels run.</summary>
internal sealed record KernelVocoderSettings
{
    /// <summary>Threads, the caller's included.</summary>
    public required int Threads { get; init; }

    /// <summary>Whether working memory stays for the next run.</summary>
    public bool KeepsMemory { get; init; } = true;

    /// <summary>Receives intermediate signals.</summary>
    public IDiagnosticTap? Tap { get; init; }
}
