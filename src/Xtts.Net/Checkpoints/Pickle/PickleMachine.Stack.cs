namespace Xtts.Net.Checkpoints.Pickle;

/// <content>The stack, its marks, and the containers filled from it.</content>
internal ref partial struct PickleMachine
{
    private readonly int Floor => _marks.Count == 0 ? 0 : _marks[^1];

    private void Push(object? value)
    {
        _budget.Charge(1);
        if (_count == _stack.Length) Array.Resize(ref _stack, 2 * _count);
        _stack[_count++] = value;
    }

    private object? Pop()
    {
        if (_count <= Floor) throw _in.Damaged("takes a value that is not there");
        object? value = _stack[--_count];
        _stack[_count] = null;
        return value;
    }

    private readonly object? Top() => _count > Floor ? _stack[_count - 1] : throw _in.Damaged("takes a value that is not there");

    private void DropTop()
    {
        // As in Python, a pop directly above a mark drops the mark.
        if (_marks.Count > 0 && _count == _marks[^1]) _marks.RemoveAt(_marks.Count - 1);
        else Pop();
    }

    private readonly void Mark()
    {
        if (_marks.Count == PickleLimits.Depth) throw _in.Damaged($"nests deeper than {PickleLimits.Depth} levels");
        _marks.Add(_count);
    }

    private ReadOnlySpan<object?> PopToMark()
    {
        if (_marks.Count == 0) throw _in.Damaged("takes values down to a mark that is not there");
        int start = _marks[^1], end = _count;
        _marks.RemoveAt(_marks.Count - 1);
        _count = start;
        return _stack.AsSpan(start, end - start);
    }

    private void PushTuple(int length)
    {
        if (_count - Floor < length) throw _in.Damaged("takes a value that is not there");
        _count -= length;
        Push(new PickleTuple(_stack.AsSpan(_count, length).ToArray()));
    }

    private void PushDictionary()
    {
        var dictionary = new PickleDictionary();
        Fill(dictionary, PopToMark());
        Push(dictionary);
    }

    private void PushFrozenSet()
    {
        var set = new PickleSet();
        set.Items.AddRange(PopToMark());
        Push(set);
    }

    private readonly void Append(object? value)
    {
        if (Top() is not List<object?> list) throw _in.Damaged("appends to something that is no list");
        list.Add(value);
    }

    private void AppendAll()
    {
        var items = PopToMark();
        if (Top() is not List<object?> list) throw _in.Damaged("appends to something that is no list");
        list.AddRange(items);
    }

    private void AddItems()
    {
        var items = PopToMark();
        if (Top() is not PickleSet set) throw _in.Damaged("adds to something that is no set");
        set.Items.AddRange(items);
    }

    private void SetItem()
    {
        object? value = Pop(), key = Pop();
        if (Top() is not PickleDictionary dictionary) throw _in.Damaged("sets an item of something that is no dictionary");
        dictionary.Add(key, value);
    }

    private void SetItems()
    {
        var items = PopToMark();
        if (Top() is not PickleDictionary dictionary) throw _in.Damaged("sets items of something that is no dictionary");
        Fill(dictionary, items);
    }

    private readonly void Fill(PickleDictionary dictionary, ReadOnlySpan<object?> items)
    {
        if (items.Length % 2 != 0) throw _in.Damaged("has a key without a value");
        for (int i = 0; i < items.Length; i += 2) dictionary.Add(items[i], items[i + 1]);
    }
}
