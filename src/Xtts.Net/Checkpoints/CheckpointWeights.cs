using Xtts.Net.Backends;

namespace Xtts.Net.Checkpoints;

/// <summary>The weights of a model over an open checkpoint: every needed tensor is there and has its shape; weight norm appears folded.</summary>
/// <remarks>Owns the checkpoint and closes it when disposed. Creating it reads no tensor. Thread-safe for reading.</remarks>
public sealed class CheckpointWeights : IModelWeights, IDisposable
{
    private readonly ICheckpoint _checkpoint;
    private readonly KeyMap _keys;
    private readonly string _file;
    private readonly Dictionary<string, ModelWeight> _weights = new(StringComparer.Ordinal);

    /// <summary>Checks a checkpoint against the sizes of the model.</summary>
    /// <param name="checkpoint">An open checkpoint; it stays open when this throws.</param>
    /// <param name="keys">The account of its keys.</param>
    /// <param name="sizes">Sizes of the model.</param>
    /// <exception cref="MissingTensorException">A tensor that inference needs is not there.</exception>
    /// <exception cref="TensorShapeException">A tensor has another shape than the sizes imply.</exception>
    /// <exception cref="CheckpointFormatException">A weight is stored as integers.</exception>
    public CheckpointWeights(ICheckpoint checkpoint, KeyMap keys, ModelSizes sizes)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(sizes);
        _checkpoint = checkpoint;
        _keys = keys;
        _file = Path.GetFullPath(checkpoint.Path);
        Sizes = sizes;
        foreach (var tensor in XttsTensorList.Of(sizes))
        {
            if (FindChecked(tensor) is { } entry) Add(tensor.Name, entry);
        }
    }

    /// <inheritdoc/>
    public ModelSizes Sizes { get; }

    /// <inheritdoc/>
    public bool Contains(string name) => _weights.ContainsKey(name);

    /// <inheritdoc/>
    public ModelWeight Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _weights.TryGetValue(name, out var weight) ? weight : throw new MissingTensorException(_checkpoint.Path, name, NearestName.Find(name, _weights.Keys));
    }

    /// <inheritdoc/>
    public void Dispose() => _checkpoint.Dispose();

    private TensorEntry? FindChecked(TensorSpecification tensor)
    {
        if (_keys.FindKey(tensor.Name) is not { } key)
            return tensor.IsNeeded ? throw new MissingTensorException(_checkpoint.Path, tensor.Name, NearestName.Find(tensor.Name, _checkpoint.Tensors.Keys)) : null;
        var entry = _checkpoint.Tensors[key];
        if (!entry.Shape.SequenceEqual(tensor.Shape)) throw new TensorShapeException(_checkpoint.Path, key, tensor.Shape, entry.Shape);
        if (!tensor.IsCounter && !entry.ElementType.IsFloatingPoint())
            throw new CheckpointFormatException($"'{Path.GetFileName(_checkpoint.Path)}': tensor '{key}' is stored as {entry.ElementType}; a weight must be a floating-point tensor. Use an unquantized checkpoint.");
        return entry;
    }

    // The magnitude of a weight-normed tensor precedes its direction in the list, and both have been checked when the direction comes.
    private void Add(string name, TensorEntry entry)
    {
        if (!WeightNorm.TryFold(name, out string folded)) _weights.Add(name, new StoredWeight(name, _checkpoint, entry, _file));
        else if (name.EndsWith(WeightNorm.Direction, StringComparison.Ordinal)) _weights.Add(folded, new FoldedWeight(folded, _checkpoint, MagnitudeOf(name), entry));
    }

    private TensorEntry MagnitudeOf(string direction) => _checkpoint.Tensors[_keys.FindKey(direction[..^WeightNorm.Direction.Length] + WeightNorm.Magnitude)!];
}
