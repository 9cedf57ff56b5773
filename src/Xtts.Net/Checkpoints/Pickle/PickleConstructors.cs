using System.Runtime.InteropServices;
using System.Text;

namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>Builds the values that a call in a pickle stands for. Every result is data.</summary>
internal sealed class PickleConstructors(string file, PickleBudget budget)
{
    private readonly Dictionary<string, PickleStorage> _storages = new(StringComparer.Ordinal);

    /// <summary>Every storage that was referred to, by its key; of contradicting references the first.</summary>
    public IReadOnlyDictionary<string, PickleStorage> Storages => _storages;

    /// <summary>The value of a call.</summary>
    /// <exception cref="UnsafePickleException">The name is not one of the constructors, or was not called as torch calls it.</exception>
    public object? Call(object? callee, object? arguments)
    {
        if (callee is not PickleGlobal global || arguments is not PickleTuple given) throw PickleGlobals.Refused(file, $"a call of {Describe(callee)}");
        return global.Kind switch
        {
            PickleGlobalKind.Dictionary => Dictionary(global, given),
            PickleGlobalKind.List when Items(given) is { } items => new List<object?>(items),
            PickleGlobalKind.Tuple when Items(given) is { } items => new PickleTuple(items),
            PickleGlobalKind.Set when Items(given) is { } items => Set(items),
            PickleGlobalKind.Bytes when given.Count == 0 => Array.Empty<byte>(),
            PickleGlobalKind.Bytes when given is { Count: 1 } && given[0] is byte[] bytes => bytes,
            PickleGlobalKind.Tensor when given.Count is 6 or 7 => Tensor(given),
            PickleGlobalKind.Parameter when given.Count is 3 or 4 && given[0] is PickleTensor tensor => tensor,
            PickleGlobalKind.NumpyType when given.Count is >= 1 and <= 3 && given[0] is string { Length: <= 16 } code => new PickleNumpyType(code.TrimStart('<', '=', '|')),
            PickleGlobalKind.NumpyScalar when given is { Count: 2 } && given[0] is PickleNumpyType type && given[1] is byte[] bytes && type.TryRead(bytes, out object? value) => value,
            PickleGlobalKind.Encode when given is { Count: 2 } && given[0] is string && given[1] is "latin1" or "latin-1" => Encode((string)given[0]!),
            PickleGlobalKind.Path => Join('/', given),
            PickleGlobalKind.Device => Join(':', given),
            _ => throw PickleGlobals.Refused(file, $"a call of {global}"),
        };
    }

    /// <summary>A new instance of a class.</summary>
    public object? Create(object? type, object? arguments) => type switch
    {
        PickleGlobal { Kind: PickleGlobalKind.Class } global when arguments is PickleTuple { Count: 0 } => new PickleObject(global),
        PickleGlobal { Kind: PickleGlobalKind.Class } global => throw PickleGlobals.Refused(file, $"{global} with arguments"),
        _ => Call(type, arguments),
    };

    /// <summary>
    /// A storage from its persistent id: <c>("storage", class, key, device, elements)</c>; in files from before zip archives with a sixth part, which is <c>None</c>
    /// or <c>(key, first element, elements)</c> of a window of the storage.
    /// </summary>
    public PickleStorage Storage(object? id)
    {
        bool known = id is PickleTuple { Count: 5 or 6 } tuple && tuple[0] is "storage" && tuple[1] is PickleGlobal { Kind: PickleGlobalKind.Storage }
            && tuple[2] is string && tuple[3] is string && tuple[4] is long and >= 0;
        if (!known) throw Foreign("refers to an object outside it that is no tensor storage of a type Xtts.Net knows");
        var parts = (PickleTuple)id!;
        if (((string)parts[2]!).Length > PickleLimits.StorageKeyLength) throw Foreign($"names a storage by more than {PickleLimits.StorageKeyLength} characters");
        var storage = new PickleStorage(((PickleGlobal)parts[1]!).ElementType, (string)parts[2]!, (long)parts[4]!);
        budget.Charge(PickleBudget.Object);
        _storages.TryAdd(storage.Key, storage);
        return parts.Count == 6 && parts[5] is not null ? Window(storage, parts[5]) : storage;
    }

    /// <summary>Sets the state of a built object.</summary>
    public void SetState(object? target, object? state)
    {
        switch (target)
        {
            case PickleObject instance:
                instance.State = state is PickleTuple { Count: 2 } pair && pair[0] is PickleDictionary fields ? fields : state;
                break;
            case PickleNumpyType type:
                type.BigEndian = state is PickleTuple { Count: > 1 } parts && parts[1] is ">";
                break;
            case PickleDictionary or PickleTensor or PickleSet or List<object?>:
                break;      // attributes of a container, such as the _metadata of a state dictionary: nothing needs them
            default:
                throw PickleGlobals.Refused(file, $"the state of {Describe(target)}");
        }
    }

    private PickleDictionary Dictionary(PickleGlobal type, PickleTuple given)
    {
        var result = new PickleDictionary();
        if (given.Count == 0) return result;
        object? first = given[0];
        if (given.Count == 1 && type.Name == "defaultdict" && first is null or PickleGlobal) return result;
        if (given.Count == 1 && first is PickleDictionary source)
        {
            budget.Charge((long)source.Count * PickleBudget.Entry);
            foreach (var (key, value) in source.Entries) result.Add(key, value);
            return result;
        }

        if (given.Count != 1 || first is not List<object?> pairs) throw PickleGlobals.Refused(file, $"a call of {type}");
        budget.Charge((long)pairs.Count * PickleBudget.Entry);
        foreach (object? pair in pairs)
        {
            var (key, value) = pair switch
            {
                PickleTuple { Count: 2 } tuple => (tuple[0], tuple[1]),
                List<object?> { Count: 2 } list => (list[0], list[1]),
                _ => throw PickleGlobals.Refused(file, $"a call of {type}"),
            };
            result.Add(key, value);
        }

        return result;
    }

    private PickleTensor Tensor(PickleTuple given) =>
        given[0] is PickleStorage storage && given[1] is long offset && given[2] is PickleTuple shape && given[3] is PickleTuple strides
            ? new PickleTensor(storage, offset, shape, strides)
            : throw Foreign("describes a tensor in a way torch.save does not");

    private PickleStorage Window(PickleStorage storage, object? description)
    {
        if (description is not PickleTuple { Count: 3 } window || window[0] is not string || window[1] is not long start || window[2] is not long length) throw Foreign("describes a window of a storage in a way torch.save does not");
        return storage with { Start = start, Length = length };
    }

    private byte[] Encode(string text)
    {
        budget.Charge(PickleBudget.Number + text.Length);
        return Encoding.Latin1.GetBytes(text);
    }

    private string Join(char separator, PickleTuple parts)
    {
        // Charged before it is made; a number has up to 20 characters.
        foreach (object? part in parts.Items) budget.ChargeText(part is string text ? text.Length : 20);
        return string.Join(separator, parts.Items.ToArray().Where(part => part is string or long));
    }

    private static PickleSet Set(object?[] items)
    {
        var set = new PickleSet();
        set.Items.AddRange(items);
        return set;
    }

    // The items of the one argument of list(), tuple(), set(); null when they were called in another way.
    private object?[]? Items(PickleTuple given)
    {
        budget.Charge(PickleBudget.Object);
        if (given.Count == 0) return [];
        if (given.Count != 1) return null;
        var items = given[0] switch
        {
            List<object?> list => CollectionsMarshal.AsSpan(list),
            PickleTuple tuple => tuple.Items,
            PickleSet set => CollectionsMarshal.AsSpan(set.Items),
            _ => throw Foreign("makes a list of something that has no items"),
        };
        budget.ChargeItems(items.Length);
        return items.ToArray();
    }

    private CheckpointFormatException Foreign(string what) => new($"'{file}': its pickle {what}. The file is damaged or was not written by torch.save.");

    private static string Describe(object? value) => value switch
    {
        PickleGlobal global => global.ToString(),
        PickleObject instance => instance.Type.ToString(),
        null => "None",
        _ => "a value",
    };
}
