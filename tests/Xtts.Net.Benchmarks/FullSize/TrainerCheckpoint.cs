using System.Globalization;

namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>Writes a checkpoint in the layout of a fine-tuning run, 5.6 GB: model, training-only tensors and AdamW moments. Every tensor is a hole of zeros.</summary>
internal static class TrainerCheckpoint
{
    /// <summary>Writes the checkpoint.</summary>
    public static void Write(FileStream output)
    {
        var tensors = ModelTensors.Read();
        var storages = new List<TensorSpec>();
        var state = new OrderedDictionary<string, object?>();
        foreach (var tensor in tensors) state.Add("xtts." + tensor.Name, Store(tensor));
        foreach (var tensor in TrainingTensors.All) state.Add(tensor.Name, Store(tensor));

        var moments = new OrderedDictionary<long, object?>();
        foreach (var parameter in tensors.OptimizedBy("gpt."))
        {
            moments.Add(moments.Count, new OrderedDictionary<string, object?>
            {
                ["step"] = Store(TensorSpec.Float("step")),
                ["exp_avg"] = Store(parameter),
                ["exp_avg_sq"] = Store(parameter),
            });
        }

        byte[] pickle = PickleWriter.Write(new OrderedDictionary<string, object?>
        {
            ["config"] = ModelConfiguration.Create(),
            ["model"] = PickledObject.OrderedDictionary(state),
            ["optimizer"] = new OrderedDictionary<string, object?> { ["state"] = moments, ["param_groups"] = new[] { ParameterGroup(moments.Count) } },
            ["scaler"] = null,
            ["step"] = 2735L,
            ["epoch"] = 9L,
            ["date"] = "November 22, 2026",
            ["model_loss"] = new OrderedDictionary<string, object?> { ["train_loss"] = 3.2, ["eval_loss"] = 3.4 },
        });
        var archive = new TorchArchiveWriter(output, "archive");
        archive.Add("data.pkl", pickle);
        foreach (int i in Enumerable.Range(0, storages.Count).OrderBy(Key, StringComparer.Ordinal)) archive.AddHole($"data/{Key(i)}", storages[i].Bytes);
        archive.Add("version", "3\n"u8);
        archive.Finish();

        StoredTensor Store(TensorSpec tensor)
        {
            storages.Add(tensor);
            return new StoredTensor(tensor, Key(storages.Count - 1), "cuda:0");
        }
    }

    private static OrderedDictionary<string, object?> ParameterGroup(int parameters) => new()
    {
        ["lr"] = 5e-06,
        ["betas"] = new PickledTuple(0.9, 0.96),
        ["eps"] = 1e-08,
        ["weight_decay"] = 0.01,
        ["amsgrad"] = false,
        ["foreach"] = null,
        ["maximize"] = false,
        ["capturable"] = false,
        ["params"] = Enumerable.Range(0, parameters),
    };

    private static string Key(int index) => index.ToString(CultureInfo.InvariantCulture);
}
