using System.Diagnostics;
using System.Text.Json;
using Xtts.Net.Goldens;

namespace Xtts.Net.TorchSharp.Tests.Build;

/// <summary>What the targets in the package do to the build of an application.</summary>
public sealed class BuildTargetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_library_of_the_package_is_exchanged_for_a_copy_under_obj_that_goes_to_the_same_place()
    {
        var library = Build(PackagedLibrary.File, out _);

        string file = library.GetProperty("FullPath").GetString()!;
        file.Should().StartWith(_folder.PathOf("obj")).And.EndWith("libLibTorchSharp.so");
        File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(PackagedLibrary.File)).Should().BeFalse();
        library.GetProperty("DestinationSubDirectory").GetString().Should().Be("runtimes/linux-x64/native/");
    }

    [Fact]
    public void With_the_property_set_to_false_the_library_of_the_package_is_used()
    {
        var library = Build(PackagedLibrary.File, out _, "-p:XttsLoosenTorchSharp=false");

        library.GetProperty("FullPath").GetString().Should().Be(PackagedLibrary.File);
    }

    [Fact]
    public void An_unknown_file_is_used_as_it_is_and_the_build_warns()
    {
        string unknown = _folder.PathOf("libLibTorchSharp.so");
        File.WriteAllText(unknown, "not a library");

        var library = Build(unknown, out string output);

        library.GetProperty("FullPath").GetString().Should().Be(unknown);
        output.Should().Contain("warning XTTS0001");
    }

    [Fact]
    public void The_tests_of_this_repository_run_with_the_exchanged_library()
    {
        string copied = Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native", "libLibTorchSharp.so");

        File.ReadAllBytes(copied).AsSpan().SequenceEqual(File.ReadAllBytes(PackagedLibrary.File)).Should().BeFalse();
    }

    // A project that stands for an application: its packages resolve to the one library.
    private JsonElement Build(string library, out string output, params string[] properties)
    {
        string targets = Path.Combine(GoldenFolder.RepositoryRoot(), "src", "Xtts.Net.TorchSharp", "buildTransitive", "Xtts.Net.TorchSharp.targets");
        string project = _folder.PathOf("application.proj");
        File.WriteAllText(project, $"""
            <Project>
              <PropertyGroup>
                <IntermediateOutputPath>obj/</IntermediateOutputPath>
                <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
              </PropertyGroup>
              <Target Name="ResolvePackageAssets">
                <ItemGroup>
                  <RuntimeTargetsCopyLocalItems Include="{library}" NuGetPackageVersion="1.2.3" DestinationSubDirectory="runtimes/linux-x64/native/" />
                </ItemGroup>
              </Target>
              <Import Project="{targets}" />
            </Project>
            """);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string result = _folder.PathOf("items.json");
        foreach (string argument in (string[])["msbuild", project, "-nodeReuse:false", "-t:ResolvePackageAssets", "-getItem:RuntimeTargetsCopyLocalItems", $"-getResultOutputFile:{result}", .. properties])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        output = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        process.ExitCode.Should().Be(0, output);
        using var document = JsonDocument.Parse(File.ReadAllText(result));
        return document.RootElement.GetProperty("Items").GetProperty("RuntimeTargetsCopyLocalItems").EnumerateArray().Should().ContainSingle().Subject.Clone();
    }
}
