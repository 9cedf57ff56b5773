using Microsoft.Extensions.AI;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech;

/// <summary>What a speech took, in the terms of Microsoft.Extensions.AI: input tokens are those of the text, output tokens are audio codes.</summary>
internal static class SpeechUsage
{
    /// <summary>Additional count: milliseconds of audio.</summary>
    public const string AudioMilliseconds = "audio_milliseconds";

    /// <summary>Additional count: characters of the text.</summary>
    public const string InputCharacters = "input_characters";

    /// <summary>Counts of a speech.</summary>
    public static UsageDetails Of(int characters, long tokens, long codes, TimeSpan audio) => new()
    {
        InputTokenCount = tokens,
        OutputTokenCount = codes,
        TotalTokenCount = tokens + codes,
        AdditionalCounts = new() { [AudioMilliseconds] = (long)audio.TotalMilliseconds, [InputCharacters] = characters },
    };

    /// <summary>Counts of a speech.</summary>
    public static UsageDetails Of(string text, Speech speech) => Of(text.Length, speech.Segments.Sum(segment => (long)segment.TextTokens), speech.Codes.Length, speech.Duration);
}
