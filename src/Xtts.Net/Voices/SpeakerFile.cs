using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Layouts;

namespace Xtts.Net.Voices;

/// <summary>Reads the voices of a <c>speakers_xtts.pth</c>.</summary>
internal static class SpeakerFile
{
    /// <summary>Reads every voice by its speaker's name, in file order.</summary>
    /// <param name="path">The speaker file.</param>
    /// <param name="cancellationToken">Cancels between speakers.</param>
    /// <exception cref="ModelFileNotFoundException">There is no such file.</exception>
    /// <exception cref="CheckpointException">The file is no speaker file, or is damaged.</exception>
    public static IReadOnlyDictionary<string, Voice> Read(string path, CancellationToken cancellationToken = default) => Read(path, CheckpointLimits.Default, cancellationToken);

    /// <summary>Reads every voice by its speaker's name, in file order, within limits of one's own.</summary>
    public static IReadOnlyDictionary<string, Voice> Read(string path, CheckpointLimits limits, CancellationToken cancellationToken)
    {
        // Voices are copied anyway, so nothing is gained from mapping the file.
        using var file = new CheckpointReader { LoadMode = CheckpointLoadMode.Copy, Limits = limits }.OpenFile(path, cancellationToken);
        return Read(file, cancellationToken);
    }

    /// <summary>Reads every voice of an opened speaker file, which stays open.</summary>
    internal static IReadOnlyDictionary<string, Voice> Read(OpenedCheckpoint file, CancellationToken cancellationToken)
    {
        if (file.Layout != CheckpointLayout.Speakers)
            throw new CheckpointFormatException($"'{Path.GetFileName(file.Path)}' is no speaker file: it is organised as {file.Layout}. Set SpeakersPath to a speakers_xtts.pth, or leave it out.");
        var voices = new Dictionary<string, Voice>(file.Speakers.Length, StringComparer.Ordinal);
        foreach (var speaker in file.Speakers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            voices.Add(speaker.Name, ReadVoice(file, speaker));
        }

        return voices;
    }

    private static Voice ReadVoice(OpenedCheckpoint file, SpeakerRecord speaker)
    {
        RequireShape(file, speaker.Conditioning, shape => shape is [1, 32, > 0], [1, 32, 1024]);
        RequireShape(file, speaker.Embedding, shape => shape is [1, > 0, 1], [1, 512, 1]);
        try
        {
            return new Voice(speaker.Name, ToArray(file, speaker.Conditioning), ToArray(file, speaker.Embedding));
        }
        catch (ArgumentException e)
        {
            throw new CheckpointFormatException($"'{Path.GetFileName(file.Path)}': the speaker '{speaker.Name}' holds values that are no finite numbers. Leave the file out or replace it.", e);
        }
    }

    private static void RequireShape(OpenedCheckpoint file, string key, Func<IReadOnlyList<long>, bool> fits, long[] typical)
    {
        var shape = file.Tensors[key].Shape;
        if (!fits(shape)) throw new TensorShapeException(file.Path, key, typical, shape, "The numbers 1024 and 512 depend on the model; the others do not. Is it the speaker file of an XTTS v2 model?");
    }

    private static float[] ToArray(OpenedCheckpoint file, string key)
    {
        var view = file.Read(key);
        var values = new float[view.Entry.ElementCount];
        view.CopyTo(values);
        return values;
    }
}
