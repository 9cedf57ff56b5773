using Xtts.Net.Goldens;

namespace Xtts.Net.Tool.Tests;

/// <summary>The models that tests run on.</summary>
internal static class Models
{
    /// <summary>A small model that speaks, with its clips and two voices of its own.</summary>
    public static string Demo { get; } = Path.Combine(GoldenFolder.RepositoryRoot(), "samples", "QuickStart", "demo-voice");

    /// <summary>A clip to clone from.</summary>
    public static string Clip { get; } = Path.Combine(Demo, "ref_hu.wav");

    /// <summary>A checkpoint as a trainer leaves it.</summary>
    public static string Trainer { get; } = Golden("ckpt/trainer/best_model_2735.pth");

    /// <summary>A recorded file.</summary>
    public static string Golden(string relative) => GoldenFolder.OfRepository.PathOf(relative);
}
