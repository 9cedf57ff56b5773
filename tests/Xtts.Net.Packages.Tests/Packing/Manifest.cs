using System.IO.Compression;
using System.Xml.Linq;

namespace Xtts.Net.Packages.Tests.Packing;

/// <summary>What a package says about itself.</summary>
internal sealed class Manifest
{
    private readonly XElement _metadata;

    private Manifest(XElement package) => _metadata = package.Elements().Single();

    /// <summary>Identifiers of the packages that it depends on.</summary>
    public IEnumerable<string> Dependencies => _metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(dependency => dependency.Attribute("id")!.Value);

    /// <summary>Address of the repository, if it names one.</summary>
    public string? Repository => Element("repository")?.Attribute("url")?.Value;

    /// <summary>The manifest of a package.</summary>
    public static Manifest Of(ZipArchive package)
    {
        using var stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return new Manifest(XElement.Load(stream));
    }

    /// <summary>Text of an element, or null.</summary>
    public string? Value(string element) => Element(element)?.Value;

    private XElement? Element(string name) => _metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name);
}
