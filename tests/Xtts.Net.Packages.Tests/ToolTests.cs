using Xtts.Net.Packages.Tests.Packing;

namespace Xtts.Net.Packages.Tests;

/// <summary>The command, installed from its package.</summary>
[Collection(PackageFeedSharing.Name)]
public sealed class ToolTests(PackageFeed feed)
{
    [Fact]
    public async Task It_is_installed_inspects_a_model_and_speaks()
    {
        string folder = feed.NewFolder("tool"), xtts = Path.Combine(folder, "xtts"), wave = Path.Combine(folder, "speech.wav");

        await CommandLine.RunAsync(folder, "dotnet", "tool", "install", "Xtts.Net.Tool", "--version", feed.Version, "--tool-path", folder, "--configfile", feed.ConfigFile);
        string version = await CommandLine.RunAsync(folder, xtts, "--version");
        string report = await CommandLine.RunAsync(folder, xtts, "inspect", Path.Combine(DemonstrationModel.Folder, "model.pth"));
        await CommandLine.RunAsync(
            folder, xtts, "speak", "Holnap reggel korán indul a vonat.", "--model", DemonstrationModel.Folder, "--clip", DemonstrationModel.Clip, "--language", "hu", "--seed", "1", "--out", wave);

        version.Should().MatchRegex(@"^\d+\.\d+\.\d+");
        report.Should().Contain("XTTS v2 model");
        Wave.ShouldHoldSpeech(wave);
    }
}
