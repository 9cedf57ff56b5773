namespace Xtts.Net.Audio.Quality;

/// <summary>A filter of second order in transposed direct form II, with the two stages of K-weighting (ITU-R BS.1770) for any sample rate.</summary>
/// <remarks>Holds the state of one signal; not thread-safe.</remarks>
internal struct Biquad
{
    private readonly double _b0, _b1, _b2, _a1, _a2;
    private double _s1, _s2;

    private Biquad(double b0, double b1, double b2, double a1, double a2) => (_b0, _b1, _b2, _a1, _a2) = (b0, b1, b2, a1, a2);

    /// <summary>First stage: what a head does to sound, about 4 dB more above 1.7 kHz.</summary>
    public static Biquad HighShelf(int sampleRate)
    {
        const double frequency = 1681.974450955533, gain = 3.999843853973347, quality = 0.7071752369554196, bandExponent = 0.4996667741545416;
        double k = Math.Tan(Math.PI * frequency / sampleRate), high = Math.Pow(10, gain / 20), band = Math.Pow(high, bandExponent);
        double a0 = 1 + (k / quality) + (k * k);
        return new Biquad(
            (high + (band * k / quality) + (k * k)) / a0, 2 * ((k * k) - high) / a0, (high - (band * k / quality) + (k * k)) / a0,
            2 * ((k * k) - 1) / a0, (1 - (k / quality) + (k * k)) / a0);
    }

    /// <summary>Second stage: what is too low to count as loud goes, below 38 Hz.</summary>
    public static Biquad HighPass(int sampleRate)
    {
        const double frequency = 38.13547087602444, quality = 0.5003270373238773;
        double k = Math.Tan(Math.PI * frequency / sampleRate), a0 = 1 + (k / quality) + (k * k);
        return new Biquad(1, -2, 1, 2 * ((k * k) - 1) / a0, (1 - (k / quality) + (k * k)) / a0);
    }

    /// <summary>The next sample of the output.</summary>
    public double Next(double sample)
    {
        double output = (_b0 * sample) + _s1;
        _s1 = (_b1 * sample) - (_a1 * output) + _s2;
        _s2 = (_b2 * sample) - (_a2 * output);
        return output;
    }
}
