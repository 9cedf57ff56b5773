namespace Xtts.Net.Packages.Tests.Packing;

/// <summary>Tests that share the packed packages.</summary>
[CollectionDefinition(Name)]
public sealed class PackageFeedSharing : ICollectionFixture<PackageFeed>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Package feed";
}
