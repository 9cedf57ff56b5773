namespace Xtts.Net.Generation;

/// <summary>What a model's <c>config.json</c> says of choosing codes. Immutable.</summary>
internal sealed record GenerationDefaults
{
    /// <summary>Divides the scores before sampling; <c>temperature</c>.</summary>
    public float Temperature { get; init; } = 0.75f;

    /// <summary>Keeps this many best codes, 0 keeps all; <c>top_k</c>.</summary>
    public int TopK { get; init; } = 50;

    /// <summary>Keeps the best codes that together reach this probability, 1 keeps all; <c>top_p</c>.</summary>
    public float TopP { get; init; } = 0.85f;

    /// <summary>Weakens codes that were used before, 1 is neutral; <c>repetition_penalty</c>.</summary>
    public float RepetitionPenalty { get; init; } = 5f;
}
