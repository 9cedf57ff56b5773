using System.Text.RegularExpressions;
using Xtts.Net.Voices;

namespace Xtts.Net.Parity.Suites;

/// <summary>A recorded greedy utterance: voice, text and settings.</summary>
internal sealed partial record Utterance
{
    /// <summary>Cleaned text with its language tag, every space as [SPACE].</summary>
    public required string TokenizerInput { get; init; }

    /// <summary>Paths of the reference clips.</summary>
    public required IReadOnlyList<string> Clips { get; init; }

    /// <summary>How the clips are used.</summary>
    public required CloningSettings Cloning { get; init; }

    /// <summary>Repetition penalty; 1 is neutral.</summary>
    public double RepetitionPenalty { get; init; } = 1;

    /// <summary>Speed of speech.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Most codes; <see langword="null"/> for the model's limit.</summary>
    public int? MaxCodes { get; init; }

    /// <summary>The language and the text that the tokenizer's input was made of.</summary>
    /// <exception cref="InvalidDataException">The input does not start with a language tag.</exception>
    public (string Language, string Text) Parse()
    {
        var match = Tagged().Match(TokenizerInput);
        if (!match.Success) throw new InvalidDataException($"'{TokenizerInput}' does not start with a language tag.");
        return (match.Groups["language"].Value, match.Groups["text"].Value.Replace("[SPACE]", " ", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\[(?<language>[a-z-]+)\](?<text>.*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Tagged();
}
