using Xtts.Net.Goldens;

namespace Xtts.Net.Packages.Tests.Packing;

/// <summary>The small model that the repository ships.</summary>
internal static class DemonstrationModel
{
    /// <summary>Its folder.</summary>
    public static string Folder => Path.Combine(GoldenFolder.RepositoryRoot(), "samples", "QuickStart", "demo-voice");

    /// <summary>A clip of its Hungarian voice.</summary>
    public static string Clip => Path.Combine(Folder, "ref_hu.wav");
}
