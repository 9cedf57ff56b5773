namespace Xtts.Net.Checkpoints.Pickle;

/// <content>The stack, its marks, and the containers filled from it.</content>
internal ref partial struct PickleMachine
{
    private readonly int Floor => _marks.Count == 0 ? 0 : _marks[^1];

    private void Push(object? value)
    {
        _budget.Charge(PickleBudget.Reference);
        if (_count == _stack.Length) Array.Resize(ref _stack, 2 * _count);
        _stack[_count++] = value;
    }

    private void PushNew(object value, int cost)
    {
        _budget.Charge(cost);
        Push(value);
    }

    private void PushText(string text)
    {
        _budget.ChargeText(text.Length);
        Push(text);
    }

    private void PushBytes(ReadOnlySpan<byte> bytes)
    {
        _budget.Charge(PickleBudget.Number + bytes.Length);
        Push(bytes.ToArray());
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
        if (_marks.Count >= _limits.NestingDepth) throw _in.Damaged($"nests deeper than {_limits.NestingDepth} levels");
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
        PushTuple(_stack.AsSpan(_count, length));
    }

    private void PushTuple(ReadOnlySpan<object?> items)
    {
        _budget.Charge(PickleBudget.Object);
        _budget.ChargeItems(items.Length);
        Push(new PickleTuple(items.ToArray()));
    }

    private void PushList()
    {
        var items = PopToMark();
        _budget.Charge(PickleBudget.Object);
        _budget.ChargeItems(items.Length);
        var list = new List<object?>(items.Length);
        list.AddRange(items);
        Push(list);
    }

    private void PushDictionary()
    {
        var dictionary = new PickleDictionary();
        Fill(dictionary, PopToMark());
        PushNew(dictionary, PickleBudget.Object);
    }

    private void PushFrozenSet()
    {
        var set = new PickleSet();
        var items = PopToMark();
        _budget.ChargeItems(items.Length);
        set.Items.AddRange(items);
        PushNew(set, PickleBudget.Object);
    }

    private readonly void Append(object? value)
    {
        if (Top() is not List<object?> list) throw _in.Damaged("appends to something that is no list");
        _budget.ChargeItems(1);
        list.Add(value);
    }

    private void AppendAll()
    {
        var items = PopToMark();
        if (Top() is not List<object?> list) throw _in.Damaged("appends to something that is no list");
        _budget.ChargeItems(items.Length);
        list.AddRange(items);
    }

    private void AddItems()
    {
        var items = PopToMark();
        if (Top() is not PickleSet set) throw _in.Damaged("adds to something that is no set");
        _budget.ChargeItems(items.Length);
        set.Items.AddRange(items);
    }

    private void SetItem()
    {
        object? value = Pop(), key = Pop();
        if (Top() is not PickleDictionary dictionary) throw _in.Damaged("sets an item of something that is no dictionary");
        _budget.Charge(PickleBudget.Entry);
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
        _budget.Charge((long)items.Length / 2 * PickleBudget.Entry);
        for (int i = 0; i < items.Length; i += 2) dictionary.Add(items[i], items[i + 1]);
    }
}
