using System.Reflection.PortableExecutable;
using Xtts.Net.Packages.Tests.Packing;

namespace Xtts.Net.Packages.Tests;

/// <summary>What <c>dotnet pack</c> makes.</summary>
[Collection(PackageFeedSharing.Name)]
public sealed class PackageTests(PackageFeed feed)
{
    private static readonly string[] LibraryNames = ["Xtts.Net", "Xtts.Net.Abstractions", "Xtts.Net.Extensions.DependencyInjection", "Xtts.Net.OnnxRuntime", "Xtts.Net.TorchSharp"];
    private static readonly string[] PackageNames = [.. LibraryNames, "Xtts.Net.Tool"];

    [Fact]
    public void There_is_a_package_for_each_library_with_its_symbols_and_one_for_the_tool()
    {
        var files = Directory.GetFiles(feed.Folder).Select(file => Path.GetFileName(file).Replace($".{feed.Version}", "", StringComparison.Ordinal));

        files.Should().BeEquivalentTo([.. PackageNames.Select(name => name + ".nupkg"), .. LibraryNames.Select(name => name + ".snupkg")]);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_has_readme_icon_licence_and_description(string name)
    {
        using var package = feed.Open(name);

        var manifest = Manifest.Of(package);

        package.GetEntry(manifest.Value("readme")!)!.Length.Should().BePositive();
        package.GetEntry(manifest.Value("icon")!)!.Length.Should().BePositive();
        manifest.Value("license").Should().Be("MIT");
        manifest.Value("description").Should().NotBe("Package Description").And.NotBeNullOrWhiteSpace();
        manifest.Value("tags").Should().Contain("xtts");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_names_no_repository_that_others_cannot_reach(string name)
    {
        using var package = feed.Open(name);

        string? address = Manifest.Of(package).Repository;

        if (address is not null) address.Should().StartWith("https://");
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_has_documentation_and_depends_on_managed_packages_only(string name)
    {
        using var package = feed.Open(name);

        package.GetEntry($"lib/net10.0/{name}.xml").Should().NotBeNull();
        package.Entries.Should().NotContain(entry => entry.FullName.StartsWith("runtimes/", StringComparison.Ordinal));
        Manifest.Of(package).Dependencies.Should().NotContain(id => id == "Microsoft.ML.OnnxRuntime" || id.StartsWith("TorchSharp-", StringComparison.Ordinal) || id.StartsWith("libtorch", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Symbols_belong_to_the_library_and_lead_to_every_source(string name)
    {
        using var package = feed.Open(name);
        using var symbolPackage = feed.Open(name, ".snupkg");
        using var library = new PEReader(Copy(package.GetEntry($"lib/net10.0/{name}.dll")!.Open()));

        var symbols = Symbols.Read(Copy(symbolPackage.GetEntry($"lib/net10.0/{name}.pdb")!.Open()));

        symbols.Id.Should().Be(library.ReadCodeViewDebugDirectoryData(library.ReadDebugDirectory().First(entry => entry.Type == DebugDirectoryEntryType.CodeView)).Guid);
        symbols.SourcesNowhere.Should().BeEmpty();
    }

    [Fact]
    public void The_tool_names_everything_of_others_that_it_carries()
    {
        using var package = feed.Open("Xtts.Net.Tool");
        using var reader = new StreamReader(package.GetEntry("THIRD-PARTY-NOTICES.txt")!.Open());
        string notices = reader.ReadToEnd();

        var carried = package.Entries.Where(entry => Path.GetExtension(entry.Name) is ".dll" or ".so" or ".dylib" && !entry.Name.StartsWith("Xtts.Net", StringComparison.Ordinal)).Select(entry => entry.Name);

        carried.Should().NotBeEmpty().And.OnlyContain(name => notices.Contains($" {name}", StringComparison.Ordinal));
    }

    [Fact]
    public void Notices_that_the_tool_and_the_core_refer_to_are_there()
    {
        using var tool = feed.Open("Xtts.Net.Tool");
        using var core = feed.Open("Xtts.Net");

        tool.Entries.Select(entry => entry.FullName).Should().Contain(
            ["notices/onnxruntime/ThirdPartyNotices.txt", "notices/dotnet/THIRD-PARTY-NOTICES.TXT", "notices/LICENSE-pinyin.txt", "notices/polly/LICENSE", "notices/LICENSE-unicode.txt"]);
        core.Entries.Select(entry => entry.FullName).Should().Contain(["notices/LICENSE-pinyin.txt", "notices/LICENSE-unicode.txt"]);
    }

    public static TheoryData<string> Packages() => [.. PackageNames];

    public static TheoryData<string> Libraries() => [.. LibraryNames];

    private static MemoryStream Copy(Stream stream)
    {
        var copy = new MemoryStream();
        using (stream) stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }
}
