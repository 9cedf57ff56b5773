using System.Globalization;
using System.Runtime.InteropServices;
using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Checkpoints.Layouts;

/// <summary>Finds the tensors in any arrangement of dictionaries, lists and tuples: an optimizer's state, statistics, the parts of another model.</summary>
/// <remarks>A tensor's name is the path to it, parts joined by dots. Depth and places are limited, for an arrangement may contain itself.</remarks>
internal sealed class TensorCollection
{
    private const int MostLevels = 16;
    private const int MostPlaces = 500_000;
    private readonly TensorTable _table;
    private readonly string _file;
    private readonly List<string> _path = [];
    private readonly CancellationToken _cancellationToken;
    private int _places;

    private TensorCollection(TorchArchive archive, CancellationToken cancellationToken)
    {
        _table = new TensorTable(archive);
        _file = archive.FileName;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Locates every tensor; what is none is left out.</summary>
    /// <exception cref="CheckpointFormatException">It is deeper or larger than anything torch.save is used for, or two tensors have one path.</exception>
    public static Dictionary<string, TensorEntry> Read(TorchArchive archive, CancellationToken cancellationToken)
    {
        var collection = new TensorCollection(archive, cancellationToken);
        collection.Visit(archive.Value);
        return collection._table.Tensors;
    }

    private void Visit(object? value)
    {
        if ((++_places & 1023) == 0) _cancellationToken.ThrowIfCancellationRequested();
        if (_places > MostPlaces || _path.Count > MostLevels) throw Refused("is arranged deeper or larger than anything torch.save is used for");
        switch (value)
        {
            case PickleTensor tensor:
                Add(tensor);
                break;
            case PickleDictionary dictionary:
                foreach (var (key, item) in dictionary.Entries) Enter(key, item);
                break;
            case PickleTuple tuple:
                VisitItems(tuple.Items);
                break;
            case List<object?> list:
                VisitItems(CollectionsMarshal.AsSpan(list));
                break;
        }
    }

    private void VisitItems(ReadOnlySpan<object?> items)
    {
        for (int i = 0; i < items.Length; i++) Enter((long)i, items[i]);
    }

    private void Enter(object? key, object? item)
    {
        if (item is not (PickleTensor or PickleDictionary or PickleTuple or List<object?>)) return;
        _path.Add(key switch
        {
            string { Length: > 0 and <= TensorTable.LongestName } name => name,
            long number => number.ToString(CultureInfo.InvariantCulture),
            _ => "?",
        });
        Visit(item);
        _path.RemoveAt(_path.Count - 1);
    }

    private void Add(PickleTensor tensor)
    {
        string name = _path.Count == 0 ? "tensor" : string.Join('.', _path);
        if (!_table.TryAdd(name, tensor)) throw Refused($"holds two tensors under '{Excerpt.Of(name)}'");
    }

    private CheckpointFormatException Refused(string what) => new($"'{_file}' {what}. It is damaged, or no checkpoint.");
}
