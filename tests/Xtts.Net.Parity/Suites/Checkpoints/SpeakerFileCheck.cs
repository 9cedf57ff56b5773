using Xtts.Net.Goldens;
using Xtts.Net.Parity.Reporting;
using Xtts.Net.Voices;

namespace Xtts.Net.Parity.Suites.Checkpoints;

/// <summary>A file of built-in voices: their names and values.</summary>
internal static class SpeakerFileCheck
{
    private const string Exact = """{ "*": 0 }""";

    public static void Run(CheckpointEntry entry, CheckpointBench bench, CheckLog log)
    {
        var voices = SpeakerFile.Read(bench.Folder.PathOf(entry.Checkpoint));
        string[] names = [.. entry.Json.Properties("speakers").Select(speaker => speaker.Name)];
        log.Fact($"{entry.Path} speakers", voices.Keys.Order(StringComparer.Ordinal).SequenceEqual(names.Order(StringComparer.Ordinal)), string.Join(", ", voices.Keys));
        using var exact = System.Text.Json.JsonDocument.Parse(Exact);
        string file = entry.Json.RequiredText("expected");
        var recording = new Recording(file, bench.Folder.Tensors(file), TolerancePatterns.Parse(exact.RootElement), log);
        foreach (string name in names)
        {
            recording.Compare($"{name}.gpt_cond_latent", () => voices[name].Conditioning.ToArray());
            recording.Compare($"{name}.speaker_embedding", () => voices[name].SpeakerEmbedding.ToArray());
        }

        recording.Close();
    }
}
