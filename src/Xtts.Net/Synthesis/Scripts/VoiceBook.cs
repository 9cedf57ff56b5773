using Xtts.Net.Checkpoints;
using Xtts.Net.Voices;

namespace Xtts.Net.Synthesis.Scripts;

/// <summary>The voices that a request may name: its own, by the names it gives them or by theirs, then those of the model.</summary>
/// <param name="request">The request.</param>
/// <param name="builtIn">The model's voices.</param>
internal sealed class VoiceBook(SpeechRequest request, IReadOnlyDictionary<string, Voice> builtIn)
{
    private const int MostListed = 20;

    private IEnumerable<KeyValuePair<string, Voice>> All => [.. request.Voices, new(request.Voice.Name, request.Voice), .. builtIn];

    /// <summary>The voice of a name; letter case matters only where two names differ in nothing else.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The voice, or <see langword="null"/> when there is none of that name.</returns>
    public Voice? Find(string name)
    {
        if (request.Voices.TryGetValue(name, out var voice)) return voice;
        if (request.Voice.Name == name) return request.Voice;
        if (builtIn.TryGetValue(name, out voice)) return voice;
        return All.FirstOrDefault(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
    }

    /// <summary>Says that there is no voice of a name, and which there are, without the name: it may be of the text that is spoken.</summary>
    public string Explain(string name)
    {
        string[] names = [.. All.Select(pair => pair.Key).Distinct(StringComparer.Ordinal)];
        string nearest = NearestName.Find(name, names) is { } meant ? $" Did you mean '{Excerpt.Of(meant)}'?" : "";
        string more = names.Length > MostListed ? $", and {names.Length - MostListed} more" : "";
        return $"there is no voice of that name.{nearest} There are: {string.Join(", ", names.Take(MostListed).Select(Excerpt.Of))}{more}.";
    }
}
