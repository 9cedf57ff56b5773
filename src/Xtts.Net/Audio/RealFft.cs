using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Xtts.Net.Audio;

/// <summary>Power spectrum of real frames whose length is a power of two, by a radix-2 transform of half that length.</summary>
/// <remarks>
/// Even samples become real parts and odd samples imaginary parts of Z = FFT(z) of N/2 points; then X[k] = E + W^k O with E = (Z[k] + Z*[N/2-k]) / 2,
/// O = (Z[k] - Z*[N/2-k]) / 2i, W = exp(-2πi/N) (Cooley and Tukey 1965; packing of Cooley, Lewis and Welch 1970). Double precision throughout, so that quiet
/// bins beside loud ones stay exact. Tables only: immutable and thread-safe, the caller owns the workspace.
/// </remarks>
internal sealed class RealFft
{
    private readonly int _half;                 // points of the complex transform
    private readonly int[] _reversed;           // bit-reversed order of the points
    private readonly double[] _stageCos;        // exp(-πik/h) of the stage with butterflies h apart starts at h - 1
    private readonly double[] _stageSin;
    private readonly double[] _splitCos;        // exp(-2πik/N), k = 0 .. N/4
    private readonly double[] _splitSin;

    /// <param name="size">Frame length N: a power of two, at least 8.</param>
    public RealFft(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 8);
        if (!BitOperations.IsPow2(size)) throw new ArgumentException("The length of a frame must be a power of two.", nameof(size));
        Size = size;
        _half = size / 2;
        _reversed = new int[_half];
        for (int i = 1, bits = BitOperations.Log2((uint)_half); i < _half; i++) _reversed[i] = (_reversed[i >> 1] >> 1) | ((i & 1) << (bits - 1));
        _stageCos = new double[_half - 1];
        _stageSin = new double[_half - 1];
        for (int apart = 1; apart < _half; apart *= 2)
        {
            for (int k = 0; k < apart; k++) (_stageSin[apart - 1 + k], _stageCos[apart - 1 + k]) = Math.SinCos(-Math.PI * k / apart);
        }

        _splitCos = new double[_half / 2 + 1];
        _splitSin = new double[_half / 2 + 1];
        for (int k = 0; k < _splitCos.Length; k++) (_splitSin[k], _splitCos[k]) = Math.SinCos(-2 * Math.PI * k / size);
    }

    /// <summary>Frame length N.</summary>
    public int Size { get; }

    /// <summary>Values of a spectrum: N/2 + 1.</summary>
    public int Bins => _half + 1;

    /// <summary>Computes |X[k]|² for k = 0 .. N/2.</summary>
    /// <param name="frame">N samples.</param>
    /// <param name="workspace">Room for N values; overwritten.</param>
    /// <param name="power">Receives <see cref="Bins"/> values.</param>
    public void PowerSpectrum(ReadOnlySpan<double> frame, Span<double> workspace, Span<double> power)
    {
        var real = workspace[.._half];
        var imaginary = workspace.Slice(_half, _half);
        for (int i = 0; i < _reversed.Length; i++)
        {
            real[_reversed[i]] = frame[2 * i];
            imaginary[_reversed[i]] = frame[2 * i + 1];
        }

        FirstTwoStages(real, imaginary);
        for (int apart = 4; apart < _half; apart *= 2) Stage(real, imaginary, apart);
        Split(real, imaginary, power);
    }

    /// <summary>Butterflies 1 and 2 points apart in one pass: their factors are 1 and -i, so there is nothing to multiply.</summary>
    private static void FirstTwoStages(Span<double> real, Span<double> imaginary)
    {
        for (int i = 0; i + 3 < real.Length; i += 4)
        {
            var x = real.Slice(i, 4);
            var y = imaginary.Slice(i, 4);
            double evenSumX = x[0] + x[1], evenDifferenceX = x[0] - x[1], oddSumX = x[2] + x[3], oddDifferenceX = x[2] - x[3];
            double evenSumY = y[0] + y[1], evenDifferenceY = y[0] - y[1], oddSumY = y[2] + y[3], oddDifferenceY = y[2] - y[3];
            (x[0], x[1], x[2], x[3]) = (evenSumX + oddSumX, evenDifferenceX + oddDifferenceY, evenSumX - oddSumX, evenDifferenceX - oddDifferenceY);
            (y[0], y[1], y[2], y[3]) = (evenSumY + oddSumY, evenDifferenceY - oddDifferenceX, evenSumY - oddSumY, evenDifferenceY + oddDifferenceX);
        }
    }

    /// <summary>Butterflies (u, l) := (u + w l, u - w l), w = exp(-πik/apart), four at a time.</summary>
    private void Stage(Span<double> real, Span<double> imaginary, int apart)
    {
        var cos = Vectors(_stageCos.AsSpan(apart - 1, apart));
        var sin = Vectors(_stageSin.AsSpan(apart - 1, apart));
        for (int block = 0; block < real.Length; block += 2 * apart)
        {
            var upperReal = Vectors(real.Slice(block, apart));
            var lowerReal = Vectors(real.Slice(block + apart, apart));
            var upperImaginary = Vectors(imaginary.Slice(block, apart));
            var lowerImaginary = Vectors(imaginary.Slice(block + apart, apart));
            for (int k = 0; k < cos.Length; k++)
            {
                var turnedReal = lowerReal[k] * cos[k] - lowerImaginary[k] * sin[k];
                var turnedImaginary = lowerReal[k] * sin[k] + lowerImaginary[k] * cos[k];
                lowerReal[k] = upperReal[k] - turnedReal;
                lowerImaginary[k] = upperImaginary[k] - turnedImaginary;
                upperReal[k] += turnedReal;
                upperImaginary[k] += turnedImaginary;
            }
        }
    }

    private static Span<Vector256<double>> Vectors(Span<double> values) => MemoryMarshal.Cast<double, Vector256<double>>(values);

    private void Split(ReadOnlySpan<double> real, ReadOnlySpan<double> imaginary, Span<double> power)
    {
        power[0] = (real[0] + imaginary[0]) * (real[0] + imaginary[0]);
        power[_half] = (real[0] - imaginary[0]) * (real[0] - imaginary[0]);
        for (int k = 1; k <= _half / 2; k++)
        {
            int mirror = _half - k;
            double evenReal = (real[k] + real[mirror]) / 2, evenImaginary = (imaginary[k] - imaginary[mirror]) / 2;
            double oddReal = (imaginary[k] + imaginary[mirror]) / 2, oddImaginary = (real[mirror] - real[k]) / 2;
            double turnedReal = oddReal * _splitCos[k] - oddImaginary * _splitSin[k];
            double turnedImaginary = oddReal * _splitSin[k] + oddImaginary * _splitCos[k];
            power[k] = Square(evenReal + turnedReal) + Square(evenImaginary + turnedImaginary);
            // X[N/2-k] = conj(E - W^k O)
            power[mirror] = Square(evenReal - turnedReal) + Square(evenImaginary - turnedImaginary);
        }
    }

    private static double Square(double value) => value * value;
}
