using Xtts.Net.Audio;
using Xtts.Net.Audio.Clips;
using Xtts.Net.Voices;

namespace Xtts.Net.Tests.Audio.Quality;

/// <summary>Sounds whose properties are known, because they are computed.</summary>
internal static class TestSound
{
    public const int Rate = 22050;

    /// <summary>A sine.</summary>
    public static float[] Sine(double seconds, double amplitude, double frequency = 440, int rate = Rate) =>
        [.. Enumerable.Range(0, (int)(seconds * rate)).Select(i => (float)(amplitude * Math.Sin(2 * Math.PI * frequency * i / rate)))];

    /// <summary>White noise of a root mean square.</summary>
    public static float[] Noise(double seconds, double rootMeanSquare, int seed = 1)
    {
        var random = new Random(seed);
        double range = rootMeanSquare * Math.Sqrt(3);       // uniform in [-range, range]
        return [.. Enumerable.Range(0, (int)(seconds * Rate)).Select(_ => (float)(range * ((2 * random.NextDouble()) - 1)))];
    }

    /// <summary>Words of 0.5 s of a sine with pauses of 0.3 s, silence of 0.3 s before and behind.</summary>
    public static float[] Words(int count, double amplitude) =>
        [.. Silence(0.3), .. Enumerable.Range(0, count).SelectMany(_ => (float[])[.. Sine(0.5, amplitude), .. Silence(0.3)])];

    /// <summary>Silence.</summary>
    public static float[] Silence(double seconds) => new float[(int)(seconds * Rate)];

    /// <summary>Two sounds at once.</summary>
    public static float[] Mix(float[] first, float[] second) => [.. first.Zip(second, (a, b) => a + b)];

    /// <summary>A sound as a clip that was loaded.</summary>
    public static LoadedClip Clip(float[] samples, int rate = Rate, int channels = 1, string name = "clip.wav") => new(new ReferenceClip(name), new AudioClip(samples, rate, channels));
}
