namespace Xtts.Net.Audio.Quality;

/// <summary>Where a clip is silent and how loud its noise is, from the levels of frames of 20 ms.</summary>
/// <remarks>
/// <para>The noise floor N is the mean power of the quietest tenth of the frames; digital silence (below -90 dBFS) that was put before and after the recording does not count. The loud level L is the one that a
/// twentieth of the frames exceed. A frame is sound when its level reaches max(N + 6 dB, L - 40 dB), but at most L - 3 dB. With S the mean power of the sound, the ratio of signal to noise is
/// 10 log10((S - N) / N).</para>
/// <para>It is an estimate: without pauses, the quietest tenth is speech, and the noise seems louder than it is.</para>
/// </remarks>
internal readonly record struct SoundLevels
{
    private const int FramesPerSecond = 50, QuietShare = 10, LoudShare = 20;
    private const double Padding = -90, OverNoise = 6, BelowLoud = 40, LeastBelowLoud = 3, HighestRatio = 100, Inaudible = -80;

    /// <summary>Silence before the first sound; all of the clip when it is silent.</summary>
    public TimeSpan Leading { get; private init; }

    /// <summary>Silence after the last sound.</summary>
    public TimeSpan Trailing { get; private init; }

    /// <summary>All silence.</summary>
    public TimeSpan Silence { get; private init; }

    /// <summary>Level of the noise in dBFS.</summary>
    public double NoiseFloor { get; private init; }

    /// <summary>Sound over noise in dB; <see langword="null"/> for a silent clip.</summary>
    public double? SignalToNoise { get; private init; }

    /// <summary>Measures a clip.</summary>
    /// <param name="audio">Mono samples, at least one.</param>
    /// <param name="sampleRate">Sample rate in Hz.</param>
    public static SoundLevels Measure(ReadOnlySpan<float> audio, int sampleRate)
    {
        double[] frames = FramePowers(audio, Math.Min(Math.Max(1, sampleRate / FramesPerSecond), audio.Length));
        var duration = TimeSpan.FromSeconds((double)audio.Length / sampleRate);
        var recorded = WithoutPadding(frames);
        if (recorded.IsEmpty) return Silent(duration, Decibels.Floor);
        double[] sorted = recorded.ToArray();
        Array.Sort(sorted);
        double noise = sorted.AsSpan(0, Math.Max(1, sorted.Length / QuietShare)).ToArray().Average();
        double loud = Decibels.OfPower(sorted[sorted.Length - 1 - (sorted.Length / LoudShare)]);
        if (loud < Inaudible) return Silent(duration, Decibels.OfPower(noise));
        double threshold = Decibels.ToPower(Math.Min(loud - LeastBelowLoud, Math.Max(Decibels.OfPower(noise) + OverNoise, loud - BelowLoud)));
        return Split(frames, threshold, noise, duration);
    }

    private static SoundLevels Split(double[] frames, double threshold, double noise, TimeSpan duration)
    {
        int first = Array.FindIndex(frames, power => power >= threshold), last = Array.FindLastIndex(frames, power => power >= threshold), count = 0;
        double sum = 0;
        foreach (double power in frames)
        {
            if (power < threshold) continue;
            sum += power;
            count++;
        }

        double floor = Math.Max(noise, Decibels.ToPower(Decibels.Floor)), signal = Math.Max((sum / count) - floor, Decibels.ToPower(Decibels.Floor));
        var frame = duration / frames.Length;
        return new SoundLevels
        {
            Leading = first * frame,
            Trailing = (frames.Length - 1 - last) * frame,
            Silence = (frames.Length - count) * frame,
            NoiseFloor = Decibels.OfPower(noise),
            SignalToNoise = Math.Clamp(10 * Math.Log10(signal / floor), 0, HighestRatio),
        };
    }

    private static SoundLevels Silent(TimeSpan duration, double noise) => new() { Leading = duration, Trailing = duration, Silence = duration, NoiseFloor = noise };

    private static ReadOnlySpan<double> WithoutPadding(double[] frames)
    {
        double padding = Decibels.ToPower(Padding);
        int first = Array.FindIndex(frames, power => power > padding);
        return first < 0 ? default : frames.AsSpan(first..(Array.FindLastIndex(frames, power => power > padding) + 1));
    }

    /// <summary>Variance of each whole frame: its mean square without DC offset.</summary>
    private static double[] FramePowers(ReadOnlySpan<float> audio, int length)
    {
        var powers = new double[audio.Length / length];
        for (int i = 0; i < powers.Length; i++)
        {
            double sum = 0, squares = 0;
            foreach (float sample in audio.Slice(i * length, length))
            {
                sum += sample;
                squares += (double)sample * sample;
            }

            double mean = sum / length;
            powers[i] = Math.Max(0, (squares / length) - (mean * mean));
        }

        return powers;
    }
}
