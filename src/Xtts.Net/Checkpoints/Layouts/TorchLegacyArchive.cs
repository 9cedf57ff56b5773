using System.Buffers.Binary;
using System.Numerics;
using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Checkpoints.Layouts;

/// <summary>
/// The format of torch.save before version 1.6: five pickles one after another (a magic number, the version of the protocol, facts about the machine, the value, the keys of the
/// storages), then the storages in the order of their keys, each as a count of elements in 8 bytes and the elements.
/// </summary>
/// <remarks>All storages are located when it is opened, by their counts; their bytes are not read.</remarks>
internal sealed class TorchLegacyArchive : TorchArchive
{
    private const long ProtocolVersion = 1001;
    private static readonly BigInteger Magic = new([0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19]);
    private readonly Dictionary<string, StorageExtent> _storages;

    private TorchLegacyArchive(CheckpointFile file, object? value, Dictionary<string, StorageExtent> storages)
        : base(file, value) => _storages = storages;

    /// <inheritdoc/>
    public override CheckpointContainer Container => CheckpointContainer.TorchLegacy;

    /// <summary>Reads the pickles and locates the storages.</summary>
    /// <exception cref="UnsafePickleException">A pickle refers to something that is no data.</exception>
    /// <exception cref="CheckpointFormatException">It is another pickle, or damaged.</exception>
    public static TorchLegacyArchive Open(CheckpointFile file, CancellationToken cancellationToken)
    {
        byte[] start = file.Read(0, (int)Math.Min(file.Length, file.Limits.PickleBytes));
        var pickles = new PickleSequence(start, file.Name, file.Limits);
        if (pickles.Next(cancellationToken) is not BigInteger magic || magic != Magic)
            throw new CheckpointFormatException($"'{file.Name}' is a pickle, but not one that torch.save wrote: it holds no tensors. Nothing was run.");
        if (pickles.Next(cancellationToken) is not ProtocolVersion) throw pickles.Damaged("follows a protocol of torch.save that nobody knows");
        RequireLittleEndian(pickles.Next(cancellationToken), file);
        object? value = pickles.Next(cancellationToken);
        if (pickles.Next(cancellationToken) is not List<object?> keys) throw pickles.Damaged("has no list of its storages");
        return new TorchLegacyArchive(file, value, Locate(file, keys, pickles, cancellationToken));
    }

    /// <inheritdoc/>
    protected override bool TryFindStorage(string key, out StorageExtent extent) => _storages.TryGetValue(key, out extent);

    private static Dictionary<string, StorageExtent> Locate(CheckpointFile file, List<object?> keys, PickleSequence pickles, CancellationToken cancellationToken)
    {
        var located = new Dictionary<string, StorageExtent>(StringComparer.Ordinal);
        Span<byte> count = stackalloc byte[sizeof(long)];
        long at = pickles.Position;
        foreach (object? key in keys)
        {
            if ((located.Count & 255) == 0) cancellationToken.ThrowIfCancellationRequested();
            if (key is not string name || !pickles.Storages.TryGetValue(name, out var storage)) throw Damaged(file, "lists a storage that no tensor refers to");
            file.Read(at, count);
            at += count.Length;
            int width = storage.ElementType.SizeInBytes();
            if (BinaryPrimitives.ReadInt64LittleEndian(count) != storage.Count || storage.Count > (file.Length - at) / width) throw Damaged(file, $"has a storage '{Excerpt.Of(name)}' of another length than its pickle says");
            if (!located.TryAdd(name, new StorageExtent(at, storage.Count * width))) throw Damaged(file, $"lists the storage '{Excerpt.Of(name)}' twice");
            at += storage.Count * width;
        }

        return at == file.Length ? located : throw Damaged(file, "goes on after its last storage");
    }

    private static void RequireLittleEndian(object? facts, CheckpointFile file)
    {
        if (facts is not PickleDictionary machine || !machine.TryGet("little_endian", out object? little)) throw Damaged(file, "says nothing about the machine that wrote it");
        if (little is not true) throw new UnsupportedCheckpointException($"'{file.Name}' was saved on a big-endian machine. Load it there or with Python and save it again on a little-endian one.");
    }

    private static CheckpointFormatException Damaged(CheckpointFile file, string what) =>
        new($"'{file.Name}' is in the format of torch.save before version 1.6 and {what}. It is truncated, damaged or has something added: copy or download it again.");
}
