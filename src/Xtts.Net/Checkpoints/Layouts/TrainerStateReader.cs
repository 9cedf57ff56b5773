using System.Runtime.InteropServices;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Checkpoints.Layouts;

/// <summary>Measures what a trainer keeps for going on: optimizer and gradient scaler, from their description in the pickle. None of their bytes are read.</summary>
internal sealed class TrainerStateReader
{
    private const int MaxDepth = 8;
    private const int MaxNodes = 500_000;
    private readonly HashSet<string> _storages = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancellationToken;
    private int _nodes;
    private int _tensors;
    private long _bytes;

    private TrainerStateReader(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    /// <summary>Measures the parts of a checkpoint's dictionary.</summary>
    public static TrainerState Read(PickleDictionary root, CancellationToken cancellationToken)
    {
        bool hasOptimizer = root.TryGet("optimizer", out object? optimizer) && optimizer is not null;
        bool hasScaler = root.TryGet("scaler", out object? scaler) && scaler is not null;
        var measured = new TrainerStateReader(cancellationToken);
        measured.Visit(optimizer, 0);
        return new TrainerState
        {
            HasOptimizer = hasOptimizer,
            OptimizerTensors = measured._tensors,
            OptimizerBytes = measured._bytes,
            HasScaler = hasScaler,
            ScalerValues = scaler is PickleDictionary values ? values.Count : 0,
        };
    }

    // Optimizers nest their tensors in dictionaries and lists; a pickle may also hold itself, so depth and number are limited.
    private void Visit(object? value, int depth)
    {
        if ((_nodes & 1023) == 0) _cancellationToken.ThrowIfCancellationRequested();
        if (++_nodes > MaxNodes || depth > MaxDepth) return;
        if (value is PickleTensor tensor) Add(tensor.Storage);
        else if (value is PickleDictionary dictionary) VisitAll(dictionary.Entries, depth);
        else if (value is List<object?> list) VisitAll(CollectionsMarshal.AsSpan(list), depth);
        else if (value is PickleTuple tuple) VisitAll(tuple.Items, depth);
    }

    private void VisitAll(IReadOnlyList<KeyValuePair<object?, object?>> entries, int depth)
    {
        foreach (var (_, value) in entries) Visit(value, depth + 1);
    }

    private void VisitAll(ReadOnlySpan<object?> items, int depth)
    {
        foreach (object? item in items) Visit(item, depth + 1);
    }

    // The pickle is not trusted: a count that is no size counts as nothing, and the sum stays a number.
    private void Add(PickleStorage storage)
    {
        _tensors++;
        if (!_storages.Add(storage.Key) || storage.Count < 0 || storage.Count > long.MaxValue / 16) return;
        long bytes = storage.Count * storage.ElementType.SizeInBytes();
        _bytes = _bytes > long.MaxValue - bytes ? long.MaxValue : _bytes + bytes;
    }
}
