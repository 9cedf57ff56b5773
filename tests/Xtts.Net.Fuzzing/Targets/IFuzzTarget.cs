using Xtts.Net.Fuzzing.Mutation;

namespace Xtts.Net.Fuzzing.Targets;

/// <summary>A reader, with sound files to start from and ways to damage them.</summary>
internal interface IFuzzTarget
{
    /// <summary>Name on the command line.</summary>
    string Name { get; }

    /// <summary>Sound files of at most 32 KiB.</summary>
    IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>Changes along the structure of the files.</summary>
    IReadOnlyList<IMutator> Mutators { get; }

    /// <summary>Opens a file and uses everything in it.</summary>
    void Use(byte[] content);

    /// <summary>Whether the reader may answer a bad file with this exception.</summary>
    bool Documents(Exception exception);
}
