using Xtts.Net.Backends;

namespace Xtts.Net.Parity.Models;

/// <summary>Weights with single values replaced, as a manifest's <c>modify</c> asks for.</summary>
internal sealed class ModifiedWeights : IModelWeights
{
    private readonly IModelWeights _weights;
    private readonly ILookup<string, ValueChange> _changes;

    public ModifiedWeights(IModelWeights weights, IEnumerable<ValueChange> changes)
    {
        _weights = weights;
        _changes = changes.ToLookup(change => change.Tensor, StringComparer.Ordinal);
        foreach (var changed in _changes)
        {
            if (!weights.Contains(changed.Key)) throw new InvalidDataException($"The manifest changes '{changed.Key}', which the model does not have.");
        }
    }

    /// <inheritdoc/>
    public ModelSizes Sizes => _weights.Sizes;

    /// <inheritdoc/>
    public bool Contains(string name) => _weights.Contains(name);

    /// <inheritdoc/>
    public ModelWeight Get(string name) => _changes.Contains(name) ? new ModifiedWeight(_weights.Get(name), _changes[name]) : _weights.Get(name);
}
