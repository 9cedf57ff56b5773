using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using WebServer.Errors;
using WebServer.Models;
using Xtts.Net.Extensions.DependencyInjection.Configuration;
using Xtts.Net.Generation;
using Xtts.Net.Synthesis;

namespace WebServer.Speech;

/// <summary>Checks requests for speech. Thread-safe.</summary>
internal sealed class SpeechOrders(ModelCatalog models, ISpeechSynthesizer synthesizer, SoundFormats formats, IOptions<SpeechDefaults> defaults, IOptions<ServerOptions> options)
{
    private const double Slowest = 0.25, Fastest = 4;

    /// <exception cref="ApiException">It cannot be served.</exception>
    public SpeechOrder Check(SpeechBody body)
    {
        models.RequireActive(body.Model);
        string text = body.Input ?? throw ApiException.Invalid("The field 'input' is missing: the text to speak.", "input", "missing_field");
        if (string.IsNullOrWhiteSpace(text)) throw ApiException.Invalid("The field 'input' has no text.", "input", "empty_input");
        int limit = options.Value.Limits.MaxInputCharacters;
        if (text.Length > limit) throw ApiException.Invalid($"The text has {text.Length} characters, at most {limit} are taken at once. Send it in parts.", "input", "input_too_long");
        if (body.Speed is { } speed && !(speed >= Slowest && speed <= Fastest)) throw ApiException.Invalid("The speed must be from 0.25 to 4.", "speed", "out_of_range");
        return new SpeechOrder(text, new TextToSpeechOptions
        {
            AudioFormat = "pcm",
            VoiceId = body.Voice is { } voice ? options.Value.VoiceAliases.GetValueOrDefault(voice, voice) : null,
            Language = body.Language ?? DefaultLanguage(),
            Speed = (float?)body.Speed,
            AdditionalProperties = Generation(body),
        }, formats.Choose(body.ResponseFormat), EventsOf(body.StreamFormat));
    }

    private static AdditionalPropertiesDictionary Generation(SpeechBody body)
    {
        try
        {
            new GenerationSettings { Temperature = body.Temperature, TopK = body.TopK, TopP = body.TopP, RepetitionPenalty = body.RepetitionPenalty }.Validate();
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw ApiException.Invalid(error.Message, NameOf(error.ParamName), "out_of_range");
        }

        var properties = new AdditionalPropertiesDictionary();
        Add("seed", body.Seed);
        Add("temperature", body.Temperature);
        Add("top_k", body.TopK);
        Add("top_p", body.TopP);
        Add("repetition_penalty", body.RepetitionPenalty);
        return properties;

        void Add(string name, object? value)
        {
            if (value is not null) properties[name] = value;
        }
    }

    private static string? NameOf(string? property) => property is null ? null : System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(property);

    private string DefaultLanguage() => defaults.Value.Language
        ?? (synthesizer.Languages is [var only] ? only : throw ApiException.Invalid($"The field 'language' is missing. The model speaks {string.Join(", ", synthesizer.Languages)}.", "language", "missing_field"));

    private static bool EventsOf(string? format) => format switch
    {
        null or "audio" => false,
        "sse" => true,
        _ => throw ApiException.Invalid($"The stream format '{Shown.Of(format)}' is unknown; there are audio and sse.", "stream_format", "unknown_format"),
    };
}
