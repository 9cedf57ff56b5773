using System.Numerics;
using System.Text;

namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>Reads a pickle (protocols 2 to 5) into inert data: numbers, texts, tuples, lists, dictionaries, tensor descriptions, objects without behaviour.</summary>
/// <remarks>
/// A stack machine without recursion. Names resolve through <see cref="PickleGlobals"/> only, calls go through <see cref="PickleConstructors"/> only.
/// Depth, memo, values and lengths are limited, and the whole pickle must be consumed. One instance reads one pickle.
/// </remarks>
internal ref partial struct PickleMachine
{
    private static readonly object[] SmallIntegers = [.. Enumerable.Range(0, 256).Select(value => (object)(long)value)];
    private static readonly object True = true;
    private static readonly object False = false;
    private readonly string _file;
    private readonly PickleBudget _budget;
    private readonly PickleConstructors _constructors;
    private readonly List<int> _marks;
    private PickleCursor _in;
    private object?[] _stack;
    private int _count;
    private object?[] _memo;
    private int _memoized;

    private PickleMachine(ReadOnlySpan<byte> pickle, string file)
    {
        _in = new PickleCursor(pickle, file);
        _file = file;
        _budget = new PickleBudget(file);
        _constructors = new PickleConstructors(file, _budget);
        _marks = [];
        _stack = new object?[64];
        _memo = new object?[256];
    }

    /// <summary>Reads a pickle.</summary>
    /// <param name="pickle">The whole pickle and nothing else.</param>
    /// <param name="file">Name of the file it is in, for messages.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="UnsafePickleException">It refers to or calls something that is no data.</exception>
    /// <exception cref="CheckpointFormatException">It is damaged, or larger or deeper than a checkpoint's.</exception>
    public static object? Load(ReadOnlySpan<byte> pickle, string file, CancellationToken cancellationToken = default)
    {
        if (pickle.Length > PickleLimits.Bytes) throw new CheckpointFormatException($"'{file}': its pickle has {pickle.Length} bytes, at most {PickleLimits.Bytes} are read.");
        var machine = new PickleMachine(pickle, file);
        for (int step = 0; ; step++)
        {
            if ((step & 4095) == 0) cancellationToken.ThrowIfCancellationRequested();
            var opcode = (PickleOpcode)machine._in.Byte();
            if (opcode == PickleOpcode.Stop) return machine.Finish();
            machine.Step(opcode);
        }
    }

    private void Step(PickleOpcode opcode)
    {
        switch (opcode)
        {
            case PickleOpcode.Protocol: CheckProtocol(); break;
            case PickleOpcode.Frame: _in.Frame(); break;
            case PickleOpcode.Mark: Mark(); break;
            case PickleOpcode.Pop: DropTop(); break;
            case PickleOpcode.PopMark: PopToMark(); break;
            case PickleOpcode.Dup: Push(Top()); break;
            case PickleOpcode.None: Push(null); break;
            case PickleOpcode.True: Push(True); break;
            case PickleOpcode.False: Push(False); break;
            case PickleOpcode.BinInt: PushInteger(_in.Int32()); break;
            case PickleOpcode.BinInt1: PushInteger(_in.Byte()); break;
            case PickleOpcode.BinInt2: PushInteger(_in.UInt16()); break;
            case PickleOpcode.Long1: PushLong(_in.Byte()); break;
            case PickleOpcode.Long4: PushLong(_in.Int32()); break;
            case PickleOpcode.BinFloat: Push(_in.Double()); break;
            case PickleOpcode.ShortBinUnicode: Push(_in.Text(_in.Byte())); break;
            case PickleOpcode.BinUnicode: Push(_in.Text(_in.UInt32())); break;
            case PickleOpcode.BinUnicode8: Push(_in.Text(_in.Int64())); break;
            case PickleOpcode.ShortBinString: Push(Encoding.Latin1.GetString(_in.Bytes(_in.Byte()))); break;
            case PickleOpcode.BinString: Push(Encoding.Latin1.GetString(_in.Bytes(_in.Int32()))); break;
            case PickleOpcode.ShortBinBytes: Push(_in.Bytes(_in.Byte()).ToArray()); break;
            case PickleOpcode.BinBytes: Push(_in.Bytes(_in.UInt32()).ToArray()); break;
            case PickleOpcode.BinBytes8 or PickleOpcode.ByteArray8: Push(_in.Bytes(_in.Int64()).ToArray()); break;
            case PickleOpcode.EmptyTuple: Push(PickleTuple.Empty); break;
            case PickleOpcode.Tuple1: PushTuple(1); break;
            case PickleOpcode.Tuple2: PushTuple(2); break;
            case PickleOpcode.Tuple3: PushTuple(3); break;
            case PickleOpcode.Tuple: Push(new PickleTuple(PopToMark().ToArray())); break;
            case PickleOpcode.EmptyList: Push(new List<object?>()); break;
            case PickleOpcode.List: Push(new List<object?>(PopToMark().ToArray())); break;
            case PickleOpcode.EmptyDict: Push(new PickleDictionary()); break;
            case PickleOpcode.EmptySet: Push(new PickleSet()); break;
            case PickleOpcode.Append: Append(Pop()); break;
            case PickleOpcode.Appends: AppendAll(); break;
            case PickleOpcode.SetItem: SetItem(); break;
            case PickleOpcode.SetItems: SetItems(); break;
            case PickleOpcode.Dict: PushDictionary(); break;
            case PickleOpcode.AddItems: AddItems(); break;
            case PickleOpcode.FrozenSet: PushFrozenSet(); break;
            case PickleOpcode.BinPut: Put(_in.Byte()); break;
            case PickleOpcode.LongBinPut: Put(_in.UInt32()); break;
            case PickleOpcode.Memoize: Put(_memoized); break;
            case PickleOpcode.BinGet: Push(Get(_in.Byte())); break;
            case PickleOpcode.LongBinGet: Push(Get(_in.UInt32())); break;
            default: StepObject(opcode); break;
        }
    }

    private readonly object? Finish()
    {
        if (_count != 1 || _marks.Count != 0) throw _in.Damaged("ends with other than one value");
        if (!_in.AtEnd) throw _in.Damaged("goes on after its end");
        return _stack[0];
    }

    private void CheckProtocol()
    {
        int version = _in.Byte();
        if (_in.Position != 2 || version is < 2 or > 5) throw _in.Damaged($"says protocol {version}");
    }

    private void PushInteger(int value) => Push(value is >= 0 and < 256 ? SmallIntegers[value] : (object)(long)value);

    private void PushLong(int length)
    {
        var value = new BigInteger(_in.Bytes(length, PickleLimits.IntegerBytes));
        Push(value >= long.MinValue && value <= long.MaxValue ? (object)(long)value : value);
    }

    private void Put(long index)
    {
        // A put takes at least one byte, so a memo index beyond the bytes read so far is nothing a pickler writes.
        if (index > _in.Position) throw _in.Damaged($"memoizes a value under the number {index}");
        if (index >= _memo.Length) Array.Resize(ref _memo, (int)Math.Max(index + 1, 2L * _memo.Length));
        if (_memo[index] is null) _memoized++;
        _memo[index] = Top() ?? Null.Value;
    }

    private readonly object? Get(long index)
    {
        object? value = index < _memo.Length ? _memo[index] : null;
        return value is null ? throw _in.Damaged($"asks for the memoized value {index} that it never made") : value is Null ? null : value;
    }

    /// <summary>Stands for a memoized <c>None</c>.</summary>
    private sealed class Null
    {
        public static readonly Null Value = new();
    }
}
