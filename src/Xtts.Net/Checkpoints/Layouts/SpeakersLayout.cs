using System.Collections.Immutable;
using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Checkpoints.Layouts;

/// <summary>A speaker file: name to a dictionary whose values, in order, are conditioning latents and speaker embedding.</summary>
/// <remarks>Its tensors get the keys <c>{speaker}.{part}</c>.</remarks>
internal static class SpeakersLayout
{
    private const int LongestPart = TensorTable.LongestName / 2;

    /// <summary>Whether a dictionary is organised like a speaker file.</summary>
    public static bool Fits(PickleDictionary root) => root.Count > 0 && root.Entries.All(entry =>
        entry is { Key: string { Length: > 0 and < LongestPart }, Value: PickleDictionary { Count: 2 } parts } && parts.Entries.All(part => part is { Key: string { Length: > 0 and < LongestPart }, Value: PickleTensor }));

    /// <summary>Locates every speaker's tensors.</summary>
    public static OpenedCheckpoint Read(CheckpointFile file, TorchArchive archive, PickleDictionary root, CancellationToken cancellationToken)
    {
        var table = new TensorTable(archive);
        var speakers = ImmutableArray.CreateBuilder<SpeakerRecord>();
        var names = new HashSet<object?>();
        foreach (var (key, value) in root.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!names.Add(key)) throw Twice(archive, key);
            var parts = ((PickleDictionary)value!).Entries;
            var keys = parts.Select(part => $"{key}.{part.Key}").ToArray();
            for (int i = 0; i < keys.Length; i++)
            {
                if (!table.TryAdd(keys[i], (PickleTensor)parts[i].Value!)) throw Twice(archive, key);
            }

            speakers.Add(new SpeakerRecord((string)key!, keys[0], keys[1]));
        }

        return new OpenedCheckpoint(file, CheckpointLayout.Speakers, CheckpointMetadata.Empty, table.Tensors) { Speakers = speakers.ToImmutable(), Container = archive.Container };
    }

    private static CheckpointFormatException Twice(TorchArchive archive, object? speaker) => new($"'{archive.FileName}' holds the speaker '{speaker}' twice. The file is damaged.");
}
