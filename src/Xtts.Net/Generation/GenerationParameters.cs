using Xtts.Net.Backends;

namespace Xtts.Net.Generation;

/// <summary>How the codes of a request are chosen: settings, completed from the model. Immutable.</summary>
internal sealed record GenerationParameters
{
    /// <summary>Divides the scores before sampling; above 0, 1 is neutral.</summary>
    public required float Temperature { get; init; }

    /// <summary>Keeps this many best codes; 0 keeps all.</summary>
    public required int TopK { get; init; }

    /// <summary>Keeps the best codes that together reach this probability; 1 keeps all.</summary>
    public required float TopP { get; init; }

    /// <summary>Weakens codes that were used before; above 0, 1 is neutral.</summary>
    public required float RepetitionPenalty { get; init; }

    /// <summary>Always takes the best code.</summary>
    public bool Greedy { get; init; }

    /// <summary>Seed of the draws.</summary>
    public ulong Seed { get; init; }

    /// <summary>Most codes of one segment.</summary>
    public int MaxCodes { get; init; } = 602;

    /// <summary>Number of scores that the model gives.</summary>
    public int AudioVocabulary { get; init; } = 1026;

    /// <summary>Code that starts generation.</summary>
    public int StartCode { get; init; } = 1024;

    /// <summary>Completes settings.</summary>
    /// <param name="settings">What the caller asks for.</param>
    /// <param name="defaults">What the model's configuration says; taken where the caller says nothing.</param>
    /// <param name="sizes">The model's sizes.</param>
    /// <returns>Valid parameters; the seed is a fresh one when the caller gave none, and <see cref="MaxCodes"/> is at most what the model can do.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    /// <exception cref="ModelConfigurationException">A value of the configuration is out of range and not overridden.</exception>
    public static GenerationParameters Resolve(GenerationSettings settings, GenerationDefaults defaults, ModelSizes sizes)
    {
        settings.Validate();
        return new GenerationParameters
        {
            Temperature = settings.Temperature ?? Checked(defaults.Temperature, defaults.Temperature > 0 && float.IsFinite(defaults.Temperature), "temperature", "above 0"),
            TopK = settings.TopK ?? Checked(defaults.TopK, defaults.TopK >= 0, "top_k", "0 (off) or above"),
            TopP = settings.TopP ?? Checked(defaults.TopP, defaults.TopP > 0 && defaults.TopP <= 1, "top_p", "above 0 and at most 1 (off)"),
            RepetitionPenalty = settings.RepetitionPenalty
                ?? Checked(defaults.RepetitionPenalty, defaults.RepetitionPenalty > 0 && float.IsFinite(defaults.RepetitionPenalty), "repetition_penalty", "above 0"),
            Greedy = settings.Greedy,
            Seed = settings.Seed ?? unchecked((ulong)Random.Shared.NextInt64(long.MinValue, long.MaxValue)),
            MaxCodes = Math.Min(settings.MaxCodes ?? sizes.MaxCodes, sizes.MaxCodes),
            AudioVocabulary = sizes.AudioVocabulary,
            StartCode = sizes.StartAudioCode,
        };
    }

    private static T Checked<T>(T value, bool valid, string name, string range) => valid
        ? value
        : throw new ModelConfigurationException($"The model's configuration has {name} {value}; it must be {range}. Correct config.json or set the value in the request.");
}
