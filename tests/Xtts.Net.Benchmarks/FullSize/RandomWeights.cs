using System.Runtime.InteropServices;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>Values of a model that was never trained: bell-shaped, the same on every machine, scaled so that nothing overflows or dies out.</summary>
internal static class RandomWeights
{
    /// <summary>Code that ends generation: its score is made so low that a run lasts as long as it is allowed to.</summary>
    private const int StopCode = 1025;

    /// <summary>Makes the bytes of a tensor.</summary>
    /// <param name="tensor">What to make.</param>
    /// <param name="seed">Number that the values depend on.</param>
    public static byte[] Create(TensorSpec tensor, ulong seed)
    {
        var bytes = new byte[tensor.Bytes];
        if (tensor.ElementType == TensorElementType.Int64)
        {
            MemoryMarshal.Cast<byte, long>(bytes.AsSpan()).Fill(1000);
            return bytes;
        }

        var values = MemoryMarshal.Cast<byte, float>(bytes.AsSpan());
        var (mean, deviation) = ScaleOf(tensor.Name);
        Fill(values, mean, deviation, seed);
        if (tensor.Name == "gpt.mel_head.bias") values[StopCode] = -100f;
        if (tensor.Name.EndsWith(".filter", StringComparison.Ordinal)) (values[0], values[1]) = (-0.97f, 1f);
        return bytes;
    }

    private static (float Mean, float Deviation) ScaleOf(string name) => name switch
    {
        "mel_stats" => (5f, 0.5f),
        _ when name.EndsWith(".running_var", StringComparison.Ordinal) => (1f, 0.05f),
        _ when name.EndsWith(".original0", StringComparison.Ordinal) => (0.7f, 0.02f),
        _ when name.EndsWith(".window", StringComparison.Ordinal) => (0.5f, 0.1f),
        _ when name.EndsWith(".fb", StringComparison.Ordinal) => (0.01f, 0.001f),
        _ when name.EndsWith(".bias", StringComparison.Ordinal) => (0f, 0.01f),
        _ when IsNormGain(name) => (1f, 0.02f),
        _ => (0f, 0.02f),
    };

    private static bool IsNormGain(string name)
    {
        string[] parts = name.Split('.');
        string last = parts[^1], owner = parts.Length > 1 ? parts[^2] : "";
        if (last == "gamma") return true;
        return last == "weight" && (owner is "ln_1" or "ln_2" or "ln_f" or "final_norm" or "norm" or "bn1" or "bn2" || name.EndsWith("downsample.1.weight", StringComparison.Ordinal)
            || name.EndsWith("attention.2.weight", StringComparison.Ordinal));
    }

    /// <summary>Sum of the four 16-bit quarters of a SplitMix64 number: variance 4/12 in units of 65536.</summary>
    private static void Fill(Span<float> values, float mean, float deviation, ulong seed)
    {
        float scale = deviation * MathF.Sqrt(3f) / 65536f, start = mean - (2f * 65535f * scale);
        ulong state = seed * 0x9E3779B97F4A7C15;
        for (int i = 0; i < values.Length; i++)
        {
            state += 0x9E3779B97F4A7C15;
            ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            mixed ^= mixed >> 31;
            int sum = (int)(mixed & 0xFFFF) + (int)((mixed >> 16) & 0xFFFF) + (int)((mixed >> 32) & 0xFFFF) + (int)(mixed >> 48);
            values[i] = start + (sum * scale);
        }
    }
}
