using System.Numerics;

namespace Xtts.Net.Generation;

/// <summary>Random numbers of a request: xoshiro256** by Blackman and Vigna (2018), state filled by SplitMix64.</summary>
/// <remarks>
/// Part of the promise that a seed gives the same codes everywhere, so it is written out here and never changes. Stream s of seed k fills its four state words with successive
/// outputs of SplitMix64 started at mix(mix(k) + s), where mix is SplitMix64's output function. Not thread-safe.
/// </remarks>
internal sealed class Xoshiro256
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _a, _b, _c, _d;

    /// <summary>Starts at a state; at least one word must not be 0.</summary>
    internal Xoshiro256(ulong a, ulong b, ulong c, ulong d) => (_a, _b, _c, _d) = (a, b, c, d);

    /// <summary>Starts an independent stream of a seed.</summary>
    /// <param name="seed">Seed of the request.</param>
    /// <param name="stream">Number of the stream: the segment.</param>
    public static Xoshiro256 Stream(ulong seed, int stream)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stream);
        unchecked
        {
            ulong state = Mix(Mix(seed) + (ulong)stream);
            return new Xoshiro256(Mix(state + Golden), Mix(state + 2 * Golden), Mix(state + 3 * Golden), Mix(state + 4 * Golden));
        }
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
