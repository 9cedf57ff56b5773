using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Xtts.Net.Generation;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech;

/// <summary>Reads how codes are chosen from the additional properties of a request, under the names that the model's <c>config.json</c> uses. Unknown names are somebody else's.</summary>
internal static class GenerationProperties
{
    public const string Temperature = "temperature";
    public const string TopK = "top_k";
    public const string TopP = "top_p";
    public const string RepetitionPenalty = "repetition_penalty";
    public const string Seed = "seed";
    public const string Greedy = "greedy";
    public const string MaxCodes = "max_codes";

    /// <summary>Settings with what the properties say.</summary>
    /// <param name="properties">Numbers, booleans, their texts, or JSON values of these; <see langword="null"/> for none.</param>
    /// <param name="settings">What holds where nothing is said.</param>
    /// <exception cref="ArgumentException">A value is not of its kind.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public static GenerationSettings Read(AdditionalPropertiesDictionary? properties, GenerationSettings settings)
    {
        if (properties is null || properties.Count == 0) return settings;
        settings = settings with
        {
            Temperature = Number<float>(properties, Temperature) ?? settings.Temperature,
            TopK = Number<int>(properties, TopK) ?? settings.TopK,
            TopP = Number<float>(properties, TopP) ?? settings.TopP,
            RepetitionPenalty = Number<float>(properties, RepetitionPenalty) ?? settings.RepetitionPenalty,
            Seed = Number<ulong>(properties, Seed) ?? settings.Seed,
            MaxCodes = Number<int>(properties, MaxCodes) ?? settings.MaxCodes,
            Greedy = Flag(properties, Greedy) ?? settings.Greedy,
        };
        settings.Validate();
        return settings;
    }

    private static T? Number<T>(AdditionalPropertiesDictionary properties, string name)
        where T : struct, System.Numerics.INumber<T> =>
        TextOf(properties, name) is not { } text ? null
        : T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw Wrong(name, text, $"a number ({typeof(T).Name})");

    private static bool? Flag(AdditionalPropertiesDictionary properties, string name) =>
        TextOf(properties, name) is not { } text ? null : bool.TryParse(text, out bool flag) ? flag : throw Wrong(name, text, "true or false");

    private static string? TextOf(AdditionalPropertiesDictionary properties, string name) => properties.TryGetValue(name, out object? value) ? value switch
    {
        null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        JsonElement { ValueKind: JsonValueKind.String } json => json.GetString(),
        JsonElement json => json.GetRawText(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    } : null;

    private static ArgumentException Wrong(string name, string text, string expected) =>
        new($"The additional property '{name}' is '{(text.Length > 40 ? text[..40] + "…" : text)}', expected {expected}.");
}
