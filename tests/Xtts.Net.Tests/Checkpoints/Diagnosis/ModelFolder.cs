using System.Buffers.Binary;
using System.Text.Json;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Tests.Checkpoints.Diagnosis;

/// <summary>A folder with a copy of the nano model, changed as a test likes: a safetensors file, its config.json and vocab.json. Deleted at the end.</summary>
internal sealed class ModelFolder : IDisposable
{
    private static readonly string Nano = GoldenCheckpoints.Folder.PathOf("ckpt/nano");

    public string Path { get; } = Directory.CreateTempSubdirectory("xtts model + ").FullName;

    public string Checkpoint => File("model.safetensors");

    /// <summary>The whole nano model as it was recorded.</summary>
    public static ModelFolder Unchanged() => With((key, _) => key);

    /// <summary>The nano model with its tensors renamed, dropped (a null name) or changed.</summary>
    /// <param name="rename">From a key to the key in the copy.</param>
    /// <param name="change">Changes the bytes of a tensor in place.</param>
    public static ModelFolder With(Func<string, TensorEntry, string?> rename, Action<string, byte[]>? change = null)
    {
        var folder = new ModelFolder();
        using var model = GoldenCheckpoints.Open("ckpt/nano/model.pth");
        var tensors = model.Tensors.Values.Select(entry => (Name: rename(entry.Name, entry), Entry: entry)).Where(tensor => tensor.Name is not null).ToArray();
        using var file = System.IO.File.Create(folder.Checkpoint);
        WriteHeader(file, tensors!);
        foreach (var (name, entry) in tensors)
        {
            byte[] bytes = model.Read(entry.Name).Bytes.ToArray();
            change?.Invoke(name!, bytes);
            file.Write(bytes);
        }

        foreach (string companion in (ReadOnlySpan<string>)["config.json", "vocab.json"]) System.IO.File.Copy(System.IO.Path.Combine(Nano, companion), folder.File(companion));
        return folder;
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Changes the text of a file.</summary>
    public ModelFolder Edit(string name, string from, string to)
    {
        string text = System.IO.File.ReadAllText(File(name));
        text.Should().Contain(from);
        System.IO.File.WriteAllText(File(name), text.Replace(from, to, StringComparison.Ordinal));
        return this;
    }

    public ModelFolder Without(string name)
    {
        System.IO.File.Delete(File(name));
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static void WriteHeader(Stream file, (string Name, TensorEntry Entry)[] tensors)
    {
        long at = 0;
        var header = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, entry) in tensors)
        {
            header[name] = new { dtype = entry.ElementType == TensorElementType.Int64 ? "I64" : "F32", shape = entry.Shape.ToArray(), data_offsets = new[] { at, at + entry.SpannedBytes } };
            at += entry.SpannedBytes;
        }

        byte[] json = JsonSerializer.SerializeToUtf8Bytes(header);
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        file.Write(length);
        file.Write(json);
    }
}
