using Xtts.Net.Checkpoints.Export;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Checkpoints.Export;

[Collection(nameof(StartsPrograms))]
public sealed class PyTorchTests
{
    [PyTorchFact]
    public async Task PyTorch_loads_exports_with_weights_only_and_finds_them_equal()
    {
        const string Source = "ckpt/trainer/best_model_2735.pth";
        using var folder = new ExportFolder();
        var outputs = new List<string>();
        foreach (var precision in Enum.GetValues<ExportPrecision>())
        {
            foreach (string ending in new[] { ".pth", ".safetensors" })
            {
                outputs.Add(folder.At($"{precision}{ending}".ToLowerInvariant()));
                await folder.Export(Source, Path.GetFileName(outputs[^1]), precision);
            }
        }

        var (exitCode, output) = PyTorchFactAttribute.Run(PyTorchFactAttribute.Python, [Path.Combine(GoldenFolder.RepositoryRoot(), "build", "check-with-pytorch.py"), GoldenCheckpoints.Folder.PathOf(Source), .. outputs]);

        exitCode.Should().Be(0, output);
        output.Split('\n').Where(line => line.Contains("equal bit for bit")).Select(line => line.Split(':')[0]).Should().Equal(outputs.Select(Path.GetFileName));
    }
}
