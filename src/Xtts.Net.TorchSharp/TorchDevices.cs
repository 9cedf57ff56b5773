using System.Globalization;

namespace Xtts.Net.TorchSharp;

/// <summary>Names of devices, for <see cref="TorchSharpOptions.Device"/>.</summary>
public static class TorchDevices
{
    /// <summary>The first GPU when there is one that the native library can use, else the processor.</summary>
    public const string Auto = "auto";

    /// <summary>The processor; in every native package.</summary>
    public const string Cpu = "cpu";

    /// <summary>The first NVIDIA GPU; packages <c>TorchSharp-cuda-linux</c> and <c>TorchSharp-cuda-windows</c>.</summary>
    public const string Cuda = "cuda";

    private const int MaxIndex = 255;

    /// <summary>An NVIDIA GPU by its number.</summary>
    /// <param name="index">Number of the GPU, from 0.</param>
    public static string CudaAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, MaxIndex);
        return string.Create(CultureInfo.InvariantCulture, $"{Cuda}:{index}");
    }

    /// <summary>Whether a name is one of a device, be it there or not.</summary>
    internal static bool IsWellFormed(string? name) => name is Auto or Cpu || TryParseCuda(name, out _);

    /// <summary>The number in the name of a GPU.</summary>
    internal static bool TryParseCuda(string? name, out int index)
    {
        index = 0;
        if (name == Cuda) return true;
        return name is not null && name.StartsWith(Cuda + ":", StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(Cuda.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out index) && index <= MaxIndex;
    }
}
