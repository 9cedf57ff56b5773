using System.Collections.Immutable;

namespace Xtts.Net.Voices;

/// <summary>Where a voice comes from, as far as it is known. For people and for warnings: no voice is refused because of it. Immutable.</summary>
public sealed record VoiceProvenance
{
    /// <summary>Name of the checkpoint file it was cloned with, without its folder; <see langword="null"/> for a blend of voices of several models.</summary>
    public string? Model { get; init; }

    /// <summary>Training step of that checkpoint.</summary>
    public long? ModelStep { get; init; }

    /// <summary>Identity of that model's weights, the same whatever file they lie in; models of different weights have different ones.</summary>
    public string? ModelIdentity { get; init; }

    /// <summary>The reference clips, in order.</summary>
    public ImmutableArray<ReferenceClip> Clips { get; init; } = [];

    /// <summary>How the clips were used, with the model's own values filled in.</summary>
    public CloningSettings? Settings { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Name and version of the library that made it.</summary>
    public string? Library { get; init; }

    /// <summary>The voices that a blend is made of; empty for a voice that is none.</summary>
    public ImmutableArray<VoicePart> Parts { get; init; } = [];
}
