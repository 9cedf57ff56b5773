using System.Text.Json.Nodes;
using Xtts.Net.Goldens;
using Xtts.Net.Parity.Options;

namespace Xtts.Net.Parity.Tests;

/// <summary>A folder of goldens with two stages that need no model, cut from the repository's own; a test may spoil it.</summary>
internal sealed class SmallGoldens : IDisposable
{
    public const string Sampler = "stages/sampler.safetensors";
    private static readonly string[] Stages = [Sampler, "stages/cond_mel.safetensors"];

    private readonly string _root = Path.Combine(Path.GetTempPath(), $"xtts-parity-{Guid.NewGuid():N}");

    public SmallGoldens()
    {
        var source = GoldenFolder.OfRepository;
        var manifest = JsonNode.Parse(File.ReadAllText(source.PathOf("manifest_stages.json")))!.AsObject();
        foreach (string fact in (string[])["sizes", "texts", "length_table", "limit_case"]) manifest.Remove(fact);
        var files = manifest["files"]!.AsObject();
        foreach (string path in files.Select(file => file.Key).Except(Stages).ToArray()) files.Remove(path);
        Manifest = manifest;
        Directory.CreateDirectory(PathOf("stages"));
        foreach (string path in Stages) File.Copy(source.PathOf(path), PathOf(path));
        Directory.CreateDirectory(PathOf("audio"));
        File.Copy(source.PathOf("audio/a_human_16k_mono.wav"), PathOf("audio/a_human_16k_mono.wav"));
        Directory.CreateDirectory(PathOf("ckpt/tiny"));
        foreach (string name in (string[])["model.pth", "config.json", "vocab.json"]) File.Copy(source.PathOf("ckpt/tiny/" + name), PathOf("ckpt/tiny/" + name));
    }

    /// <summary>What will be written as the manifest.</summary>
    public JsonObject Manifest { get; }

    public string PathOf(string relative) => Path.Combine(_root, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Runs the stage suite.</summary>
    public (int Status, string[] Lines) Run(params string[] skipped)
    {
        File.WriteAllText(PathOf("manifest_stages.json"), Manifest.ToJsonString());
        using var output = new StringWriter();
        int status = ParityRunner.Run(new ParityOptions { Goldens = _root, Suites = ParitySuite.Stages, Skipped = skipped }, output);
        return (status, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
