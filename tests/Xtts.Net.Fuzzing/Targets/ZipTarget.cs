using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Zip;
using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Mutation;
using Xtts.Net.Fuzzing.Mutation.Zip;
using Xtts.Net.Fuzzing.Seeds;

namespace Xtts.Net.Fuzzing.Targets;

/// <summary>The zip directory: every entry found by its name, its data located and read; no two share a byte.</summary>
internal sealed class ZipTarget : IFuzzTarget
{
    private const int MostBytes = 1 << 20;

    /// <inheritdoc/>
    public string Name => "zip";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds => SeedArchives.All;

    /// <inheritdoc/>
    public IReadOnlyList<IMutator> Mutators { get; } = [new ArchiveMutator(), new ArchiveFieldMutator(), new ArchiveFieldMutator()];

    /// <inheritdoc/>
    public void Use(byte[] content)
    {
        var directory = ZipDirectory.Read(new InMemoryFile("fuzzed.bin", content), CancellationToken.None);
        var used = new List<(long Start, long End)>();
        foreach (var entry in directory.Entries)
        {
            if (!directory.TryFind(entry.Name, out var found) || found.HeaderOffset != entry.HeaderOffset) throw new BrokenPromiseException($"the entry '{entry.Name}' is not found by its name");
            byte[] data = directory.ReadData(entry, MostBytes);
            if (data.Length != entry.Size) throw new BrokenPromiseException($"the entry '{entry.Name}' has {entry.Size} bytes, {data.Length} were read");
            used.Add((entry.HeaderOffset, directory.LocateData(entry) + entry.Size));
        }

        used.Sort();
        for (int i = 1; i < used.Count; i++)
        {
            if (used[i - 1].End > used[i].Start) throw new BrokenPromiseException($"two entries share the bytes at {used[i].Start}");
        }
    }

    /// <inheritdoc/>
    public bool Documents(Exception exception) => exception is CheckpointException;
}
