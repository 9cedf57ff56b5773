using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>GELU in the form GPT-2 uses: <c>x/2 (1 + tanh u)</c> with <c>u = sqrt(2/pi) (x + 0.044715 x³)</c>.</summary>
internal static unsafe class Activation
{
    private const float Scale = 0.7978845608f;      // sqrt(2 / pi)
    private const float Cubic = 0.044715f;

    /// <summary>Applies it in place.</summary>
    /// <param name="values">The values, with room up to the next multiple of 16.</param>
    /// <param name="length">Number of values.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gelu(float* values, int length)
    {
        for (int i = 0; i < length; i += Vector512<float>.Count)
        {
            // (1 + tanh u) / 2 is the logistic function of 2u.
            var x = Vector512.Load(values + i);
            var u = x * Scale * Vector512.FusedMultiplyAdd(x * x, Vector512.Create(Cubic), Vector512<float>.One);
            (x / (Vector512<float>.One + Exponential.Of(u * -2f))).Store(values + i);
        }
    }
}
