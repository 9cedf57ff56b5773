namespace Xtts.Net.WebServer.Browser.Tests.Browsers;

/// <summary>A test with the Chromium of the machine.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.Program is null ? Chromium.HowToGetIt : null;
}
