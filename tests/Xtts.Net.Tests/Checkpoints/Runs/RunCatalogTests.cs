using Xtts.Net.Checkpoints.Runs;

namespace Xtts.Net.Tests.Checkpoints.Runs;

public sealed class RunCatalogTests : IDisposable
{
    private const string Phase2 = "training_phase2/XTTS_Phase2-September-30-2025_11+02AM-f634425";
    private const string Phase4 = "training_phase4_continuation/XTTS_Phase4_Continuation-October-09-2025_07+54PM-f634425";
    private readonly RunFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lists_runs_oldest_first_with_name_date_and_best_loss()
    {
        TwoPhases();

        var runs = RunCatalog.Read(_folder.Root).Runs;

        runs.Select(run => (run.Folder, run.Name, run.Date, run.BestLoss)).Should().Equal(
            (_folder.At(Phase2), "XTTS_Phase2", new DateTime(2025, 9, 30, 11, 2, 0), 3.5),
            (_folder.At(Phase4), "XTTS_Phase4_Continuation", new DateTime(2025, 10, 9, 19, 54, 0), 3.25));
    }

    [Fact]
    public void Says_which_run_another_continued_from()
    {
        TwoPhases();

        var continued = RunCatalog.Read(_folder.Root).Runs[1].ContinuedFrom;

        continued.Should().Equal(new RunOrigin("xtts_checkpoint", $"/kaggle/working/{Phase2}/best_model_900.pth") { RunFolder = _folder.At(Phase2) });
    }

    [Fact]
    public void Takes_origins_from_the_checkpoint_when_there_is_no_configuration_file()
    {
        _folder.With("run/best_model.pth", new TrainerFile { Step = 5, RestorePath = @"D:\models\base\model.pth" });

        var run = RunCatalog.Read(_folder.Root).Runs.Single();

        run.ContinuedFrom.Should().Equal(new RunOrigin("restore_path", @"D:\models\base\model.pth"));
    }

    [Fact]
    public void A_run_that_ended_before_its_first_checkpoint_is_listed()
    {
        _folder.With("early/config.json", "{}").With("early/trainer_0_log.txt", "").With("base model/model.pth", new TrainerFile()).With("base model/config.json", "{}");

        var runs = RunCatalog.Read(_folder.Root).Runs;

        runs.Select(run => (run.Name, run.Checkpoints.Length, run.ConfigPath)).Should().Equal(("early", 0, _folder.At("early/config.json")));
    }

    [Fact]
    public void A_configuration_that_is_none_is_remarked()
    {
        _folder.With("checkpoint_1.pth", new TrainerFile { Step = 1 }).With("config.json", "{ half");

        var run = RunCatalog.Read(_folder.Root).Runs.Single();

        run.Remarks.Should().ContainSingle().Which.Should().Contain("config.json");
        run.Checkpoints.Should().HaveCount(1);
    }

    [Fact]
    public void Without_a_date_in_its_name_a_run_is_as_old_as_its_oldest_checkpoint()
    {
        _folder.With("a/checkpoint_9.pth", new TrainerFile { Date = "March 03, 2026" }).With("b/checkpoint_9.pth", new TrainerFile { Date = "March 02, 2026" }).With("b/checkpoint_99.pth", new TrainerFile { Date = "April 02, 2026" });

        var runs = RunCatalog.Read(_folder.Root).Runs;

        runs.Select(run => (run.Name, run.Date)).Should().Equal(("b", new DateTime(2026, 3, 2)), ("a", new DateTime(2026, 3, 3)));
    }

    [Fact]
    public void Goes_no_deeper_than_allowed()
    {
        _folder.With("1/2/3/checkpoint_1.pth", new TrainerFile { Step = 1 });

        var near = RunCatalog.Read(_folder.Root, new RunLimits { Depth = 2 }).Runs;
        var far = RunCatalog.Read(_folder.Root, new RunLimits { Depth = 3 }).Runs;

        (near.Length, far.Length).Should().Be((0, 1));
    }

    [Fact]
    public void Looks_at_no_more_entries_than_allowed_and_says_so()
    {
        for (int i = 0; i < 20; i++) _folder.With($"{i:00}.txt", "");
        _folder.With("runs/checkpoint_1.pth", new TrainerFile { Step = 1 });

        var catalog = RunCatalog.Read(_folder.Root, new RunLimits { Entries = 20 });

        catalog.Runs.Should().BeEmpty();
        catalog.Remarks.Should().ContainSingle().Which.Should().Contain("first 20");
    }

    [Fact]
    public void Opens_no_more_checkpoints_than_allowed_and_says_so()
    {
        for (int i = 1; i <= 4; i++) _folder.With($"checkpoint_{i}.pth", new TrainerFile { Step = i });

        var run = RunCatalog.Read(_folder.Root, new RunLimits { Checkpoints = 3 }).Runs.Single();

        run.Checkpoints.Should().HaveCount(3);
        run.Remarks.Should().ContainSingle().Which.Should().Contain("first 3");
    }

    [Fact]
    public void Can_be_cancelled()
    {
        var read = () => RunCatalog.Read(_folder.Root, null, new CancellationToken(canceled: true));

        read.Should().Throw<OperationCanceledException>();
    }

    private void TwoPhases() => _folder
        .With($"{Phase4}/best_model.pth", new TrainerFile { Step = 400, Loss = 3.25 })
        .With($"{Phase4}/config.json", $$"""{ "max_audio_len": Infinity, "model_args": { "xtts_checkpoint": "/kaggle/working/{{Phase2}}/best_model_900.pth" } }""")
        .With($"{Phase2}/best_model_900.pth", new TrainerFile { Step = 900, Loss = 3.5 })
        .With($"{Phase2}/config.json", "{}");
}
