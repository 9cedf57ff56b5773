using Xtts.Net.Fuzzing.Cases;

namespace Xtts.Net.Fuzzing.Mutation.Zip;

/// <summary>Changes the pickle inside an archive; sizes and checksums fit the change.</summary>
/// <param name="inner">What changes the pickle.</param>
internal sealed class ArchivedPickleMutator(IMutator inner) : IMutator
{
    /// <inheritdoc/>
    public byte[]? Mutate(byte[] content, CaseRandom random)
    {
        if (ArchiveImage.TryParse(content) is not { } image || image.FindPickle() is not (>= 0 and var at)) return null;
        if (inner.Mutate(image.Entries[at].Data, random) is not { } pickle) return null;
        image.Entries[at] = image.Entries[at] with { Data = pickle };
        return ArchiveWriter.Write(image);
    }
}
