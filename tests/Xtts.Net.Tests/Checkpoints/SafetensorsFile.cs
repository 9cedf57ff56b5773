using System.Text;
using System.Text.Json.Nodes;
using Xtts.Net.Checkpoints;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Checkpoints;

/// <summary>A recorded state, altered and written as a safetensors file.</summary>
internal sealed class SafetensorsFile
{
    private readonly Dictionary<string, (long[] Shape, float[] Values)> _tensors = new(StringComparer.Ordinal);

    /// <summary>The floating-point tensors of a recorded model.</summary>
    public static SafetensorsFile Of(string model)
    {
        var file = new SafetensorsFile();
        var state = GoldenCheckpoints.Folder.Tensors($"ckpt/{model}/expected_state.safetensors");
        foreach (string name in state.Names.Where(name => state[name].IntegerValues is null)) file._tensors.Add(name, ([.. state[name].Shape], state[name].Values));
        return file;
    }

    /// <summary>Leaves out every tensor whose name begins so.</summary>
    public SafetensorsFile Without(params string[] beginnings)
    {
        foreach (string name in _tensors.Keys.Where(name => beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal))).ToArray()) _tensors.Remove(name);
        return this;
    }

    /// <summary>Keeps those tensors only whose names begin so.</summary>
    public SafetensorsFile Only(string beginning)
    {
        foreach (string name in _tensors.Keys.Where(name => !name.StartsWith(beginning, StringComparison.Ordinal)).ToArray()) _tensors.Remove(name);
        return this;
    }

    /// <summary>Adds a tensor of zeros.</summary>
    public SafetensorsFile With(string name, params long[] shape)
    {
        _tensors[name] = (shape, new float[shape.Aggregate(1L, (product, length) => product * length)]);
        return this;
    }

    /// <summary>Renames every tensor.</summary>
    public SafetensorsFile Renamed(Func<string, string> rename)
    {
        var old = _tensors.ToArray();
        _tensors.Clear();
        foreach (var (name, tensor) in old) _tensors.Add(rename(name), tensor);
        return this;
    }

    public byte[] Write()
    {
        var header = new JsonObject();
        long position = 0;
        foreach (var (name, (shape, values)) in _tensors)
        {
            long end = position + (values.Length * sizeof(float));
            header.Add(name, new JsonObject { ["dtype"] = "F32", ["shape"] = new JsonArray([.. shape.Select(length => JsonValue.Create(length))]), ["data_offsets"] = new JsonArray(position, end) });
            position = end;
        }

        byte[] json = Encoding.UTF8.GetBytes(header.ToJsonString());
        return [.. BitConverter.GetBytes((long)json.Length), .. json, .. _tensors.Values.SelectMany(tensor => TorchFile.Floats(tensor.Values))];
    }
}
