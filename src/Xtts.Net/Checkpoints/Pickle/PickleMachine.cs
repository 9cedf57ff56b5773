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
    private readonly CheckpointLimits _limits;
    private readonly PickleBudget _budget;
    private readonly PickleConstructors _constructors;
    private readonly List<int> _marks;
    private PickleCursor _in;
    private object?[] _stack;
    private int _count;
    private object?[] _memo;
    private int _memoized;

    /// <param name="in">Stands at the first byte of the pickle.</param>
    /// <param name="file">Name of the file it is in, for messages.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="constructors">Builds its values.</param>
    /// <param name="budget">Pays for its values.</param>
    public PickleMachine(PickleCursor @in, string file, CheckpointLimits limits, PickleConstructors constructors, PickleBudget budget)
    {
        _in = @in;
        _file = file;
        _limits = limits;
        _budget = budget;
        _constructors = constructors;
        _marks = [];
        _stack = new object?[64];
        _memo = new object?[256];
    }

    /// <summary>Reads a pickle with the limits that apply when none are given.</summary>
    /// <param name="pickle">The whole pickle and nothing else.</param>
    /// <param name="file">Name of the file it is in, for messages.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static object? Load(ReadOnlySpan<byte> pickle, string file, CancellationToken cancellationToken = default) => Load(pickle, file, CheckpointLimits.Default, cancellationToken);

    /// <summary>Reads a pickle.</summary>
    /// <param name="pickle">The whole pickle and nothing else.</param>
    /// <param name="file">Name of the file it is in, for messages.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="UnsafePickleException">It refers to or calls something that is no data.</exception>
    /// <exception cref="CheckpointFormatException">It is damaged, or larger or deeper than a checkpoint's.</exception>
    public static object? Load(ReadOnlySpan<byte> pickle, string file, CheckpointLimits limits, CancellationToken cancellationToken)
    {
        if (pickle.Length > limits.PickleBytes)
            throw new CheckpointFormatException($"'{file}': its pickle has {pickle.Length} bytes, at most {limits.PickleBytes} are read ({nameof(CheckpointLimits)}.{nameof(CheckpointLimits.PickleBytes)}).");
        var pickles = new PickleSequence(pickle, file, limits);
        object? value = pickles.Next(cancellationToken);
        return pickles.Position == pickle.Length ? value : throw pickles.Damaged("goes on after its end");
    }

    /// <summary>Reads the pickle up to its end.</summary>
    /// <param name="end">Position of the byte after it.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public object? Run(out int end, CancellationToken cancellationToken)
    {
        for (int step = 0; ; step++)
        {
            if ((step & 4095) == 0) cancellationToken.ThrowIfCancellationRequested();
            var opcode = (PickleOpcode)_in.Byte();
            if (opcode != PickleOpcode.Stop)
            {
                Step(opcode);
                continue;
            }

            end = _in.Position;
            return Finish();
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
            case PickleOpcode.BinFloat: PushNew(_in.Double(), PickleBudget.Number); break;
            case PickleOpcode.ShortBinUnicode: PushText(_in.Text(_in.Byte())); break;
            case PickleOpcode.BinUnicode: PushText(_in.Text(_in.UInt32())); break;
            case PickleOpcode.BinUnicode8: PushText(_in.Text(_in.Int64())); break;
            case PickleOpcode.ShortBinString: PushText(Encoding.Latin1.GetString(_in.Bytes(_in.Byte()))); break;
            case PickleOpcode.BinString: PushText(Encoding.Latin1.GetString(_in.Bytes(_in.Int32()))); break;
            case PickleOpcode.String: PushText(_in.Quoted()); break;
            case PickleOpcode.ShortBinBytes: PushBytes(_in.Bytes(_in.Byte())); break;
            case PickleOpcode.BinBytes: PushBytes(_in.Bytes(_in.UInt32())); break;
            case PickleOpcode.BinBytes8 or PickleOpcode.ByteArray8: PushBytes(_in.Bytes(_in.Int64())); break;
            case PickleOpcode.EmptyTuple: Push(PickleTuple.Empty); break;
            case PickleOpcode.Tuple1: PushTuple(1); break;
            case PickleOpcode.Tuple2: PushTuple(2); break;
            case PickleOpcode.Tuple3: PushTuple(3); break;
            case PickleOpcode.Tuple: PushTuple(PopToMark()); break;
            case PickleOpcode.EmptyList: PushNew(new List<object?>(), PickleBudget.Object); break;
            case PickleOpcode.List: PushList(); break;
            case PickleOpcode.EmptyDict: PushNew(new PickleDictionary(), PickleBudget.Object); break;
            case PickleOpcode.EmptySet: PushNew(new PickleSet(), PickleBudget.Object); break;
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
        return _stack[0];
    }

    private void CheckProtocol()
    {
        int version = _in.Byte();
        if (_in.Taken != 2 || version is < 2 or > 5) throw _in.Damaged($"says protocol {version}");
    }

    private void PushInteger(int value)
    {
        if (value is >= 0 and < 256) Push(SmallIntegers[value]);
        else PushNew((long)value, PickleBudget.Number);
    }

    private void PushLong(int length)
    {
        var value = new BigInteger(_in.Bytes(length, PickleLimits.IntegerBytes));
        PushNew(value >= long.MinValue && value <= long.MaxValue ? (object)(long)value : value, PickleBudget.LargeNumber);
    }

    private void Put(long index)
    {
        // A put takes at least one byte, so a memo index beyond the bytes read so far is nothing a pickler writes.
        if (index > _in.Taken) throw _in.Damaged($"memoizes a value under the number {index}");
        if (index >= _memo.Length)
        {
            int length = (int)Math.Max(index + 1, 2L * _memo.Length);
            _budget.ChargeItems(length);
            Array.Resize(ref _memo, length);
        }

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
