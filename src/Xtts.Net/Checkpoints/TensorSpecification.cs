using System.Collections.Immutable;

namespace Xtts.Net.Checkpoints;

/// <summary>One tensor that an XTTS v2 model of given sizes has.</summary>
/// <param name="Name">Canonical name: that of the released layout, weight norm as <c>parametrizations.weight.original0/1</c>.</param>
/// <param name="Shape">Length of each axis.</param>
internal sealed record TensorSpecification(string Name, ImmutableArray<long> Shape)
{
    /// <summary>Whether it is an int64 counter; all others are floating-point.</summary>
    public bool IsCounter { get; init; }

    /// <summary>Whether inference reads it. The text head, BatchNorm counters and the speaker encoder's own front end are not needed.</summary>
    public bool IsNeeded { get; init; } = true;
}
