namespace Xtts.Net.Audio.Quality;

/// <summary>Integrated loudness after ITU-R BS.1770: K-weighting, blocks of 400 ms every 100 ms, an absolute gate at -70 LUFS and a relative one 10 LU below what passes it.</summary>
/// <remarks>The two filters are the recommendation's, designed anew for the sample rate by the bilinear transform of their analogue prototypes. A clip shorter than a block is one block.</remarks>
internal static class LoudnessMeter
{
    private const double AbsoluteGate = -70, RelativeGate = -10, Offset = -0.691;
    private const int StepsPerBlock = 4, StepsPerSecond = 10;

    /// <summary>Loudness in LUFS, not below <see cref="Decibels.Floor"/>.</summary>
    /// <param name="audio">Mono samples.</param>
    /// <param name="sampleRate">Sample rate in Hz.</param>
    public static double Measure(ReadOnlySpan<float> audio, int sampleRate)
    {
        var blocks = BlockPowers(StepPowers(audio, sampleRate));
        double gate = AbsoluteGate;
        if (Mean(blocks, gate) is not { } loud) return Decibels.Floor;
        gate = Math.Max(gate, Level(loud) + RelativeGate);
        return Level(Mean(blocks, gate) ?? loud);
    }

    private static double Level(double power) => Math.Max(Decibels.Floor, Offset + Decibels.OfPower(power));

    private static double? Mean(double[] blocks, double gate)
    {
        double sum = 0;
        int count = 0;
        foreach (double power in blocks)
        {
            if (Level(power) <= gate) continue;
            sum += power;
            count++;
        }

        return count == 0 ? null : sum / count;
    }

    private static double[] BlockPowers(double[] steps)
    {
        if (steps.Length < StepsPerBlock) return [steps.Average()];
        var blocks = new double[steps.Length - StepsPerBlock + 1];
        for (int i = 0; i < blocks.Length; i++) blocks[i] = steps.AsSpan(i, StepsPerBlock).ToArray().Average();
        return blocks;
    }

    /// <summary>Mean square of the weighted signal in steps of 100 ms; what is left at the end counts only when there is nothing else.</summary>
    private static double[] StepPowers(ReadOnlySpan<float> audio, int sampleRate)
    {
        int step = Math.Min(sampleRate / StepsPerSecond, audio.Length);
        var powers = new double[audio.Length / step];
        Biquad shelf = Biquad.HighShelf(sampleRate), highPass = Biquad.HighPass(sampleRate);
        for (int i = 0; i < powers.Length; i++)
        {
            double sum = 0;
            foreach (float sample in audio.Slice(i * step, step))
            {
                double weighted = highPass.Next(shelf.Next(sample));
                sum += weighted * weighted;
            }

            powers[i] = sum / step;
        }

        return powers;
    }
}
