using System.Runtime.InteropServices;
using Xtts.Net.Goldens;
using Xtts.Net.Packages.Tests.Packing;

namespace Xtts.Net.Packages.Tests;

/// <summary>A new application that has nothing but the packages.</summary>
[Collection(PackageFeedSharing.Name)]
public sealed class ApplicationTests(PackageFeed feed)
{
    [Fact]
    public async Task It_restores_builds_and_speaks()
    {
        string folder = NewApplication("application"), wave = Path.Combine(folder, "speech.wav");

        await CommandLine.RunAsync(folder, "dotnet", "build", "-c", "Release", "-o", "built");
        await CommandLine.RunAsync(folder, "dotnet", Path.Combine("built", "Consumer.dll"), DemonstrationModel.Folder, wave);

        Wave.ShouldHoldSpeech(wave);
    }

    [NativeCompilerFact]
    public async Task It_is_compiled_to_native_code_without_a_warning_and_speaks()
    {
        string folder = NewApplication("native"), wave = Path.Combine(folder, "speech.wav");

        await CommandLine.RunAsync(folder, "dotnet", "publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishAot=true", "-p:IlcInstructionSet=native", "-p:NativeDebugSymbols=false", "-warnaserror", "-o", "published");
        await CommandLine.RunAsync(folder, Path.Combine(folder, "published", "Consumer"), DemonstrationModel.Folder, wave);

        File.Exists(Path.Combine(folder, "published", "Consumer.dll")).Should().BeFalse("all of it is in the program");
        Wave.ShouldHoldSpeech(wave);
    }

    private string NewApplication(string name)
    {
        string folder = feed.NewFolder(name);
        foreach (string file in Directory.GetFiles(Path.Combine(GoldenFolder.RepositoryRoot(), "tests", "Xtts.Net.Packages.Tests", "Consumer"))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }
}
