using System.Buffers;

namespace Xtts.Net.Text.Tokenization;

/// <summary>Ids in the order in which they are found, in memory that is lent. Ends with <see cref="ToArray"/>.</summary>
internal ref struct IdBuffer
{
    private readonly int[] _ids;
    private int _count;

    /// <param name="most">Most ids that will be added: a code point gives at most one.</param>
    public IdBuffer(int most) => _ids = ArrayPool<int>.Shared.Rent(most);

    /// <summary>Ids so far.</summary>
    public readonly int Count => _count;

    /// <summary>Appends an id.</summary>
    public void Add(int id) => _ids[_count++] = id;

    /// <summary>Appends ids.</summary>
    public void Add(ReadOnlySpan<int> ids)
    {
        ids.CopyTo(_ids.AsSpan(_count));
        _count += ids.Length;
    }

    /// <summary>The ids from a position on.</summary>
    public readonly ReadOnlySpan<int> From(int start) => _ids.AsSpan(start, _count - start);

    /// <summary>The ids, and the memory goes back.</summary>
    public readonly int[] ToArray()
    {
        int[] ids = _ids.AsSpan(0, _count).ToArray();
        ArrayPool<int>.Shared.Return(_ids);
        return ids;
    }
}
