using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Tests.Checkpoints;

/// <summary>Writes small files in the format of torch.save before version 1.6, with anything in them.</summary>
internal static class LegacyFile
{
    /// <summary>The pickle of the magic number.</summary>
    public static byte[] Magic => PickleBuilder.Protocol(2).Raw(0x8a, 10, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19).Stop();

    /// <summary>Magic number, version, and facts about the machine.</summary>
    public static byte[] Start(bool littleEndian = true, ushort version = 1001) =>
    [
        .. Magic,
        .. PickleBuilder.Protocol(2).Op('M').Raw((byte)version, (byte)(version >> 8)).Stop(),
        .. PickleBuilder.Protocol(2).Op('}').Text("little_endian").Raw((byte)(littleEndian ? 0x88 : 0x89)).Op('s').Stop(),
    ];

    /// <summary>The pickle of the storages' keys.</summary>
    public static byte[] Keys(params string[] keys)
    {
        var pickle = PickleBuilder.Protocol(2).Op(']').Op('(');
        foreach (string key in keys) pickle.Text(key);
        return pickle.Op('e').Stop();
    }

    /// <summary>A storage: the count of its elements and their bytes.</summary>
    public static byte[] Storage(long count, params float[] values) => [.. BitConverter.GetBytes(count), .. TorchFile.Floats(values)];

    /// <summary>A file of a pickle and one storage of six floats, 0 to 5, under the key 0.</summary>
    public static byte[] Of(byte[] pickle) => [.. Start(), .. pickle, .. Keys("0"), .. Storage(6, 0, 1, 2, 3, 4, 5)];

    /// <summary>A state dictionary with one tensor over a window of the storage 0.</summary>
    public static byte[] StateOf(TensorDescription tensor, string window = "whole", long start = 0, long length = 0)
    {
        var pickle = PickleBuilder.Protocol(2).Op('}').Text("weight").Global("torch._utils", "_rebuild_tensor_v2").Op('(');
        pickle.Op('(').Text("storage").Global("torch", tensor.Storage).Text(tensor.Key).Text("cpu").Integer(tensor.Count);
        if (window == "whole") pickle.Op('N');
        else pickle.Text(window).Integer(start).Integer(length).Raw((byte)PickleOpcode.Tuple3);
        pickle.Op('t').Op('Q').Integer(tensor.Offset).Tuple(tensor.Shape).Tuple(tensor.Strides).Raw(0x89).Global("collections", "OrderedDict").Op(')').Op('R').Op('t').Op('R');
        return pickle.Op('s').Stop();
    }
}
