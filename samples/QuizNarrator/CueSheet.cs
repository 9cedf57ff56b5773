using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Xtts.Net.Audio;

namespace QuizNarrator;

/// <summary>The folder of a narration: its waves, <c>cues.json</c>, which also remembers what each wave was made of, and the joined file.</summary>
internal sealed class CueSheet
{
    public const string FileName = "cues.json", JoinedName = "quiz.wav";

    private static readonly QuizJson Readable = new(new JsonSerializerOptions(QuizJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private readonly string _folder;
    private readonly Dictionary<string, Cue> _earlier;

    public CueSheet(string folder)
    {
        _folder = folder;
        _earlier = Read(Path.Combine(folder, FileName)).ToDictionary(cue => cue.File, StringComparer.Ordinal);
    }

    /// <summary>A wave that lies there complete and was made of the same things; <see langword="null"/> when it must be spoken.</summary>
    public AudioClip? Find(Utterance utterance, string madeOf)
    {
        string path = Path.Combine(_folder, utterance.File);
        if (!_earlier.TryGetValue(utterance.File, out var cue) || cue.MadeOf != madeOf || !File.Exists(path)) return null;
        return HashOf(path) == cue.Sha256 ? WaveReader.Read(path) : null;
    }

    /// <summary>Writes the cues of the waves that are there, and joins the waves when none is missing.</summary>
    /// <param name="plan">All utterances.</param>
    /// <param name="waves">Their waves, in order, as far as they are spoken.</param>
    /// <param name="hashes">What each was made of.</param>
    public void Write(IReadOnlyList<Utterance> plan, IReadOnlyList<AudioClip> waves, IReadOnlyList<string> hashes)
    {
        var cues = new List<Cue>();
        var joined = new List<float>();
        for (int i = 0; i < waves.Count; i++)
        {
            double start = Seconds(joined.Count, waves[i].SampleRate), length = Seconds(waves[i].Frames, waves[i].SampleRate);
            cues.Add(new Cue(plan[i].File, start, length, plan[i].Text, HashOf(Path.Combine(_folder, plan[i].File)), hashes[i]));
            joined.AddRange(waves[i].Samples.Span);
            joined.AddRange(new float[(int)(plan[i].PauseSeconds * waves[i].SampleRate)]);
        }

        // What later waves were made of is kept, so that they need not be spoken again after a run that changed or asked for earlier ones only.
        var kept = _earlier.Values.Where(cue => cues.All(written => written.File != cue.File));
        Replace(FileName, path => File.WriteAllText(path, JsonSerializer.Serialize([.. cues, .. waves.Count < plan.Count ? kept : []], Readable.IReadOnlyListCue) + "\n"));
        if (waves.Count == plan.Count) WaveWriter.Write(Path.Combine(_folder, JoinedName), new AudioClip(joined.ToArray(), waves[0].SampleRate));
    }

    private static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private static double Seconds(int samples, int rate) => Math.Round((double)samples / rate, 3);

    private static Cue[] Read(string path)
    {
        if (!File.Exists(path)) return [];
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), QuizJson.Default.IReadOnlyListCue)?.DistinctBy(cue => cue.File).ToArray() ?? [];
        }
        catch (JsonException)
        {
            return []; // of another program, or damaged: everything is spoken anew
        }
    }

    private void Replace(string name, Action<string> write)
    {
        string temporary = Path.Combine(_folder, Path.GetRandomFileName());
        try
        {
            write(temporary);
            File.Move(temporary, Path.Combine(_folder, name), overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
