namespace Xtts.Net.Generation;

/// <summary>How codes are chosen. A value that is not set is taken from the model's <c>config.json</c>. Immutable.</summary>
/// <remarks>The order is that of the reference: repetition penalty, temperature, top-k, top-p. There is no beam search, so <c>num_beams</c> and <c>length_penalty</c> do not exist here.</remarks>
public sealed record GenerationSettings
{
    /// <summary>Every value from the model's configuration.</summary>
    public static GenerationSettings Default { get; } = new();

    /// <summary>Divides the scores before sampling; above 0. Lower is steadier, higher is livelier.</summary>
    public float? Temperature { get; init; }

    /// <summary>Keeps this many best codes (ties survive); 0 keeps all.</summary>
    public int? TopK { get; init; }

    /// <summary>Keeps the best codes that together reach this probability; 1 keeps all.</summary>
    public float? TopP { get; init; }

    /// <summary>Weakens codes that were used before; 1 is neutral.</summary>
    public float? RepetitionPenalty { get; init; }

    /// <summary>Always takes the best code instead of drawing one.</summary>
    public bool Greedy { get; init; }

    /// <summary>Seed of the draws. The same seed gives the same codes for the same scores on every platform; <see langword="null"/> draws a fresh seed.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Most codes of one segment; <see langword="null"/> for the model's limit (602 at full size, 28 s).</summary>
    public int? MaxCodes { get; init; }

    /// <summary>Checks the values that are set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public void Validate()
    {
        if (Temperature is { } temperature && !(temperature > 0 && float.IsFinite(temperature)))
            throw new ArgumentOutOfRangeException(nameof(Temperature), temperature, "The temperature must be above 0. For always the best code set Greedy.");
        if (TopK is < 0) throw new ArgumentOutOfRangeException(nameof(TopK), TopK, "Top-k must be 0 (off) or above.");
        if (TopP is { } p && !(p > 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(TopP), p, "Top-p must be above 0 and at most 1 (off).");
        if (RepetitionPenalty is { } penalty && !(penalty > 0 && float.IsFinite(penalty)))
            throw new ArgumentOutOfRangeException(nameof(RepetitionPenalty), penalty, "The repetition penalty must be above 0; 1 is neutral.");
        if (MaxCodes is < 1) throw new ArgumentOutOfRangeException(nameof(MaxCodes), MaxCodes, "At least one code must be allowed.");
    }
}
