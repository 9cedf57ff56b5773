namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>The fixed table of names that a pickle may refer to.</summary>
/// <remarks>
/// Only the constructors of this table build anything, and what they build is data. A name outside the table is accepted in one case: when it looks like a class
/// (<c>TTS.tts.configs.xtts_config.XttsConfig</c>, the configuration classes of a fork, …). Such a class can only become an inert object without arguments;
/// calling it is refused, and so is finding one where a tensor or a state dictionary must be.
/// </remarks>
internal static class PickleGlobals
{
    private static readonly Dictionary<(string Module, string Name), PickleGlobal> Table = Build();

    /// <summary>The entry of a name.</summary>
    /// <exception cref="UnsafePickleException">The name is neither in the table nor that of a class.</exception>
    public static PickleGlobal Resolve(string module, string name, string file)
    {
        if (Table.TryGetValue((module, name), out var known)) return known;
        if (LooksLikeClass(module, name)) return new PickleGlobal(module, name, PickleGlobalKind.Class);
        if (IsPath(module) && IsPath(name)) throw Refused(file, $"{module}.{name}");
        throw new UnsafePickleException($"'{file}': its pickle refers to something that is not even a name. Nothing was run. The file is damaged, no checkpoint at all, or was made to do harm.");
    }

    public static UnsafePickleException Refused(string file, string name) =>
        new($"'{file}': its pickle refers to '{Excerpt.Of(name)}', which is no part of a checkpoint. Nothing was run. Do not open this file with Python; get the checkpoint from another source.");

    private static bool LooksLikeClass(string module, string name) => IsPath(module) && IsPath(name) && char.IsAsciiLetterUpper(name[0]) && !name.Contains('.', StringComparison.Ordinal);

    private static bool IsPath(string name) => name.Length is > 0 and <= PickleLimits.NameBytes && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.');

    private static Dictionary<(string Module, string Name), PickleGlobal> Build()
    {
        var table = new List<PickleGlobal>();
        void Add(PickleGlobalKind kind, string module, params ReadOnlySpan<string> names)
        {
            foreach (string name in names) table.Add(new PickleGlobal(module, name, kind));
        }

        Add(PickleGlobalKind.Dictionary, "collections", "OrderedDict", "defaultdict", "Counter");
        foreach (string module in (ReadOnlySpan<string>)["builtins", "__builtin__"])
        {
            Add(PickleGlobalKind.Dictionary, module, "dict");
            Add(PickleGlobalKind.List, module, "list");
            Add(PickleGlobalKind.Tuple, module, "tuple");
            Add(PickleGlobalKind.Set, module, "set", "frozenset");
            Add(PickleGlobalKind.Bytes, module, "bytearray");
            Add(PickleGlobalKind.Name, module, "int", "float", "bool", "str", "unicode", "long", "bytes", "complex");
        }

        Add(PickleGlobalKind.Tensor, "torch._utils", "_rebuild_tensor_v2");
        Add(PickleGlobalKind.Parameter, "torch._utils", "_rebuild_parameter", "_rebuild_parameter_with_state");
        Add(PickleGlobalKind.Tuple, "torch", "Size");
        Add(PickleGlobalKind.Device, "torch", "device");
        Add(PickleGlobalKind.Name, "torch", "float32", "float", "float16", "half", "bfloat16", "float64", "double", "int64", "long", "int32", "int", "int16", "short", "int8", "uint8", "bool", "complex64", "complex128");
        foreach (var (name, type) in Storages) table.Add(new PickleGlobal("torch", name, PickleGlobalKind.Storage) { ElementType = type });

        Add(PickleGlobalKind.NumpyType, "numpy", "dtype");
        Add(PickleGlobalKind.NumpyScalar, "numpy.core.multiarray", "scalar");
        Add(PickleGlobalKind.NumpyScalar, "numpy._core.multiarray", "scalar");
        Add(PickleGlobalKind.Encode, "_codecs", "encode");
        Add(PickleGlobalKind.Path, "pathlib", "Path", "PosixPath", "WindowsPath", "PurePath", "PurePosixPath", "PureWindowsPath");
        Add(PickleGlobalKind.Path, "pathlib._local", "Path", "PosixPath", "WindowsPath", "PurePath", "PurePosixPath", "PureWindowsPath");
        return table.ToDictionary(entry => (entry.Module, entry.Name));
    }

    private static ReadOnlySpan<(string Name, TensorElementType Type)> Storages => new[]
    {
        ("FloatStorage", TensorElementType.Float32), ("HalfStorage", TensorElementType.Float16), ("BFloat16Storage", TensorElementType.BFloat16),
        ("DoubleStorage", TensorElementType.Float64), ("LongStorage", TensorElementType.Int64), ("IntStorage", TensorElementType.Int32),
        ("ShortStorage", TensorElementType.Int16), ("CharStorage", TensorElementType.Int8), ("ByteStorage", TensorElementType.UInt8), ("BoolStorage", TensorElementType.Bool),
    };
}
