namespace Xtts.Net.WebServer.Browser.Tests.Browsers;

/// <summary>Tests that share a browser and a server, one after the other: sound and figures of one would be those of a machine that is busy with another.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<RunningChromium>
{
    public const string Name = "browser";
}
