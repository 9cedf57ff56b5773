using System.Runtime.InteropServices;
using TorchSharp;

namespace Xtts.Net.TorchSharp.Devices.Tests;

/// <summary>Holds what memory a device has left, down to the last megabytes.</summary>
internal sealed class MemoryHog : IDisposable
{
    private const long Largest = 1L << 34, Smallest = 1L << 20;

    private readonly List<torch.Tensor> _held = [];

    /// <param name="device">The device, such as <c>cuda:0</c>.</param>
    public MemoryHog(string device)
    {
        for (long bytes = Largest; bytes >= Smallest; bytes /= 2)
        {
            try
            {
                while (true) _held.Add(torch.empty(bytes, torch.ScalarType.Byte, new torch.Device(device)));
            }
            catch (ExternalException)
            {
                // No piece of this size is left.
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var piece in _held) piece.Dispose();
        _held.Clear();
    }
}
