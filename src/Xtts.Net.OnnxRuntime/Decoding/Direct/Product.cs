using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>Products with one row. Nearly all of their time goes into reading the matrix from memory, so it is read once, straight ahead.</summary>
internal static unsafe class Product
{
    private const int Lanes = 16;
    private const int Ahead = 1024;     // values: far enough that memory has answered when the values are wanted

    /// <summary>Multiplies a row with a matrix.</summary>
    /// <param name="x">The row, <c>[rows]</c>.</param>
    /// <param name="matrix"><c>[rows, columns]</c>, without gaps.</param>
    /// <param name="rows">Rows of the matrix.</param>
    /// <param name="columns">Columns of the matrix.</param>
    /// <param name="y">Receives <c>x · matrix</c>, <c>[columns]</c>. Few enough to stay in the first cache.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(float* x, float* matrix, int rows, int columns, float* y)
    {
        new Span<float>(y, columns).Clear();
        int whole = columns - (columns % (2 * Lanes));
        for (int row = 0; row < rows; row++, matrix += columns)
        {
            // One row after the other, not several side by side: the processor's own prefetching follows one stream best, and halting at page borders is what it needs help with.
            var factor = Vector512.Create(x[row]);
            for (int column = 0; column < whole; column += 2 * Lanes)
            {
                if (Sse.IsSupported)
                {
                    Sse.Prefetch0(matrix + column + Ahead);
                    Sse.Prefetch0(matrix + column + Ahead + Lanes);
                }

                Vector512.FusedMultiplyAdd(factor, Vector512.Load(matrix + column), Vector512.Load(y + column)).Store(y + column);
                Vector512.FusedMultiplyAdd(factor, Vector512.Load(matrix + column + Lanes), Vector512.Load(y + column + Lanes)).Store(y + column + Lanes);
            }

            for (int column = whole; column < columns; column++) y[column] += x[row] * matrix[column];
        }
    }

    /// <summary>Inner product of two rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(float* a, float* b, int length)
    {
        Vector512<float> even = default, odd = default;
        int i = 0;
        for (; i + (2 * Lanes) <= length; i += 2 * Lanes)
        {
            even = Vector512.FusedMultiplyAdd(Vector512.Load(a + i), Vector512.Load(b + i), even);
            odd = Vector512.FusedMultiplyAdd(Vector512.Load(a + i + Lanes), Vector512.Load(b + i + Lanes), odd);
        }

        float sum = Vector512.Sum(even + odd);
        for (; i < length; i++) sum += a[i] * b[i];
        return sum;
    }
}
