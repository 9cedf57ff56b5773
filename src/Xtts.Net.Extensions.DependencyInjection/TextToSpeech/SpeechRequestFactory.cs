using Microsoft.Extensions.AI;
using Xtts.Net.Extensions.DependencyInjection.Configuration;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Generation;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech;

/// <summary>Makes a request of what Microsoft.Extensions.AI says. Pitch and volume are no properties of this model and are left out, as providers do with what they do not have.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class SpeechRequestFactory
{
    private readonly SpeechDefaults _defaults;

    public SpeechRequestFactory(SpeechDefaults defaults) => _defaults = defaults;

    /// <summary>Makes a request for a model.</summary>
    /// <param name="lease">The model that will speak, with its voices.</param>
    /// <param name="client">The client that was asked, for the raw representation.</param>
    /// <param name="text">The text.</param>
    /// <param name="options">The options.</param>
    public async Task<SpeechRequest> CreateAsync(ModelLease lease, ITextToSpeechClient client, string text, TextToSpeechOptions? options)
    {
        object? raw = options?.RawRepresentationFactory?.Invoke(client);
        var template = raw as SpeechRequest;
        var voice = options?.VoiceId is { Length: > 0 } name ? await lease.Voices.GetAsync(name, lease.Cancellation).ConfigureAwait(false)
            : template?.Voice ?? await lease.Voices.GetDefaultAsync(lease.Cancellation).ConfigureAwait(false);
        string language = options?.Language is { Length: > 0 } tag ? tag : template?.Language ?? LanguageOf(lease);
        var settings = GenerationProperties.Read(options?.AdditionalProperties, raw as GenerationSettings ?? template?.Generation ?? GenerationSettings.Default);
        var request = template is null ? new SpeechRequest { Text = text, Voice = voice, Language = language } : template with { Text = text, Voice = voice, Language = language };
        return request with { Speed = options?.Speed ?? request.Speed, Generation = settings };
    }

    private string LanguageOf(ModelLease lease)
    {
        if (!string.IsNullOrWhiteSpace(_defaults.Language)) return _defaults.Language;
        return lease.Synthesizer.Languages is [var only]
            ? only
            : throw new ArgumentException("No language was given. Set TextToSpeechOptions.Language (such as 'hu' or 'en-US'), or a default: the key Language of the model's configuration, or XttsBuilder.UseLanguage.");
    }
}
