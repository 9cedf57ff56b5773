using Microsoft.Extensions.AI;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;

/// <summary>Copies of what several callers get, so that none sees what another changes. The bytes of the audio are shared: nobody can change them.</summary>
internal static class SpeechCopies
{
    /// <summary>A copy of a response.</summary>
    public static TextToSpeechResponse Of(TextToSpeechResponse response) => new([.. response.Contents.Select(Of)])
    {
        ResponseId = response.ResponseId,
        ModelId = response.ModelId,
        RawRepresentation = response.RawRepresentation,
        Usage = Of(response.Usage),
        AdditionalProperties = response.AdditionalProperties?.Clone(),
    };

    /// <summary>A copy of a part of a stream.</summary>
    public static TextToSpeechResponseUpdate Of(TextToSpeechResponseUpdate update) => new([.. update.Contents.Select(Of)])
    {
        Kind = update.Kind,
        ResponseId = update.ResponseId,
        ModelId = update.ModelId,
        RawRepresentation = update.RawRepresentation,
        AdditionalProperties = update.AdditionalProperties?.Clone(),
    };

    private static AIContent Of(AIContent content) => content switch
    {
        DataContent audio => new DataContent(audio.Data, audio.MediaType) { Name = audio.Name, RawRepresentation = audio.RawRepresentation, AdditionalProperties = audio.AdditionalProperties?.Clone() },
        UsageContent usage => new UsageContent(Of(usage.Details)!) { RawRepresentation = usage.RawRepresentation, AdditionalProperties = usage.AdditionalProperties?.Clone() },
        _ => content,
    };

    private static UsageDetails? Of(UsageDetails? usage)
    {
        if (usage is null) return null;
        var copy = new UsageDetails();
        copy.Add(usage);
        return copy;
    }
}
