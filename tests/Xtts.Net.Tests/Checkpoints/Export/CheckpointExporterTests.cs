using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Export;
using Xtts.Net.Tests.Checkpoints.Runs;

namespace Xtts.Net.Tests.Checkpoints.Export;

public sealed class CheckpointExporterTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Counts_what_was_written_renamed_and_left_out()
    {
        var result = await _folder.Export("ckpt/trainer/best_model_2735.pth", "slim.safetensors", ExportPrecision.Float16);

        result.Should().BeEquivalentTo(new { KeysRead = 511, KeysWritten = 451, KeysRenamed = 451, KeysConverted = 436, Format = ExportFormat.Safetensors, SourceBytes = 6347175L });
        result.OutputBytes.Should().Be(new FileInfo(_folder.At("slim.safetensors")).Length).And.BeLessThan(1_300_000);
        result.LeftOut.Should().ContainSingle().Which.Should().Match<ExportOmission>(omission => omission.Category == KeyCategory.TrainingOnly && omission.Keys == 60 && omission.Bytes > 0);
    }

    [Fact]
    public async Task A_released_model_needs_no_renaming()
    {
        var result = await _folder.Export("ckpt/nano/model.pth", "model.safetensors");

        (result.KeysRead, result.KeysWritten, result.KeysRenamed, result.KeysConverted, result.LeftOut.Length).Should().Be((423, 423, 0, 0, 0));
    }

    [Fact]
    public async Task Repeated_names_are_left_out_under_one_reason()
    {
        var result = await _folder.Export("ckpt/variants/gpt_inference_dups.pth", "model.pth");

        result.LeftOut.Should().ContainSingle().Which.Category.Should().Be(KeyCategory.Duplicate);
        (result.KeysWritten + result.LeftOut[0].Keys).Should().Be(result.KeysRead);
    }

    [Fact]
    public async Task Takes_a_checkpoint_of_a_training_run()
    {
        using var run = new RunFolder().With("checkpoint_9.pth", new TrainerFile { Step = 9 });
        File.Copy(GoldenCheckpoints.Folder.PathOf("ckpt/trainer/best_model_1200.pth"), run.At("best_model_1200.pth"));

        var result = await CheckpointExporter.ExportAsync(run.Root, _folder.At("model.pth"), new ExportOptions { Checkpoint = CheckpointChoice.Best });

        (result.SourcePath, result.KeysWritten).Should().Be((run.At("best_model_1200.pth"), 423));
    }

    [Fact]
    public async Task Refuses_to_overwrite()
    {
        File.WriteAllText(_folder.At("model.pth"), "precious");

        var export = () => _folder.Export("ckpt/nano/model.pth", "model.pth");

        (await export.Should().ThrowAsync<OutputExistsException>()).Which.Path.Should().Be(_folder.At("model.pth"));
        File.ReadAllText(_folder.At("model.pth")).Should().Be("precious");
        _folder.Content.Should().Equal("model.pth");
    }

    [Fact]
    public async Task Overwrites_when_told_so()
    {
        File.WriteAllText(_folder.At("model.pth"), "old");

        await CheckpointExporter.ExportAsync(GoldenCheckpoints.Folder.PathOf("ckpt/nano/model.pth"), _folder.At("model.pth"), new ExportOptions { Overwrite = true });

        using var written = new CheckpointReader().Open(_folder.At("model.pth"));
        written.Tensors.Should().HaveCount(423);
        _folder.Content.Should().Equal("model.pth");
    }

    [Fact]
    public async Task Refuses_to_write_over_its_source_even_through_a_link()
    {
        File.Copy(GoldenCheckpoints.Folder.PathOf("ckpt/nano/model.pth"), _folder.At("model.pth"));
        File.CreateSymbolicLink(_folder.At("link.pth"), _folder.At("model.pth"));

        var export = () => CheckpointExporter.ExportAsync(_folder.At("model.pth"), _folder.At("link.pth"), new ExportOptions { Overwrite = true });

        await export.Should().ThrowAsync<ExportException>().WithMessage("*that is read*");
        _folder.Content.Should().Equal("link.pth", "model.pth");
    }

    [Fact]
    public async Task Writes_over_a_file_whose_name_differs_by_case_only_where_that_is_another_file()
    {
        File.Copy(GoldenCheckpoints.Folder.PathOf("ckpt/nano/model.pth"), _folder.At("Model.pth"));
        bool isAnother = !File.Exists(_folder.At("model.pth"));
        if (isAnother) File.WriteAllText(_folder.At("model.pth"), "old");

        var export = () => CheckpointExporter.ExportAsync(_folder.At("Model.pth"), _folder.At("model.pth"), new ExportOptions { Overwrite = true });

        if (isAnother) await export.Should().NotThrowAsync();
        else await export.Should().ThrowAsync<ExportException>().WithMessage("*that is read*");
        _folder.Content.Should().HaveCount(isAnother ? 2 : 1);
    }

    [Theory]
    [InlineData(ExportStage.Preparing)]
    [InlineData(ExportStage.Writing)]
    [InlineData(ExportStage.Verifying)]
    [InlineData(ExportStage.Finishing)]
    public async Task Cancelling_at_any_stage_leaves_nothing(ExportStage stage)
    {
        using var cancellation = new CancellationTokenSource();
        var cancel = new ProgressList(report => { if (report.Stage == stage) cancellation.Cancel(); });

        var export = () => CheckpointExporter.ExportAsync(GoldenCheckpoints.Folder.PathOf("ckpt/nano/model.pth"), _folder.At("model.pth"), null, cancel, cancellation.Token);

        await export.Should().ThrowAsync<OperationCanceledException>();
        cancel.Seen[^1].Stage.Should().Be(stage);
        _folder.Content.Should().BeEmpty();
    }

    [Fact]
    public async Task Progress_rises_to_one()
    {
        var progress = new ProgressList();

        await CheckpointExporter.ExportAsync(GoldenCheckpoints.Folder.PathOf("ckpt/nano/model.pth"), _folder.At("model.safetensors"), null, progress);

        progress.Seen.Select(report => report.Fraction).Should().BeInAscendingOrder().And.EndWith(1);
        progress.Seen.Select(report => report.Stage).Distinct().Should().Equal(Enum.GetValues<ExportStage>());
    }

    [Theory]
    [InlineData(".pth")]
    [InlineData(".safetensors")]
    public async Task A_weight_too_large_for_half_precision_is_named_and_nothing_is_left(string ending)
    {
        using var source = new TemporaryFile(File.ReadAllBytes(GoldenCheckpoints.Folder.PathOf("ckpt/nano/model.pth")));
        Overwrite(source.Path, "mel_stats", BitConverter.GetBytes(-70000f));

        var export = () => CheckpointExporter.ExportAsync(source.Path, _folder.At("model" + ending), new ExportOptions { Precision = ExportPrecision.Float16 });

        (await export.Should().ThrowAsync<PrecisionOverflowException>().WithMessage("*'mel_stats'*-70000*BFloat16*")).Which.Value.Should().Be(-70000);
        _folder.Content.Should().BeEmpty();
    }

    [Theory]
    [InlineData(CheckpointLoadMode.Map)]
    [InlineData(CheckpointLoadMode.Copy)]
    public async Task A_source_that_changes_meanwhile_leaves_nothing(CheckpointLoadMode mode)
    {
        using var source = new TemporaryFile(File.ReadAllBytes(GoldenCheckpoints.Folder.PathOf("ckpt/nano/model.pth")));
        bool done = false;
        var change = new ProgressList(report =>
        {
            if (report.Stage != ExportStage.Verifying || done) return;
            done = true;
            Overwrite(source.Path, "gpt.mel_head.bias", [1]);
            File.SetLastWriteTimeUtc(source.Path, DateTime.UnixEpoch);
        });

        var export = () => CheckpointExporter.ExportAsync(source.Path, _folder.At("model.pth"), new ExportOptions { LoadMode = mode }, change);

        await export.Should().ThrowAsync<CheckpointChangedException>();
        _folder.Content.Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_that_does_not_read_back_equal_is_deleted()
    {
        bool done = false;
        var spoil = new ProgressList(report =>
        {
            if (report.Stage != ExportStage.Verifying || done) return;
            done = true;
            string written = Directory.GetFiles(_folder.Root).Single();
            var time = File.GetLastWriteTimeUtc(written);
            Overwrite(written, "gpt.mel_head.bias", [1]);
            File.SetLastWriteTimeUtc(written, time);    // as a failing disk would do it
        });

        var export = () => CheckpointExporter.ExportAsync(GoldenCheckpoints.Folder.PathOf("ckpt/nano/model.pth"), _folder.At("model.pth"), null, spoil);

        await export.Should().ThrowAsync<ExportException>().WithMessage("*other values in 'gpt.mel_head.bias'*");
        _folder.Content.Should().BeEmpty();
    }

    [Fact]
    public async Task A_checkpoint_that_lacks_a_tensor_is_not_exported()
    {
        using var run = new RunFolder().With("part.pth", new TrainerFile());

        var export = () => CheckpointExporter.ExportAsync(run.At("part.pth"), _folder.At("model.pth"));

        await export.Should().ThrowAsync<MissingTensorException>();
        _folder.Content.Should().BeEmpty();
    }

    [Theory]
    [InlineData("model.bin", "*ending '.bin'*")]
    [InlineData("nowhere/model.pth", "*no folder*nowhere*")]
    [InlineData("folder.pth", "*is a folder*")]
    public async Task Says_why_an_output_cannot_be_written(string name, string message)
    {
        Directory.CreateDirectory(_folder.At("folder.pth"));

        var export = () => _folder.Export("ckpt/nano/model.pth", name);

        await export.Should().ThrowAsync<ExportException>().WithMessage(message);
        _folder.Content.Should().Equal("folder.pth");
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_named()
    {
        var export = () => CheckpointExporter.ExportAsync(_folder.At("nothing.pth"), _folder.At("model.pth"));

        await export.Should().ThrowAsync<ModelFileNotFoundException>().WithMessage("*nothing.pth*");
    }

    private static void Overwrite(string path, string tensor, byte[] bytes)
    {
        long offset;
        using (var checkpoint = new CheckpointReader().Open(path)) offset = checkpoint.Tensors[tensor].FileOffset;
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        RandomAccess.Write(file, bytes, offset);
    }

    private sealed class ProgressList(Action<ExportProgress>? react = null) : IProgress<ExportProgress>
    {
        public List<ExportProgress> Seen { get; } = [];

        public void Report(ExportProgress value)
        {
            Seen.Add(value);
            react?.Invoke(value);
        }
    }
}
