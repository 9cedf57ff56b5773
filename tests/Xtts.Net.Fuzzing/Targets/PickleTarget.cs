using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Layouts;
using Xtts.Net.Checkpoints.Pickle;
using Xtts.Net.Fuzzing.Mutation;
using Xtts.Net.Fuzzing.Mutation.Pickle;
using Xtts.Net.Fuzzing.Seeds;

namespace Xtts.Net.Fuzzing.Targets;

/// <summary>The pickle machine: what it made is written out as inert data and searched for metadata.</summary>
internal sealed class PickleTarget : IFuzzTarget
{
    private const string File = "fuzzed.bin";

    /// <inheritdoc/>
    public string Name => "pickle";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds => SeedPickles.All;

    /// <inheritdoc/>
    public IReadOnlyList<IMutator> Mutators { get; } = [new PickleMutator(SeedPickles.All), new PickleMutator(SeedPickles.All), new TensorDescriptionMutator()];

    /// <inheritdoc/>
    public void Use(byte[] content)
    {
        object? value = PickleMachine.Load(content, File);
        InertData.Of(value, File);
        if (value is not PickleDictionary root) return;
        TrainerMetadata.Read(root, File, CheckpointLimits.Default);
        TrainerStateReader.Read(root, CancellationToken.None);
    }

    /// <inheritdoc/>
    public bool Documents(Exception exception) => exception is CheckpointException;
}
