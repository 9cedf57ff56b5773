using System.Collections.Immutable;

namespace Xtts.Net.Voices;

/// <summary>Where a voice comes from, as far as it is known. For people: nothing is decided by it. Immutable.</summary>
public sealed record VoiceProvenance
{
    /// <summary>Name of the checkpoint file it was cloned with, without its folder.</summary>
    public string? Model { get; init; }

    /// <summary>Training step of that checkpoint.</summary>
    public long? ModelStep { get; init; }

    /// <summary>Names of the reference clips, without their folders, in order.</summary>
    public ImmutableArray<string> Clips { get; init; } = [];
}
