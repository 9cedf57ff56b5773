using Xtts.Net.Checkpoints;
using Xtts.Net.Goldens;
using Xtts.Net.Synthesis;

namespace Xtts.Net.OnnxRuntime.Tests.EndToEnd;

/// <summary>Models in folders that others can write to.</summary>
public sealed class UntrustedFolderTests : IDisposable
{
    private static readonly GoldenFolder Goldens = GoldenFolder.OfRepository;
    private readonly string _folder = Directory.CreateTempSubdirectory($"xtts-{Guid.NewGuid():N}-").FullName;

    public UntrustedFolderTests()
    {
        foreach (string file in Directory.GetFiles(Goldens.PathOf("ckpt/tiny"))) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    private string Checkpoint => Path.Combine(_folder, "model.pth");

    [Fact]
    public async Task A_copied_model_speaks_on_when_its_file_is_cut_short()
    {
        await using var mapped = await XttsSynthesizer.LoadAsync(Goldens.PathOf("ckpt/tiny"), x => x.UseOnnxRuntime());
        await using var copied = await XttsSynthesizer.LoadAsync(_folder, x => { x.LoadMode = CheckpointLoadMode.Copy; x.UseOnnxRuntime(); });
        using (var file = new FileStream(Checkpoint, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) file.SetLength(0);

        var speech = await copied.SynthesizeAsync(Request(copied));

        var expected = await mapped.SynthesizeAsync(Request(mapped));
        speech.Codes.ToArray().Should().Equal(expected.Codes.ToArray());
        FloatComparison.MaxAbsoluteError(speech.Samples.Span, expected.Samples.Span).Should().BeLessThan(1e-6);
    }

    [Theory]
    [InlineData(CheckpointLoadMode.Map, true)]
    [InlineData(CheckpointLoadMode.Copy, false)]
    public async Task No_part_of_a_copied_model_is_mapped(CheckpointLoadMode mode, bool mapped)
    {
        if (!OperatingSystem.IsLinux()) return;     // only Linux tells what is mapped
        await using var xtts = await XttsSynthesizer.LoadAsync(_folder, x => { x.LoadMode = mode; x.UseOnnxRuntime(); });
        await xtts.SynthesizeAsync(Request(xtts));

        string mappings = File.ReadAllText("/proc/self/maps");

        mappings.Contains(Path.GetFileName(_folder), StringComparison.Ordinal).Should().Be(mapped);
    }

    [Theory]
    [InlineData(CheckpointLoadMode.Map, LoadStage.MappingWeights)]
    [InlineData(CheckpointLoadMode.Copy, LoadStage.MappingWeights)]
    [InlineData(CheckpointLoadMode.Map, LoadStage.PreparingBackend)]
    [InlineData(CheckpointLoadMode.Copy, LoadStage.PreparingBackend)]
    public async Task A_file_that_changes_while_it_is_loaded_loads_no_model(CheckpointLoadMode mode, LoadStage stage)
    {
        var load = () => XttsSynthesizer.LoadAsync(
            _folder,
            x =>
            {
                x.LoadMode = mode;
                x.Progress = new At(stage, () => File.SetLastWriteTimeUtc(Checkpoint, DateTime.UtcNow.AddMinutes(1)));
                x.UseOnnxRuntime();
            });

        await load.Should().ThrowAsync<CheckpointChangedException>().WithMessage("*model.pth*changed while it was open*");
    }

    [Fact]
    public async Task The_limits_hold_for_a_model_too()
    {
        var load = () => XttsSynthesizer.LoadAsync(_folder, x => { x.Limits = new CheckpointLimits { Tensors = 100 }; x.UseOnnxRuntime(); });

        await load.Should().ThrowAsync<CheckpointFormatException>().WithMessage("*more than 100 tensors*");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static SpeechRequest Request(XttsSynthesizer xtts) =>
        new() { Text = "jó napot!", Voice = xtts.BuiltInVoices["Anna Teszt"], Language = "hu", Generation = new() { Greedy = true, MaxCodes = 12 } };

    private sealed class At(LoadStage stage, Action react) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            if (value.Stage == stage) react();
        }
    }
}
