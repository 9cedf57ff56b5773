using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Runtime;

/// <summary>Moves numbers between the caller's memory and tensors on a device.</summary>
internal static class HostTransfer
{
    /// <summary>A tensor with the caller's numbers.</summary>
    /// <param name="values">Row-major values.</param>
    /// <param name="device">Where the tensor is to lie.</param>
    /// <param name="shape">Length of each axis.</param>
    public static Tensor Upload(ReadOnlySpan<float> values, Device device, params long[] shape)
    {
        var host = torch.empty(shape, ScalarType.Float32);
        values.CopyTo(MemoryMarshal.Cast<byte, float>(host.bytes));
        return device.type == DeviceType.CPU ? host : host.to(device, disposeAfter: true);
    }

    /// <summary>A tensor with the caller's integers.</summary>
    public static Tensor Upload(ReadOnlySpan<long> values, Device device)
    {
        var host = torch.empty([values.Length], ScalarType.Int64);
        values.CopyTo(MemoryMarshal.Cast<byte, long>(host.bytes));
        return device.type == DeviceType.CPU ? host : host.to(device, disposeAfter: true);
    }

    /// <summary>Copies a tensor's numbers into the caller's memory, in row-major order.</summary>
    public static void Download(Tensor values, Span<float> destination)
    {
        using var host = values.to(ScalarType.Float32, CPU).contiguous();
        MemoryMarshal.Cast<byte, float>(host.bytes).CopyTo(destination);
    }
}
