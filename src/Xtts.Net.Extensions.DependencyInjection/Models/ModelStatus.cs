using Xtts.Net.Loading;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>What is loaded, and what became of the last attempt. Immutable.</summary>
/// <param name="State">What the model is doing.</param>
public sealed record ModelStatus(ModelState State)
{
    /// <summary>What serves requests; <see langword="null"/> when nothing does.</summary>
    public ModelDescription? Model { get; init; }

    /// <summary>How far the loading is that is under way.</summary>
    public LoadProgress? Progress { get; init; }

    /// <summary>Why the last attempt to load or to switch failed; <see langword="null"/> when it did not.</summary>
    public string? Problem { get; init; }

    /// <summary>When it failed.</summary>
    public DateTimeOffset? ProblemTime { get; init; }
}
