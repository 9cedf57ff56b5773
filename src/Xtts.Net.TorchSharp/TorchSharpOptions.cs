namespace Xtts.Net.TorchSharp;

/// <summary>How TorchSharp runs the model. Not thread-safe; read once, when the backend is created.</summary>
public sealed class TorchSharpOptions
{
    /// <summary>Most threads that can be asked for.</summary>
    internal const int MaxThreads = 1024;

    /// <summary>
    /// Where the model runs: <c>cpu</c>, <c>cuda</c> (the first GPU), <c>cuda:1</c> (a GPU by its number), or <c>auto</c>: the first GPU when the native library and the machine have
    /// one, else the processor; <see cref="TorchSharpBackend.Device"/> says which and why.
    /// </summary>
    public string Device { get; set; } = TorchDevices.Auto;

    /// <summary>Element type of weights and arithmetic.</summary>
    public TorchPrecision Precision { get; set; }

    /// <summary>Where the weights lie while the model runs on the processor.</summary>
    public WeightPlacement WeightPlacement { get; set; }

    /// <summary>Whether a GPU may round the factors of single-precision products to 10 bits (TF32): faster, less exact. Holds for the whole process.</summary>
    public bool AllowTf32 { get; set; }

    /// <summary>
    /// Threads of the processor that share the work of one operator; <see langword="null"/> for libtorch's own choice. Holds for the whole process, and the last backend to load a
    /// model decides.
    /// </summary>
    public int? Threads { get; set; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">A value is missing or out of range, or a precision for the processor was asked for with a GPU.</exception>
    public void Validate()
    {
        if (!TorchDevices.IsWellFormed(Device)) throw new ArgumentException($"'{Device}' is not a device; give cpu, cuda, cuda:N or auto.", nameof(Device));
        if (!Enum.IsDefined(Precision)) throw new ArgumentOutOfRangeException(nameof(Precision), Precision, "Not a precision.");
        if (Precision.IsForProcessor() && TorchDevices.TryParseCuda(Device, out _))
            throw new ArgumentException($"The precision {Precision} is for the processor, not for '{Device}'; GPUs have {TorchPrecision.Float16} and {TorchPrecision.BFloat16}.", nameof(Precision));
        if (!Enum.IsDefined(WeightPlacement)) throw new ArgumentOutOfRangeException(nameof(WeightPlacement), WeightPlacement, "Not a placement of weights.");
        if (Threads is < 1 or > MaxThreads) throw new ArgumentOutOfRangeException(nameof(Threads), Threads, $"The number of threads must be 1 to {MaxThreads}.");
    }

    /// <summary>The same settings in another object.</summary>
    internal TorchSharpOptions Copy() => (TorchSharpOptions)MemberwiseClone();
}
