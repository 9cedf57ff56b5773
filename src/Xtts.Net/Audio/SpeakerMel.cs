namespace Xtts.Net.Audio;

/// <summary>The speaker mel: what the speaker encoder hears of a clip at 16 kHz.</summary>
/// <remarks>
/// Pre-emphasis; transform 512, hop 160, Hamming window of 400, power; 64 HTK bands from 0 to 8000 Hz with unit peak; ln(mel + 1e-6); each band normalised over
/// time to zero mean and unit variance (model specification §8). Immutable, so thread-safe.
/// </remarks>
internal sealed class SpeakerMel
{
    /// <summary>Sample rate of the speaker encoder in Hz.</summary>
    public const int SampleRate = 16000;

    private const int FftSize = 512, Hop = 160, WindowLength = 400;
    private const double HighestFrequency = 8000, VarianceFloor = 1e-5;
    private const float Offset = 1e-6f;

    /// <param name="bands">Number of mel bands.</param>
    public SpeakerMel(int bands = 64) =>
        Spectrogram = new MelSpectrogram(FftSize, Hop, CosineWindow.Hamming(WindowLength), new MelFilterbank(FftSize, SampleRate, HighestFrequency, bands, MelScaling.UnitPeak));

    /// <summary>Pre-emphasis as a filter over x[t-1], x[t].</summary>
    public static ReadOnlySpan<float> PreEmphasisFilter => [-0.97f, 1f];

    /// <summary>The second stage: mel energies of the pre-emphasised signal.</summary>
    public MelSpectrogram Spectrogram { get; }

    /// <summary>Fewest samples at 16 kHz that can be heard.</summary>
    public int MinSamples => Spectrogram.MinSamples;

    /// <summary>The whole front end.</summary>
    /// <param name="audio">Mono samples at 16 kHz, at least <see cref="MinSamples"/>.</param>
    /// <returns>Normalised log-mel, <c>[64, frames]</c>, with frames = 1 + floor(samples / 160).</returns>
    /// <exception cref="ArgumentException">The audio is too short.</exception>
    public float[] Compute(ReadOnlySpan<float> audio)
    {
        var mel = Spectrogram.MelPower(PreEmphasize(audio));
        TakeLogarithm(mel);
        NormalizeOverTime(mel);
        return mel;
    }

    /// <summary>First stage: y[t] = x[t] - 0.97 x[t-1], where x[-1] is x[1] (reflection).</summary>
    /// <param name="audio">Samples at 16 kHz, at least two.</param>
    /// <returns>As many samples.</returns>
    public static float[] PreEmphasize(ReadOnlySpan<float> audio)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(audio.Length, 2, nameof(audio));
        float previousWeight = PreEmphasisFilter[0], weight = PreEmphasisFilter[1];
        var emphasized = new float[audio.Length];
        float previous = audio[1];
        for (int t = 0; t < audio.Length; t++)
        {
            emphasized[t] = previousWeight * previous + weight * audio[t];
            previous = audio[t];
        }

        return emphasized;
    }

    /// <summary>Third stage: mel := ln(mel + 1e-6).</summary>
    /// <param name="mel">Mel energies, changed in place.</param>
    public static void TakeLogarithm(Span<float> mel)
    {
        foreach (ref float value in mel) value = (float)Math.Log(value + Offset);
    }

    /// <summary>Fourth stage: each band over time to (x - mean) / sqrt(variance + 1e-5), with the biased variance.</summary>
    /// <param name="mel">Log-mel, <c>[64, frames]</c>, changed in place.</param>
    public void NormalizeOverTime(Span<float> mel)
    {
        int frames = mel.Length / Spectrogram.Filters.Bands;
        for (; mel.Length > 0; mel = mel[frames..])
        {
            var band = mel[..frames];
            double sum = 0, squares = 0;
            foreach (float value in band) sum += value;
            double mean = sum / frames;
            foreach (float value in band) squares += (value - mean) * (value - mean);
            double scale = 1 / Math.Sqrt(squares / frames + VarianceFloor);
            foreach (ref float value in band) value = (float)((value - mean) * scale);
        }
    }
}
