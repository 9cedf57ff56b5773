using System.Globalization;
using Xtts.Net.Checkpoints;

namespace Xtts.Net;

/// <summary>A weight is too large for the element type it was to be stored in: it would have become infinite.</summary>
public sealed class PrecisionOverflowException : ExportException
{
    /// <summary>Creates the error.</summary>
    /// <param name="tensor">Canonical name of the tensor.</param>
    /// <param name="value">The value.</param>
    /// <param name="elementType">The element type that cannot hold it.</param>
    public PrecisionOverflowException(string tensor, double value, TensorElementType elementType)
        : base(string.Create(CultureInfo.InvariantCulture, $"The tensor '{tensor}' holds {value:G9}, which {elementType} cannot hold. ") +
               (elementType == TensorElementType.Float16 ? "Write BFloat16, which has the range of Float32, or Float32." : "Keep the precision that the checkpoint has."))
    {
        Tensor = tensor;
        Value = value;
    }

    /// <summary>Canonical name of the tensor.</summary>
    public string Tensor { get; }

    /// <summary>The value.</summary>
    public double Value { get; }
}
