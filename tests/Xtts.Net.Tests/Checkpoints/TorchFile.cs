using System.IO.Compression;

namespace Xtts.Net.Tests.Checkpoints;

/// <summary>Writes small torch archives, with anything in them.</summary>
internal static class TorchFile
{
    /// <summary>An archive of a pickle and one storage of six floats, 0 to 5.</summary>
    public static byte[] Of(byte[] pickle, string root = "archive") => Of([($"{root}/data.pkl", pickle), ($"{root}/data/0", Floats(0, 1, 2, 3, 4, 5)), ($"{root}/version", "3\n"u8.ToArray())]);

    /// <summary>An archive of given entries.</summary>
    public static byte[] Of(IEnumerable<(string Name, byte[] Data)> entries, CompressionLevel level = CompressionLevel.NoCompression)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, data) in entries)
            {
                using var stream = archive.CreateEntry(name, level).Open();
                stream.Write(data);
            }
        }

        return memory.ToArray();
    }

    /// <summary>A pickled state dictionary with one tensor.</summary>
    public static byte[] StateOf(TensorDescription tensor) => PickleBuilder.Protocol(2).Op('}').Text("weight").Tensor(tensor).Op('s').Stop();

    public static byte[] Floats(params float[] values) => [.. values.SelectMany(BitConverter.GetBytes)];
}
