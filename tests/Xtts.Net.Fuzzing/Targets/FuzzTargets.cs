using Xtts.Net.Fuzzing.Mutation;
using Xtts.Net.Fuzzing.Mutation.Pickle;
using Xtts.Net.Fuzzing.Mutation.Safetensors;
using Xtts.Net.Fuzzing.Mutation.Zip;
using Xtts.Net.Fuzzing.Options;
using Xtts.Net.Fuzzing.Seeds;

namespace Xtts.Net.Fuzzing.Targets;

/// <summary>Every reader of Xtts.Net that takes files, or the answers of servers, from outside.</summary>
internal static class FuzzTargets
{
    private static readonly IMutator[] ArchiveMutators =
        [new ArchiveMutator(), new ArchiveFieldMutator(), new ArchivedPickleMutator(new PickleMutator(SeedPickles.All)), new ArchivedPickleMutator(new TensorDescriptionMutator())];

    /// <summary>The targets in the order they are run.</summary>
    public static IReadOnlyList<IFuzzTarget> All { get; } =
    [
        new ZipTarget(),
        new PickleTarget(),
        new CheckpointTarget("checkpoint", SeedArchives.All, ArchiveMutators),
        new CheckpointTarget("legacy", SeedLegacyFiles.All, [new PickleMutator(SeedLegacyFiles.All), new TensorDescriptionMutator()]),
        new CheckpointTarget("safetensors", SeedSafetensors.All, [new SafetensorsHeaderMutator()]),
        new ConfigurationTarget(),
        new VocabularyTarget(),
        new SpeakersTarget(ArchiveMutators),
        new VoiceFileTarget(),
        new WaveTarget(),
        new SsmlTarget(),
        new LexiconTarget(),
        new ListingTarget(),
    ];

    /// <summary>The target of a name, or all.</summary>
    /// <exception cref="UsageException">There is no such target.</exception>
    public static IReadOnlyList<IFuzzTarget> Select(string? name)
    {
        if (name is null) return All;
        return [All.FirstOrDefault(target => target.Name == name) ?? throw new UsageException($"'{name}' is no target; there are {string.Join(", ", All.Select(target => target.Name))}.")];
    }
}
