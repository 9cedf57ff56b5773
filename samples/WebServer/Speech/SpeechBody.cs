using System.Text.Json.Serialization;

namespace WebServer.Speech;

/// <summary>The body of a request for speech: the fields of OpenAI, then what this model has besides. Fields that are not here are passed over.</summary>
internal sealed record SpeechBody
{
    public string? Model { get; init; }

    public string? Input { get; init; }

    [JsonConverter(typeof(VoiceNameConverter))]
    public string? Voice { get; init; }

    public string? ResponseFormat { get; init; }

    public double? Speed { get; init; }

    /// <summary><c>audio</c> or <c>sse</c>.</summary>
    public string? StreamFormat { get; init; }

    public string? Language { get; init; }

    public ulong? Seed { get; init; }

    public float? Temperature { get; init; }

    public int? TopK { get; init; }

    public float? TopP { get; init; }

    public float? RepetitionPenalty { get; init; }
}
