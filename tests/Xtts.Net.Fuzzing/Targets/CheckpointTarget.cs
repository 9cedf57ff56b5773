using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;
using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Mutation;
using Xtts.Net.Fuzzing.Seeds;

namespace Xtts.Net.Fuzzing.Targets;

/// <summary>A whole checkpoint: opened by what it is, every tensor read, its keys mapped, its sizes taken.</summary>
/// <param name="name">Name on the command line.</param>
/// <param name="seeds">Files to start from.</param>
/// <param name="mutators">Changes along their structure.</param>
internal sealed class CheckpointTarget(string name, IReadOnlyList<byte[]> seeds, IReadOnlyList<IMutator> mutators) : IFuzzTarget
{
    private static readonly XttsConfiguration Configuration = XttsConfiguration.Parse(SeedGoldens.Configuration, "config.json");

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds => seeds;

    /// <inheritdoc/>
    public IReadOnlyList<IMutator> Mutators => mutators;

    /// <inheritdoc/>
    public void Use(byte[] content)
    {
        using var checkpoint = CheckpointReader.OpenFile(new InMemoryFile("fuzzed.bin", content), CancellationToken.None);
        TensorUse.ReadAll(checkpoint, content.Length);
        var keys = new XttsKeyMapper().Map(checkpoint);
        if (keys.Assignments.Length != checkpoint.Tensors.Count) throw new BrokenPromiseException($"{keys.Assignments.Length} of {checkpoint.Tensors.Count} keys are accounted for");
        try
        {
            using var weights = new CheckpointWeights(checkpoint, keys, ModelSizesReader.Read(checkpoint, keys, Configuration));
        }
        catch (XttsException)
        {
            // A few tensors are no model: the file is sound nevertheless.
        }
    }

    /// <inheritdoc/>
    public bool Documents(Exception exception) => exception is CheckpointException;
}
