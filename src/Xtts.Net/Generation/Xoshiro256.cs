using System.Numerics;

namespace Xtts.Net.Generation;

/// <summary>Random numbers of a request: xoshiro256** by Blackman and Vigna (2018), state filled by SplitMix64.</summary>
/// <remarks>
/// Part of the promise that a seed gives the same codes everywhere, so it is written out here and never changes. Stream s of seed k fills its four state words with successive
/// outputs of SplitMix64 started at mix(k) + s, where mix is SplitMix64's output function. Not thread-safe.
/// </remarks>
internal sealed class Xoshiro256
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _a, _b, _c, _d;

    /// <param name="seed">Seed of the request.</param>
    /// <param name="stream">Number of an independent stream of that seed: the segment.</param>
    public Xoshiro256(ulong seed, int stream)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stream);
        ulong state = unchecked(Mix(seed) + (ulong)stream);
        state = Mix(state);
        _a = Mix(unchecked(state += Golden));
        _b = Mix(unchecked(state += Golden));
        _c = Mix(unchecked(state += Golden));
        _d = Mix(unchecked(state + Golden));
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            ulong result = BitOperations.RotateLeft(_b * 5, 7) * 9;
            ulong shifted = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= shifted;
            _d = BitOperations.RotateLeft(_d, 45);
            return result;
        }
    }

    /// <summary>The next number in [0, 1): the upper 53 bits.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1L << 53));

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
