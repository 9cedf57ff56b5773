using Xtts.Net.Generation;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>What a model says before its first request, unheard, so that the first request does not pay for memory and caches that are filled at first use.</summary>
/// <remarks>It proves at the same time that a model speaks before it is given requests. Immutable.</remarks>
public sealed record WarmUpUtterance
{
    /// <summary>The text; a short sentence of the kind that will be spoken.</summary>
    public required string Text { get; init; }

    /// <summary>Its language, such as <c>hu</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Name of a voice in the catalogue, which is then cloned too; by default the first one there is.</summary>
    public string? Voice { get; init; }

    /// <summary>Most codes; the default is about one second of speech.</summary>
    public int MaxCodes { get; init; } = 22;

    /// <summary>Says it.</summary>
    internal async Task SpeakAsync(ServedModel model, CancellationToken cancellationToken)
    {
        var voice = Voice is null
            ? await model.Voices.GetDefaultAsync(cancellationToken).ConfigureAwait(false)
            : await model.Voices.GetAsync(Voice, cancellationToken).ConfigureAwait(false);
        await model.Synthesizer.WarmUpAsync(new SpeechRequest
        {
            Text = Text, Language = Language, Voice = voice, Generation = new GenerationSettings { Greedy = true, MaxCodes = MaxCodes },
        }, cancellationToken).ConfigureAwait(false);
    }
}
