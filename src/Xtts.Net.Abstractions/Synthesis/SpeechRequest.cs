using System.Collections.ObjectModel;
using Xtts.Net.Generation;
using Xtts.Net.Text;
using Xtts.Net.Text.Markup;
using Xtts.Net.Text.Pronunciation;
using Xtts.Net.Voices;

namespace Xtts.Net.Synthesis;

/// <summary>What to say, in which voice, and how. Immutable.</summary>
public sealed record SpeechRequest
{
    /// <summary>The text, of any length.</summary>
    public required string Text { get; init; }

    /// <summary>What the text is written in: plain text, unless it says otherwise.</summary>
    public TextMarkup Markup { get; init; }

    /// <summary>The voice.</summary>
    public required Voice Voice { get; init; }

    /// <summary>Language tag such as <c>hu</c>, <c>en</c> or <c>zh-cn</c>; a region is dropped (<c>pt-br</c> is <c>pt</c>).</summary>
    public required string Language { get; init; }

    /// <summary>Speed of speech: 1 as the model speaks, 1.25 faster, 0.8 slower; 0.05 to 20.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Voices that markup may name (<c>&lt;voice name="…"&gt;</c>), besides <see cref="Voice"/> and the model's own.</summary>
    public IReadOnlyDictionary<string, Voice> Voices { get; init; } = ReadOnlyDictionary<string, Voice>.Empty;

    /// <summary>Pronunciations for this request. They win over those of <see cref="XttsOptions.Lexicon"/>, which are used too.</summary>
    public PronunciationLexicon? Lexicon { get; init; }

    /// <summary>How the text becomes the words that are spoken.</summary>
    public NormalizationMode Normalization { get; init; }

    /// <summary>How the text becomes segments, which the model speaks one at a time.</summary>
    public SplittingMode Splitting { get; init; }

    /// <summary>How a stream of the speech is cut into chunks; of no effect on what is said.</summary>
    public StreamingSettings Streaming { get; init; } = StreamingSettings.Default;

    /// <summary>How codes are chosen. Every segment draws its own random numbers, made of the seed and its position.</summary>
    public GenerationSettings Generation { get; init; } = GenerationSettings.Default;
}
