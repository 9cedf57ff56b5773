namespace Xtts.Net.WebServer.Tests;

/// <summary>Tests that share a server. All tests are in it: one after the other, so that what a server is found to do was asked by its own test.</summary>
[CollectionDefinition(Name)]
public sealed class ServerGroup : ICollectionFixture<SharedServer>
{
    public const string Name = "server";
}
