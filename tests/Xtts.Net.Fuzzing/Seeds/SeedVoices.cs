using Xtts.Net.Voices;

namespace Xtts.Net.Fuzzing.Seeds;

/// <summary>Small voice files.</summary>
internal static class SeedVoices
{
    private const int Width = 8, Embedding = 16;

    /// <summary>One that tells where it comes from, one that does not, one with the longest name.</summary>
    public static IReadOnlyList<byte[]> All { get; } =
    [
        VoiceFileWriter.Write(Make("h\u00f6rbuch \ud83e\udd8a", new VoiceProvenance { Model = "best_model_1200.pth", ModelStep = 1200, Clips = [new("a.wav", new string('a', 64)), new("b c.wav")], ModelIdentity = "1:ab", Settings = new() { TrimDecibels = 30 }, Created = DateTimeOffset.UnixEpoch, Library = "x", Parts = [new("p", 0.25) { Provenance = new() { Model = "m" } }, new("q", 0.75)] })),
        VoiceFileWriter.Write(Make("fox", null)),
        VoiceFileWriter.Write(Make(new string('x', VoiceFileFormat.MaxNameLength - 1) + "\ud83e\udd8a", null)),
    ];

    private static Voice Make(string name, VoiceProvenance? provenance) => new(name, Values(32 * Width), Values(Embedding)) { Provenance = provenance };

    private static float[] Values(int count) => [.. Enumerable.Range(0, count).Select(i => (i % 9) - 4f)];
}
