using System.Runtime.InteropServices;
using TorchSharp;
using Xtts.Net.Diagnostics;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Runtime;

/// <summary>Hands tensors of one part of the model to a diagnostic tap.</summary>
internal sealed class TensorTap
{
    private readonly IDiagnosticTap _tap;
    private readonly string _part;

    private TensorTap(IDiagnosticTap tap, string part) => (_tap, _part) = (tap, part);

    /// <summary>The tap of a part; <see langword="null"/> when nobody listens, so that values only it needs are never computed.</summary>
    public static TensorTap? Of(IDiagnosticTap? tap, string part) => tap is null ? null : new TensorTap(tap, part);

    /// <summary>Hands over a value.</summary>
    /// <param name="name">Stage.</param>
    /// <param name="value">The value.</param>
    public void Offer(string name, Tensor value)
    {
        using var host = value.to(ScalarType.Float32, CPU).contiguous();
        _tap.Record($"{_part}/{name}", host.shape, MemoryMarshal.Cast<byte, float>(host.bytes));
    }
}
