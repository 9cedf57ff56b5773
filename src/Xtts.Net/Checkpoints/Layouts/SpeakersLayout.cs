using System.Collections.Immutable;
using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Checkpoints.Layouts;

/// <summary>A speaker file: name to a dictionary whose values, in order, are conditioning latents and speaker embedding.</summary>
/// <remarks>Its tensors get the keys <c>{speaker}.{part}</c>.</remarks>
internal static class SpeakersLayout
{
    /// <summary>Whether a dictionary is organised like a speaker file.</summary>
    public static bool Fits(PickleDictionary root) => root.Count > 0 && root.Entries.All(entry =>
        entry is { Key: string { Length: > 0 }, Value: PickleDictionary { Count: 2 } parts } && parts.Entries.All(part => part is { Key: string { Length: > 0 }, Value: PickleTensor }));

    /// <summary>Locates every speaker's tensors.</summary>
    public static MappedCheckpoint Read(CheckpointFile file, TorchArchive archive, PickleDictionary root, CancellationToken cancellationToken)
    {
        var tensors = new Dictionary<string, TensorEntry>(StringComparer.Ordinal);
        var speakers = ImmutableArray.CreateBuilder<SpeakerRecord>(root.Count);
        var names = new HashSet<object?>();
        foreach (var (key, value) in root.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!names.Add(key)) throw Twice(archive, key);
            var parts = ((PickleDictionary)value!).Entries;
            var keys = parts.Select(part => $"{key}.{part.Key}").ToArray();
            for (int i = 0; i < keys.Length; i++)
            {
                if (!tensors.TryAdd(keys[i], archive.Locate(keys[i], (PickleTensor)parts[i].Value!))) throw Twice(archive, key);
            }

            speakers.Add(new SpeakerRecord((string)key!, keys[0], keys[1]));
        }

        return new MappedCheckpoint(file, CheckpointLayout.Speakers, CheckpointMetadata.Empty, tensors) { Speakers = speakers.ToImmutable() };
    }

    private static CheckpointFormatException Twice(TorchArchive archive, object? speaker) => new($"'{archive.FileName}' holds the speaker '{speaker}' twice. The file is damaged.");
}
