using System.Collections.Immutable;
using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Safetensors;

namespace Xtts.Net.Voices;

/// <summary>Makes a voice of the bytes of a voice file, which anybody may have written.</summary>
internal static class VoiceFileReader
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="bytes">Its bytes, at most <see cref="VoiceFileFormat.MaxBytes"/>.</param>
    /// <param name="path">Name of the file, for messages, and of the voice when the file does not tell one.</param>
    /// <exception cref="VoiceFileException">The file is damaged, or is something else.</exception>
    public static Voice Read(ReadOnlyMemory<byte> bytes, string path)
    {
        using var file = new InMemoryFile(path, bytes);
        string name = file.Name;
        if (bytes.IsEmpty) throw new VoiceFileException($"'{name}' is empty. Clone the voice again.");
        if (!SafetensorsReader.Recognises(bytes.Span)) throw new VoiceFileException($"'{name}' is no voice file: it is not in the safetensors format. 'xtts clone' makes voice files from clips.");
        try
        {
            var content = SafetensorsReader.ReadContent(file, CancellationToken.None);
            if (content.Metadata.TryGetValue(VoiceFileFormat.Version, out string? version) && version != VoiceFileFormat.CurrentVersion)
                throw new VoiceFileException($"'{name}' is a voice file of version '{Excerpt.Of(version)}'; this Xtts.Net reads version {VoiceFileFormat.CurrentVersion}. Update Xtts.Net, or clone the voice again.");
            var conditioning = Values(file, content, VoiceFileFormat.Conditioning, shape => shape is [1, > 0, > 0], [1, 32, 1024]);
            var embedding = Values(file, content, VoiceFileFormat.Embedding, shape => shape is [1, > 0, 1], [1, 512, 1]);
            if (!conditioning.Concat(embedding).All(float.IsFinite)) throw new VoiceFileException($"'{name}' holds values that are no finite numbers. Clone the voice again.");
            return new Voice(NameOf(content.Metadata, name), conditioning, embedding) { Provenance = ProvenanceMetadata.Read(content.Metadata) };
        }
        catch (CheckpointException e)
        {
            throw new VoiceFileException(e.Message, e);
        }
    }

    private static float[] Values(InMemoryFile file, SafetensorsContent content, string tensor, Func<ImmutableArray<long>, bool> fits, long[] typical)
    {
        if (!content.Tensors.TryGetValue(tensor, out var entry))
        {
            string found = content.Tensors.Count == 0 ? "it has no tensors" : $"it has {content.Tensors.Count} tensors such as '{Excerpt.Of(content.Tensors.Keys.First())}', but no '{tensor}'";
            throw new VoiceFileException($"'{file.Name}' is no voice file: {found}. 'xtts clone' makes voice files from clips.");
        }

        if (!fits(entry.Shape) || !entry.ElementType.IsFloatingPoint())
        {
            throw new VoiceFileException(
                $"'{file.Name}': its '{tensor}' is {entry.ElementType} [{string.Join(", ", entry.Shape)}], but a voice has numbers of a shape like [{string.Join(", ", typical)}]. Clone the voice again.");
        }

        var values = new float[entry.ElementCount];
        new TensorView(entry, file.View(entry.FileOffset, entry.SpannedBytes)).CopyTo(values);
        return values;
    }

    private static string NameOf(IReadOnlyDictionary<string, string> metadata, string file) =>
        metadata.TryGetValue(VoiceFileFormat.Name, out string? name) && !string.IsNullOrWhiteSpace(name) ? VoiceFileFormat.Cut(name) : Path.GetFileNameWithoutExtension(file);
}
