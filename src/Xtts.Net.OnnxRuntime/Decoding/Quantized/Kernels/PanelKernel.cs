namespace Xtts.Net.OnnxRuntime.Decoding.Quantized.Kernels;

/// <summary>Multiplies rows with a panel of a quantised matrix. Kernels of one width of weights give the same numbers to the last bit, for one row as for four. Thread-safe.</summary>
internal abstract unsafe class PanelKernel
{
    /// <summary>Rows that <see cref="FourRows"/> takes.</summary>
    public const int Block = 4;

    /// <summary>How far ahead of its use a weight is asked for, in bytes: the processor's own prefetching halts at the borders of pages.</summary>
    protected const int Ahead = 2048;

    /// <summary>Which instructions it uses.</summary>
    public abstract string Name { get; }

    /// <summary>Multiplies one row.</summary>
    /// <param name="panel">The panel's first tile.</param>
    /// <param name="tiles">Its tiles.</param>
    /// <param name="row">The row and its result.</param>
    public abstract void OneRow(byte* panel, int tiles, in ActivationBlock row);

    /// <summary>Multiplies four rows.</summary>
    /// <param name="panel">The panel's first tile.</param>
    /// <param name="tiles">Its tiles.</param>
    /// <param name="rows">The rows and their results.</param>
    public abstract void FourRows(byte* panel, int tiles, in ActivationBlock rows);
}
