namespace Xtts.Net.OnnxRuntime.Vocoding.Kernels;

/// <summary>The innermost loop: rows of evaluated inputs times a panel of weights, all sums in registers.</summary>
internal unsafe interface IProductKernel
{
    /// <summary>Columns of a panel: 16 or 32.</summary>
    static abstract int Columns { get; }

    /// <summary>Rows are computed in multiples of this many, up to so many more than asked for.</summary>
    static abstract int Rows { get; }

    /// <summary>Multiplies rows with a panel.</summary>
    /// <param name="operands">What to multiply.</param>
    /// <param name="rows">Number of rows; the last ones may be followed by some that nobody wants.</param>
    static abstract void Multiply(in ProductOperands operands, int rows);
}
