using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Parity.Models;

/// <summary>A weight with some of its values replaced; it no longer lies in a file.</summary>
internal sealed class ModifiedWeight : ModelWeight
{
    private readonly ModelWeight _weight;
    private readonly IEnumerable<ValueChange> _changes;

    public ModifiedWeight(ModelWeight weight, IEnumerable<ValueChange> changes)
        : base(weight.Name, TensorElementType.Float32, weight.Shape)
    {
        _weight = weight;
        _changes = changes;
    }

    /// <inheritdoc/>
    public override bool TryGetFileRegion(out FileRegion region)
    {
        region = default;
        return false;
    }

    /// <inheritdoc/>
    public override void CopyTo(Span<float> destination)
    {
        _weight.CopyTo(destination);
        foreach (var change in _changes) destination[change.Index] = change.Value;
    }
}
