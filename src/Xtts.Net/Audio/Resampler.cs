using System.Numerics;
using System.Runtime.InteropServices;

namespace Xtts.Net.Audio;

/// <summary>Changes the sample rate with a Hann-windowed sinc, equal to torchaudio's <c>sinc_interp_hann</c> (width 6, rolloff 0.99).</summary>
/// <remarks>
/// With both rates divided by their greatest common divisor to o and n, output sample m*n + j is the dot product of phase j's kernel and the input around m*o.
/// The kernel of phase j has at offset i the value sinc(t) cos²(πt/12) b/o with t = (i/o - j/n) b and b = 0.99 min(o, n), and is zero where |t| is 6 or more:
/// only that support is kept (model specification §3). Immutable, so thread-safe; keep an instance for as long as its rates are needed.
/// </remarks>
internal sealed class Resampler
{
    private const double ZeroCrossings = 6;
    private const double RollOff = 0.99;

    private readonly int _step;         // o: input samples from one round of phases to the next
    private readonly int _phases;       // n
    private readonly int _taps;         // a multiple of the vector length
    private readonly int[] _first;      // offset of each phase's first tap
    private readonly float[] _kernels;  // [phases, taps]

    /// <param name="from">Sample rate of the input in Hz.</param>
    /// <param name="to">Sample rate of the output in Hz.</param>
    public Resampler(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(from);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(to);
        int divisor = (int)BigInteger.GreatestCommonDivisor(from, to);
        _step = from / divisor;
        _phases = to / divisor;
        double cutoff = Math.Min(_step, _phases) * RollOff;
        int vector = Vector<float>.Count;
        _taps = checked(((int)Math.Ceiling(2 * ZeroCrossings * _step / cutoff) + vector) / vector * vector);
        _first = new int[_phases];
        _kernels = new float[checked(_phases * _taps)];
        for (int phase = 0; phase < _phases; phase++) FillKernel(phase, cutoff);
    }

    /// <summary>Length of the output for an input length: the input's duration at the new rate, rounded up.</summary>
    public long OutputLength(int inputLength) => ((long)inputLength * _phases + _step - 1) / _step;

    /// <summary>Resamples a whole signal; zeros are assumed on both sides.</summary>
    /// <param name="input">Samples at the input rate.</param>
    /// <returns>A new array of <see cref="OutputLength"/> samples; not clipped.</returns>
    public float[] Resample(ReadOnlySpan<float> input)
    {
        if (_step == _phases) return input.ToArray();
        var output = new float[checked((int)OutputLength(input.Length))];
        int centre = 0, phase = 0;
        for (int i = 0; i < output.Length; i++)
        {
            var kernel = _kernels.AsSpan(phase * _taps, _taps);
            int start = centre + _first[phase];
            output[i] = start >= 0 && start <= input.Length - _taps ? Dot(kernel, input.Slice(start, _taps)) : DotAtEdge(kernel, input, start);
            if (++phase < _phases) continue;
            phase = 0;
            centre += _step;
        }

        return output;
    }

    private void FillKernel(int phase, double cutoff)
    {
        // The reference takes i/o and j/n in single precision and goes on in double precision.
        float shift = (float)phase / _phases;
        int first = (int)Math.Ceiling((shift - ZeroCrossings / cutoff) * _step);
        _first[phase] = first;
        var kernel = _kernels.AsSpan(phase * _taps, _taps);
        for (int tap = 0; tap < kernel.Length; tap++)
        {
            double t = ((float)(first + tap) / _step - shift) * cutoff;
            if (Math.Abs(t) >= ZeroCrossings) continue;
            double window = Math.Cos(t * Math.PI / (2 * ZeroCrossings));
            double sinc = t == 0 ? 1 : Math.Sin(Math.PI * t) / (Math.PI * t);
            kernel[tap] = (float)(sinc * window * window * cutoff / _step);
        }
    }

    private static float Dot(ReadOnlySpan<float> kernel, ReadOnlySpan<float> input)
    {
        var kernels = MemoryMarshal.Cast<float, Vector<float>>(kernel);
        var inputs = MemoryMarshal.Cast<float, Vector<float>>(input);
        var sum = Vector<float>.Zero;
        for (int i = 0; i < kernels.Length; i++) sum += kernels[i] * inputs[i];
        return Vector.Sum(sum);
    }

    private static float DotAtEdge(ReadOnlySpan<float> kernel, ReadOnlySpan<float> input, int start)
    {
        float sum = 0;
        for (int tap = Math.Max(0, -start), end = Math.Min(kernel.Length, input.Length - start); tap < end; tap++) sum += kernel[tap] * input[start + tap];
        return sum;
    }
}
