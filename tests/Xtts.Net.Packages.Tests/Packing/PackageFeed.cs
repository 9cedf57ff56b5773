using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Xtts.Net.Goldens;

namespace Xtts.Net.Packages.Tests.Packing;

/// <summary>All packages of the repository, packed once for all tests, in a folder that serves as their source; and room for what is made with them.</summary>
/// <remarks>
/// Their version is that of this moment, so whatever cache has packages of the same names cannot be taken for them. They are unpacked into a folder of this feed; packages of others come from
/// the machine's own package folder where they are there, else from the public source.
/// </remarks>
public sealed class PackageFeed : IAsyncLifetime
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private readonly string _root = Directory.CreateTempSubdirectory("xtts-packages-").FullName;

    /// <summary>Version of the packages.</summary>
    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.0.0-check.{DateTime.UtcNow:yyyyMMddHHmmssfff}");

    /// <summary>The folder with the packages.</summary>
    public string Folder => Path.Combine(_root, "feed");

    /// <summary>Names the sources: ours for our packages, the public one for all others.</summary>
    public string ConfigFile => Path.Combine(_root, "nuget.config");

    /// <summary>A new folder to work in, below the configuration.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    /// <summary>Opens a package, or its symbols (<c>.snupkg</c>).</summary>
    public ZipArchive Open(string package, string extension = ".nupkg") => ZipFile.OpenRead(Path.Combine(Folder, $"{package}.{Version}{extension}"));

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        WriteConfiguration();
        WriteVersions();
        await CommandLine.RunAsync(GoldenFolder.RepositoryRoot(), "dotnet", "pack", "-c", Configuration, "--no-build", "-o", Folder, $"-p:Version={Version}");
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    private void WriteConfiguration()
    {
        string shared = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var configuration = XElement.Load(Path.Combine(GoldenFolder.RepositoryRoot(), "nuget.config"));
        var sources = configuration.Element("packageSources")!;
        string[] others = [.. sources.Elements("add").Select(source => source.Attribute("key")!.Value)];
        sources.Add(Add("packed", Folder));
        configuration.Add(
            new XElement("config", Add("globalPackagesFolder", Path.Combine(_root, "packages"))),
            new XElement("fallbackPackageFolders", new XElement("clear"), Directory.Exists(shared) ? Add("shared", shared) : null),
            new XElement("packageSourceMapping", new XElement("clear"), Source("packed", "Xtts.Net", "Xtts.Net.*"), others.Select(name => Source(name, "*"))));
        configuration.Save(ConfigFile);
    }

    // Central versions for the application: those of this repository, and ours.
    private void WriteVersions()
    {
        var versions = XElement.Load(Path.Combine(GoldenFolder.RepositoryRoot(), "Directory.Packages.props"));
        versions.Add(new XElement("ItemGroup", new[] { "Xtts.Net.Extensions.DependencyInjection", "Xtts.Net.OnnxRuntime" }.Select(name =>
            new XElement("PackageVersion", new XAttribute("Include", name), new XAttribute("Version", Version)))));
        versions.Save(Path.Combine(_root, "Directory.Packages.props"));
        foreach (string barrier in new[] { "Directory.Build.props", "Directory.Build.targets" }) new XElement("Project").Save(Path.Combine(_root, barrier));
    }

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));

    private static XElement Source(string key, params string[] patterns) =>
        new("packageSource", new XAttribute("key", key), patterns.Select(pattern => new XElement("package", new XAttribute("pattern", pattern))));
}
