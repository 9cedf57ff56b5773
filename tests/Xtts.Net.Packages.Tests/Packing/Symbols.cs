using System.Reflection.Metadata;

namespace Xtts.Net.Packages.Tests.Packing;

/// <summary>What a debugger learns from a portable PDB: whose symbols they are and where each source is.</summary>
internal sealed class Symbols
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A"), EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private Symbols(Guid id, string[] missing) => (Id, SourcesNowhere) = (id, missing);

    /// <summary>Identity of the assembly they belong to.</summary>
    public Guid Id { get; }

    /// <summary>Sources that are neither in the file nor, by Source Link, at an address.</summary>
    public IReadOnlyList<string> SourcesNowhere { get; }

    /// <summary>Reads a file.</summary>
    public static Symbols Read(Stream stream)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(stream);
        var reader = provider.GetMetadataReader();
        bool linked = Has(EntityHandle.ModuleDefinition, SourceLink);
        string[] nowhere = [.. reader.Documents.Where(document => !linked && !Has(document, EmbeddedSource)).Select(document => reader.GetString(reader.GetDocument(document).Name))];
        return new Symbols(new BlobContentId(reader.DebugMetadataHeader!.Id).Guid, nowhere);

        bool Has(EntityHandle owner, Guid kind) => reader.GetCustomDebugInformation(owner).Any(information => reader.GetGuid(reader.GetCustomDebugInformation(information).Kind) == kind);
    }
}
