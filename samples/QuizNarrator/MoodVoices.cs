using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xtts.Net;
using Xtts.Net.Voices;

namespace QuizNarrator;

/// <summary>The voices of the narrator: one for each mood, or one for all.</summary>
internal sealed class MoodVoices
{
    private readonly Dictionary<Mood, Voice> _voices;

    private MoodVoices(Dictionary<Mood, Voice> voices) => _voices = voices;

    public Voice this[Mood mood] => _voices[mood];

    /// <summary>Clones the voices from a folder with <c>question*.wav</c>, <c>excitement*.wav</c> and <c>neutral*.wav</c>; a mood without clips sounds like the first that has some.</summary>
    /// <param name="xtts">The model.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="blend">Mixes the moods, in equal parts, into one voice.</param>
    /// <param name="cancellation">Stops the cloning.</param>
    /// <exception cref="FileNotFoundException">There is no clip of any mood.</exception>
    public static async Task<MoodVoices> CloneAsync(XttsSynthesizer xtts, string folder, bool blend, CancellationToken cancellation)
    {
        var cloned = new Dictionary<Mood, Voice>();
        foreach (var mood in Enum.GetValues<Mood>())
        {
            string[] clips = [.. Directory.EnumerateFiles(folder, $"{Name(mood)}*.wav").Order(StringComparer.Ordinal)];
            if (clips.Length > 0) cloned[mood] = await xtts.CloneVoiceAsync(clips, cancellationToken: cancellation);
        }

        if (cloned.Count == 0) throw new FileNotFoundException($"The folder '{folder}' has no clips. Put question1.wav, excitement1.wav or neutral1.wav into it.");
        var common = blend ? VoiceBlend.Mix("quiz", [.. cloned.Values.Select(voice => new WeightedVoice(voice))]) : null;
        return new MoodVoices(Enum.GetValues<Mood>().ToDictionary(mood => mood, mood => common ?? cloned.GetValueOrDefault(mood) ?? cloned.Values.First()));
    }

    /// <summary>One voice for all moods, from one clip.</summary>
    public static async Task<MoodVoices> OfOneClipAsync(XttsSynthesizer xtts, string clip, CancellationToken cancellation)
    {
        var voice = await xtts.CloneVoiceAsync([clip], cancellationToken: cancellation);
        return new MoodVoices(Enum.GetValues<Mood>().ToDictionary(mood => mood, _ => voice));
    }

    /// <summary>Hash over everything that a wave depends on.</summary>
    public string HashOf(Utterance utterance, string language, ulong seed)
    {
        var voice = this[utterance.Mood];
        VoiceProvenance origin = voice.Provenance!;
        IEnumerable<VoiceProvenance> parts = origin.Parts.IsEmpty ? [origin] : origin.Parts.Select(part => part.Provenance!);
        string[] facts =
        [
            utterance.Text, language, seed.ToString(CultureInfo.InvariantCulture), origin.Library ?? "",
            .. parts.SelectMany(part => part.Clips.Select(clip => clip.Sha256 ?? "").Prepend(part.ModelIdentity ?? "")),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', facts))));
    }

    private static string Name(Mood mood) => mood.ToString().ToLowerInvariant();
}
