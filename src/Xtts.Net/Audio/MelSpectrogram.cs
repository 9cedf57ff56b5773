namespace Xtts.Net.Audio;

/// <summary>Short-time power spectra of a signal, gathered into mel bands.</summary>
/// <remarks>
/// Frame f is centred on sample f * hop; the signal is reflected at both ends by half a transform, the window stands in the middle of the transform, and there
/// is no normalisation. A signal of L samples has 1 + floor(L / hop) frames. Immutable, so thread-safe; scratch is allocated once per call.
/// </remarks>
internal sealed class MelSpectrogram
{
    private readonly RealFft _fft;
    private readonly float[] _window;
    private readonly int _hop;

    /// <param name="fftSize">Length of the transform: a power of two.</param>
    /// <param name="hop">Samples from one frame to the next.</param>
    /// <param name="window">Analysis window, at most as long as the transform.</param>
    /// <param name="filters">Mel filters for the transform's bins.</param>
    public MelSpectrogram(int fftSize, int hop, float[] window, MelFilterbank filters)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hop);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(window.Length, fftSize);
        _fft = new RealFft(fftSize);
        _hop = hop;
        _window = window;
        Filters = filters;
    }

    /// <summary>The analysis window.</summary>
    public ReadOnlySpan<float> Window => _window;

    /// <summary>The mel filters.</summary>
    public MelFilterbank Filters { get; }

    /// <summary>Fewest samples a signal must have to be reflected: half a transform and one.</summary>
    public int MinSamples => _fft.Size / 2 + 1;

    /// <summary>Number of frames of a signal.</summary>
    /// <param name="samples">Length of the signal.</param>
    public int FrameCount(int samples) => 1 + samples / _hop;

    /// <summary>Mel energies.</summary>
    /// <param name="signal">At least <see cref="MinSamples"/> samples.</param>
    /// <returns><c>[bands, frames]</c>, row-major.</returns>
    /// <exception cref="ArgumentException">The signal is too short to be reflected.</exception>
    public float[] MelPower(ReadOnlySpan<float> signal)
    {
        var padded = Reflect(signal);
        int frames = FrameCount(signal.Length);
        var mel = new float[checked(Filters.Bands * frames)];
        var scratch = new double[2 * _fft.Size + _fft.Bins];
        for (int frame = 0; frame < frames; frame++)
        {
            var power = FramePower(padded, frame, scratch);
            for (int band = 0; band < Filters.Bands; band++) mel[band * frames + frame] = Filters.Energy(band, power);
        }

        return mel;
    }

    /// <summary>Power spectra |X|² of the first frames, before the mel filters.</summary>
    /// <param name="signal">At least <see cref="MinSamples"/> samples.</param>
    /// <param name="frames">How many frames, at most <see cref="FrameCount"/>.</param>
    /// <returns><c>[bins, frames]</c>, row-major.</returns>
    public float[] PowerSpectra(ReadOnlySpan<float> signal, int frames)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frames, FrameCount(signal.Length));
        var padded = Reflect(signal);
        var spectra = new float[checked(_fft.Bins * frames)];
        var scratch = new double[2 * _fft.Size + _fft.Bins];
        for (int frame = 0; frame < frames; frame++)
        {
            var power = FramePower(padded, frame, scratch);
            for (int bin = 0; bin < power.Length; bin++) spectra[bin * frames + frame] = (float)power[bin];
        }

        return spectra;
    }

    /// <summary>Spectrum of one frame. Scratch is the windowed frame, the transform's workspace and the result, one after the other.</summary>
    private ReadOnlySpan<double> FramePower(ReadOnlySpan<float> padded, int frame, Span<double> scratch)
    {
        int margin = (_fft.Size - _window.Length) / 2;
        var samples = padded.Slice(frame * _hop + margin, _window.Length);
        // The margins around the window are never written, so they stay zero.
        var windowed = scratch.Slice(margin, _window.Length);
        for (int i = 0; i < windowed.Length; i++) windowed[i] = (double)samples[i] * _window[i];
        var power = scratch[(2 * _fft.Size)..];
        _fft.PowerSpectrum(scratch[.._fft.Size], scratch.Slice(_fft.Size, _fft.Size), power);
        return power;
    }

    /// <summary>The signal with half a transform of itself mirrored at each end; the end samples are not repeated.</summary>
    private float[] Reflect(ReadOnlySpan<float> signal)
    {
        if (signal.Length < MinSamples)
            throw new ArgumentException($"A mel spectrogram needs at least {MinSamples} samples, the signal has {signal.Length}.", nameof(signal));
        int pad = _fft.Size / 2;
        var padded = new float[checked(signal.Length + 2 * pad)];
        signal.CopyTo(padded.AsSpan(pad));
        for (int i = 1; i <= pad; i++)
        {
            padded[pad - i] = signal[i];
            padded[pad + signal.Length - 1 + i] = signal[^(i + 1)];
        }

        return padded;
    }
}
