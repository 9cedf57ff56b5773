namespace Xtts.Net.Fuzzing.Options;

/// <summary>What to try.</summary>
internal sealed record FuzzOptions
{
    /// <summary>Decides every case.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Cases of all targets together.</summary>
    public int Cases { get; init; } = 5000;

    /// <summary>The one target; <see langword="null"/> for all.</summary>
    public string? Target { get; init; }

    /// <summary>The one case of the target that is run; <see langword="null"/> for many.</summary>
    public int? Case { get; init; }

    /// <summary>Folder that failing cases are written to.</summary>
    public string? SaveFolder { get; init; }

    /// <summary>Whether readers with planted faults are tried instead of the sound ones.</summary>
    public bool PlantFaults { get; init; }
}
