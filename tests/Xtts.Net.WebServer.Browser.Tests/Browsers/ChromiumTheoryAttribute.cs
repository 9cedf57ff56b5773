namespace Xtts.Net.WebServer.Browser.Tests.Browsers;

/// <summary>Tests with the Chromium of the machine.</summary>
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = Chromium.Program is null ? Chromium.HowToGetIt : null;
}
