namespace Xtts.Net.Audio;

/// <summary>The cloning mel: what the conditioning encoder hears of a stretch of reference audio.</summary>
/// <remarks>
/// Transform 2048, hop 256, Hann window of 1024, power; HTK bands from 0 to 8000 Hz with unit area; ln(max(mel, 1e-5)); each band divided by the checkpoint's
/// <c>mel_stats</c> (model specification §3). Immutable, so thread-safe.
/// </remarks>
internal sealed class ConditioningMel
{
    private const int FftSize = 2048, Hop = 256, WindowLength = 1024;
    private const double HighestFrequency = 8000;
    private const float Floor = 1e-5f;

    private readonly float[] _melStats;

    /// <param name="melStats">Divisor of each band: the tensor <c>mel_stats</c>, <c>[80]</c>.</param>
    /// <param name="sampleRate">Sample rate of the audio in Hz.</param>
    /// <exception cref="ArgumentException">A divisor is zero or no finite number.</exception>
    public ConditioningMel(ReadOnlySpan<float> melStats, int sampleRate = ReferenceAudio.SampleRate)
    {
        foreach (float divisor in melStats)
        {
            if (divisor == 0 || !float.IsFinite(divisor)) throw new ArgumentException("mel_stats divides the mel bands: its values must be finite and not zero.", nameof(melStats));
        }

        _melStats = melStats.ToArray();
        Spectrogram = new MelSpectrogram(FftSize, Hop, CosineWindow.Hann(WindowLength), new MelFilterbank(FftSize, sampleRate, HighestFrequency, melStats.Length, MelScaling.UnitArea));
    }

    /// <summary>The first stage: mel energies.</summary>
    public MelSpectrogram Spectrogram { get; }

    /// <summary>The whole front end.</summary>
    /// <param name="audio">Mono samples, at least 1025.</param>
    /// <returns>Normalised log-mel, <c>[80, frames]</c>, with frames = 1 + floor(samples / 256).</returns>
    /// <exception cref="ArgumentException">The audio is too short.</exception>
    public float[] Compute(ReadOnlySpan<float> audio)
    {
        var mel = Spectrogram.MelPower(audio);
        TakeLogarithm(mel);
        DivideByStatistics(mel);
        return mel;
    }

    /// <summary>Second stage: mel := ln(max(mel, 1e-5)).</summary>
    /// <param name="mel">Mel energies, changed in place.</param>
    public static void TakeLogarithm(Span<float> mel)
    {
        foreach (ref float value in mel) value = (float)Math.Log(Math.Max(value, Floor));
    }

    /// <summary>Third stage: each band divided by its statistic.</summary>
    /// <param name="mel">Log-mel, <c>[80, frames]</c>, changed in place.</param>
    public void DivideByStatistics(Span<float> mel)
    {
        int frames = mel.Length / _melStats.Length;
        for (int band = 0; band < _melStats.Length; band++)
        {
            foreach (ref float value in mel.Slice(band * frames, frames)) value /= _melStats[band];
        }
    }
}
