using Xtts.Net.Goldens;

namespace Xtts.Net.Fuzzing.Seeds;

/// <summary>Recorded files that are small enough to start from.</summary>
internal static class SeedGoldens
{
    private const int WaveBytes = 16 << 10;

    /// <summary>A speaker file with two speakers.</summary>
    public static byte[] Speakers { get; } = Read("ckpt/tiny/speakers_xtts.pth");

    /// <summary>A configuration as the trainer writes it.</summary>
    public static byte[] Configuration { get; } = Read("ckpt/nano/config.json");

    /// <summary>Vocabularies.</summary>
    public static IReadOnlyList<byte[]> Vocabularies { get; } = [Read("ckpt/nano/vocab.json"), Read("text/vocab-small.json")];

    /// <summary>The beginnings of clips: 16-bit mono and stereo, 24-bit, float.</summary>
    public static IReadOnlyList<byte[]> Waves { get; } = [Read("audio/e_tooshort_22k_mono.wav"), .. new[] { "b_human_44k_stereo", "f_human_48k_24bit", "g_human_24k_float32" }.Select(name => Read($"audio/{name}.wav")[..WaveBytes])];

    private static byte[] Read(string name) => File.ReadAllBytes(GoldenFolder.OfRepository.PathOf(name));
}
