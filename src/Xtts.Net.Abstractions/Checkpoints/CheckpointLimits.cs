using System.Runtime.CompilerServices;

namespace Xtts.Net.Checkpoints;

/// <summary>What opening a checkpoint may cost. A file that asks for more is refused before it gets it. Immutable.</summary>
/// <remarks>
/// With the defaults no file makes a reader take 64 MB of private memory; a full-size trainer file with optimizer state needs about a tenth of each. Raise one only for files whose origin you trust.
/// </remarks>
public sealed record CheckpointLimits
{
    private readonly int _pickleBytes = 8 << 20;
    private readonly int _pickleMemory = 24 << 20;
    private readonly int _nestingDepth = 256;
    private readonly int _textBytes = 1 << 20;
    private readonly int _directoryBytes = 4 << 20;
    private readonly int _directoryEntries = 50_000;
    private readonly int _headerBytes = 4 << 20;
    private readonly int _tensors = 20_000;
    private readonly int _configurationValues = 50_000;

    /// <summary>The limits that apply when none are given.</summary>
    public static CheckpointLimits Default { get; } = new();

    /// <summary>Most bytes of a pickle.</summary>
    public int PickleBytes { get => _pickleBytes; init => _pickleBytes = Positive(value); }

    /// <summary>Most bytes of memory for the values of a pickle, by estimate.</summary>
    public int PickleMemory { get => _pickleMemory; init => _pickleMemory = Positive(value); }

    /// <summary>Most levels by which the containers of a pickle are open at once.</summary>
    public int NestingDepth { get => _nestingDepth; init => _nestingDepth = Positive(value); }

    /// <summary>Most bytes of one text or byte string of a pickle.</summary>
    public int TextBytes { get => _textBytes; init => _textBytes = Positive(value); }

    /// <summary>Most bytes of a zip directory.</summary>
    public int DirectoryBytes { get => _directoryBytes; init => _directoryBytes = Positive(value); }

    /// <summary>Most entries of a zip directory.</summary>
    public int DirectoryEntries { get => _directoryEntries; init => _directoryEntries = Positive(value); }

    /// <summary>Most bytes of the header of a <c>.safetensors</c> file.</summary>
    public int HeaderBytes { get => _headerBytes; init => _headerBytes = Positive(value); }

    /// <summary>Most tensors of a checkpoint.</summary>
    public int Tensors { get => _tensors; init => _tensors = Positive(value); }

    /// <summary>Most values of a pickled training configuration.</summary>
    public int ConfigurationValues { get => _configurationValues; init => _configurationValues = Positive(value); }

    private static int Positive(int value, [CallerMemberName] string limit = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, limit);
        return value;
    }
}
