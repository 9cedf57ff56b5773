namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>Writes <c>model.pth</c> in the layout of released models, 1.87 GB of random values.</summary>
internal static class ReleasedCheckpoint
{
    /// <summary>Writes the checkpoint.</summary>
    public static void Write(FileStream output)
    {
        var tensors = ModelTensors.Read();
        var state = new OrderedDictionary<string, object?>();
        for (int i = 0; i < tensors.Length; i++) state.Add(tensors[i].Name, new StoredTensor(tensors[i], StorageKey(i), "cpu"));

        byte[] pickle = PickleWriter.Write(new OrderedDictionary<string, object?> { ["config"] = ModelConfiguration.CreateReleased(), ["model"] = PickledObject.OrderedDictionary(state) });
        var archive = new TorchArchiveWriter(output, "model");
        archive.Add("data.pkl", pickle);
        foreach (int i in Enumerable.Range(0, tensors.Length).OrderBy(StorageKey, StringComparer.Ordinal))
            archive.Add($"data/{StorageKey(i)}", RandomWeights.Create(tensors[i], (ulong)i + 1));

        archive.Add("version", "3\n"u8);
        archive.Finish();
    }

    private static string StorageKey(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
