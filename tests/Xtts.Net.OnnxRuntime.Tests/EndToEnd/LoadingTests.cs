using Xtts.Net.Checkpoints;
using Xtts.Net.Goldens;
using Xtts.Net.Synthesis;

namespace Xtts.Net.OnnxRuntime.Tests.EndToEnd;

public sealed class LoadingTests
{
    private static readonly GoldenFolder Goldens = GoldenFolder.OfRepository;

    [Fact]
    public async Task A_trainer_checkpoint_speaks_like_the_released_model_of_the_same_weights()
    {
        await using var released = await XttsSynthesizer.LoadAsync(Goldens.PathOf("ckpt/tiny/model.pth"), x => x.UseOnnxRuntime());
        await using var trainer = await XttsSynthesizer.LoadAsync(
            Goldens.PathOf("ckpt/trainer/best_model_2735.pth"),
            x =>
            {
                x.ConfigPath = Goldens.PathOf("ckpt/trainer/config_for_2735.json");
                x.VocabularyPath = Goldens.PathOf("ckpt/trainer/vocab_for_2735.json");
                x.UseOnnxRuntime();
            });
        var request = new SpeechRequest { Text = "jó napot!", Voice = released.BuiltInVoices["Anna Teszt"], Language = "hu", Generation = new() { Greedy = true, MaxCodes = 20 } };

        var first = await released.SynthesizeAsync(request);
        var second = await trainer.SynthesizeAsync(request);

        trainer.Description.Layout.Should().Be(CheckpointLayout.Trainer);
        trainer.Description.Metadata.Step.Should().Be(2735);
        second.Codes.ToArray().Should().Equal(first.Codes.ToArray());
        FloatComparison.MaxAbsoluteError(second.Samples.Span, first.Samples.Span).Should().BeLessThan(1e-6);
    }

    [Fact]
    public async Task A_folder_whose_name_has_spaces_plus_and_accents_loads()
    {
        string folder = Path.Combine(Path.GetTempPath(), $"xtts {Guid.NewGuid():N} + őszi futás");
        Directory.CreateDirectory(folder);
        try
        {
            foreach (string file in Directory.GetFiles(Goldens.PathOf("ckpt/nano"), "*.json").Append(Goldens.PathOf("ckpt/nano/model.pth")))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));

            await using var xtts = await XttsSynthesizer.LoadAsync(folder, x => x.UseOnnxRuntime());

            xtts.BuiltInVoices.Should().BeEmpty();
            xtts.Languages.Should().Contain("hu");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_training_run_loads_by_its_folder_with_the_vocabulary_of_the_base_model()
    {
        var run = Directory.CreateTempSubdirectory("training run + ");
        try
        {
            File.Copy(Goldens.PathOf("ckpt/trainer/best_model_2735.pth"), Path.Combine(run.FullName, "checkpoint_2735.pth"));
            File.Copy(Goldens.PathOf("ckpt/trainer/config_for_2735.json"), Path.Combine(run.FullName, "config.json"));
            File.WriteAllText(Path.Combine(run.FullName, "checkpoint_3000.pth"), "half written");

            await using var xtts = await XttsSynthesizer.LoadAsync(run.FullName, x => { x.Checkpoint = "latest"; x.BaseModelFolder = Goldens.PathOf("ckpt/tiny"); x.UseOnnxRuntime(); });

            xtts.Description.Metadata.Step.Should().Be(2735);
        }
        finally
        {
            run.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Progress_rises_to_one_and_ends_ready()
    {
        var reports = new Reports();

        await using var xtts = await XttsSynthesizer.LoadAsync(Goldens.PathOf("ckpt/nano"), x => x.UseOnnxRuntime(), reports);

        reports.Seen.Select(report => report.Fraction).Should().BeInAscendingOrder();
        reports.Seen[^1].Should().Match<LoadProgress>(report => report.Stage == LoadStage.Ready && report.Fraction == 1);
    }

    [Theory]
    [InlineData(LoadStage.OpeningCheckpoint)]
    [InlineData(LoadStage.ReadingConfiguration)]
    [InlineData(LoadStage.MappingWeights)]
    [InlineData(LoadStage.PreparingBackend)]
    public async Task Cancelling_at_any_stage_leaves_the_file_free(LoadStage stage)
    {
        string folder = Path.Combine(Path.GetTempPath(), $"xtts-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        foreach (string name in new[] { "model.pth", "config.json", "vocab.json" }) File.Copy(Goldens.PathOf("ckpt/nano/" + name), Path.Combine(folder, name));
        using var cancellation = new CancellationTokenSource();
        var cancelAt = new Reports(report => { if (report.Stage == stage) cancellation.Cancel(); });

        var act = () => XttsSynthesizer.LoadAsync(folder, x => x.UseOnnxRuntime(), cancelAt, cancellation.Token);

        await act.Should().ThrowAsync<OperationCanceledException>();
        using (File.Open(Path.Combine(folder, "model.pth"), FileMode.Open, FileAccess.ReadWrite, FileShare.None)) { }
        Directory.Delete(folder, recursive: true);
        Directory.Exists(folder).Should().BeFalse();
    }

    [Fact]
    public async Task Without_a_backend_the_message_names_the_package()
    {
        var act = () => XttsSynthesizer.LoadAsync(Goldens.PathOf("ckpt/nano"), _ => { });

        (await act.Should().ThrowAsync<NoBackendException>()).WithMessage("*Xtts.Net.OnnxRuntime*");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var act = () => XttsSynthesizer.LoadAsync(Goldens.PathOf("ckpt/nano/best_model_7.pth"), x => x.UseOnnxRuntime());

        (await act.Should().ThrowAsync<ModelFileNotFoundException>()).WithMessage("*best_model_7.pth*");
    }

    [Fact]
    public async Task A_vocabulary_larger_than_the_model_is_refused()
    {
        var act = () => XttsSynthesizer.LoadAsync(Goldens.PathOf("ckpt/nano"), x => { x.VocabularyPath = Goldens.PathOf("text/vocab-small.json"); x.UseOnnxRuntime(); });

        await act.Should().ThrowAsync<VocabularyException>();
    }

    [Fact]
    public async Task After_disposal_requests_are_refused_and_the_file_is_free()
    {
        var xtts = await XttsSynthesizer.LoadAsync(Goldens.PathOf("ckpt/tiny"), x => x.UseOnnxRuntime());
        var voice = xtts.BuiltInVoices["Anna Teszt"];
        var running = xtts.SynthesizeAsync(new SpeechRequest { Text = "hello world!", Voice = voice, Language = "en", Generation = new() { MaxCodes = 30, Seed = 1 } });
        await xtts.DisposeAsync();

        var act = () => xtts.SpeakAsync("hello", voice, "en");

        (await running).Codes.Length.Should().BeGreaterThan(0);
        await act.Should().ThrowAsync<ObjectDisposedException>();
    }

    private sealed class Reports(Action<LoadProgress>? react = null) : IProgress<LoadProgress>
    {
        public List<LoadProgress> Seen { get; } = [];

        public void Report(LoadProgress value)
        {
            Seen.Add(value);
            react?.Invoke(value);
        }
    }
}
