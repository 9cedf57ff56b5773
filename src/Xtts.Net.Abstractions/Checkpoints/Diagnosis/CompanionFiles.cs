using System.Collections.Immutable;

namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>The files that belong to a checkpoint, as far as they were found. Immutable.</summary>
public sealed record CompanionFiles
{
    /// <summary>The <c>config.json</c>.</summary>
    public string? Configuration { get; init; }

    /// <summary>The <c>vocab.json</c>.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>The speaker file.</summary>
    public string? Speakers { get; init; }

    /// <summary>Names of the speakers in it.</summary>
    public ImmutableArray<string> SpeakerNames { get; init; } = [];

    /// <summary>Tokens of the vocabulary: its highest id and one.</summary>
    public int? VocabularySize { get; init; }
}
