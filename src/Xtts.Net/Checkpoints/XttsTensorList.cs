using System.Collections.Immutable;
using Xtts.Net.Backends;

namespace Xtts.Net.Checkpoints;

/// <summary>Every tensor of an XTTS v2 model with its shape, from the model's sizes, in the order of the reference's state dictionary (model specification §2).</summary>
internal sealed partial class XttsTensorList
{
    private readonly ImmutableArray<TensorSpecification>.Builder _tensors = ImmutableArray.CreateBuilder<TensorSpecification>(1024);
    private readonly ModelSizes _sizes;

    private XttsTensorList(ModelSizes sizes) => _sizes = sizes;

    /// <summary>The tensors of a model.</summary>
    /// <param name="sizes">Sizes of the model.</param>
    public static ImmutableArray<TensorSpecification> Of(ModelSizes sizes)
    {
        var list = new XttsTensorList(sizes);
        list.Add("mel_stats", sizes.ConditioningMelBands);
        list.AddGpt();
        list.AddPerceiver();
        list.AddVocoder();
        list.AddSpeakerEncoder();
        return list._tensors.DrainToImmutable();
    }

    private void Add(string name, params ReadOnlySpan<long> shape) => _tensors.Add(new TensorSpecification(name, [.. shape]));

    private void AddUnneeded(string name, params ReadOnlySpan<long> shape) => _tensors.Add(new TensorSpecification(name, [.. shape]) { IsNeeded = false });

    private void AddWithBias(string name, long outputs, params ReadOnlySpan<long> weight)
    {
        Add(name + ".weight", weight);
        Add(name + ".bias", outputs);
    }

    private void AddNorm(string name, long channels) => AddWithBias(name, channels, channels);

    private void AddBatchNorm(string name, long channels)
    {
        AddNorm(name, channels);
        Add(name + ".running_mean", channels);
        Add(name + ".running_var", channels);
        _tensors.Add(new TensorSpecification(name + ".num_batches_tracked", []) { IsCounter = true, IsNeeded = false });
    }

    // Weight norm: original0 is the length of each slice along axis 0, original1 its direction.
    private void AddWeightNorm(string name, long outputs, long first, long second, long kernel)
    {
        Add(name + ".bias", outputs);
        Add(name + WeightNorm.Magnitude, first, 1, 1);
        Add(name + WeightNorm.Direction, first, second, kernel);
    }
}
