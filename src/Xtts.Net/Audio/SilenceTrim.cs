namespace Xtts.Net.Audio;

/// <summary>Cuts silence from both ends of a clip, by the rule of librosa's <c>effects.trim</c>.</summary>
/// <remarks>
/// The root mean square is taken in frames of 2048 samples, centred 512 samples apart, with zeros beyond the ends. A frame is sound when it lies less than the
/// threshold below the loudest frame; kept is everything from the first to the last sound frame's hop.
/// </remarks>
internal static class SilenceTrim
{
    private const int Hop = 512, HopsPerFrame = 4;
    private const double QuietestAmplitude = 1e-5;

    /// <summary>The part of a clip that is sound.</summary>
    /// <param name="audio">Mono samples.</param>
    /// <param name="decibels">How far below the loudest frame silence begins; above 0.</param>
    /// <returns>A range of <paramref name="audio"/>.</returns>
    public static Range FindSound(ReadOnlySpan<float> audio, double decibels)
    {
        if (audio.IsEmpty) return 0..0;
        var levels = FrameLevels(audio);
        double threshold = levels.Max() - decibels;
        int first = Array.FindIndex(levels, level => level > threshold);
        int last = Array.FindLastIndex(levels, level => level > threshold);
        return (first * Hop)..(int)Math.Min(audio.Length, (last + 1L) * Hop);
    }

    /// <summary>Level of each frame in dB.</summary>
    private static double[] FrameLevels(ReadOnlySpan<float> audio)
    {
        var hopEnergy = new double[(audio.Length + Hop - 1) / Hop];
        for (int i = 0; i < audio.Length; i++) hopEnergy[i / Hop] += (double)audio[i] * audio[i];

        // Frame f spans the samples from (f - 2) hops to (f + 2) hops.
        var levels = new double[1 + audio.Length / Hop];
        for (int frame = 0; frame < levels.Length; frame++)
        {
            double energy = 0;
            for (int hop = Math.Max(0, frame - HopsPerFrame / 2), end = Math.Min(hopEnergy.Length, frame + HopsPerFrame / 2); hop < end; hop++) energy += hopEnergy[hop];
            double rootMeanSquare = Math.Sqrt(energy / (Hop * HopsPerFrame));
            levels[frame] = 20 * Math.Log10(Math.Max(rootMeanSquare, QuietestAmplitude));
        }

        return levels;
    }
}
