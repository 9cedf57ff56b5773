using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Runs;

namespace Xtts.Net.Tests.Checkpoints.Runs;

public sealed class TrainingRunTests : IDisposable
{
    private readonly RunFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lists_the_checkpoints_by_step_with_what_the_trainer_wrote()
    {
        _folder.With("checkpoint_2000.pth", new TrainerFile { Step = 2000, Epoch = 3, Date = "October 09, 2025", Loss = 3.25 })
            .With("best_model_900.pth", new TrainerFile { Step = 900, Epoch = 1, Loss = 3.5 })
            .With("mine.pth", new TrainerFile { Step = 1500 })
            .With("events.out.tfevents", "x");

        var run = TrainingRun.Read(_folder.Root);

        run.Checkpoints.Select(checkpoint => (checkpoint.FileName, checkpoint.Kind, checkpoint.Step, checkpoint.Problem)).Should().Equal(
            ("best_model_900.pth", RunCheckpointKind.Best, 900L, null),
            ("mine.pth", RunCheckpointKind.Other, 1500L, null),
            ("checkpoint_2000.pth", RunCheckpointKind.Periodic, 2000L, null));
        run.Checkpoints[2].Should().BeEquivalentTo(new { Epoch = 3L, Date = "October 09, 2025", EvalLoss = 3.25, Loss = 3.25, Layout = CheckpointLayout.Trainer, Bytes = new FileInfo(_folder.At("checkpoint_2000.pth")).Length });
    }

    [Fact]
    public void Reads_a_recorded_trainer_file()
    {
        File.Copy(GoldenCheckpoints.Folder.PathOf("ckpt/trainer/best_model_2735.pth"), _folder.At("best_model_2735.pth"));

        var checkpoint = TrainingRun.Read(_folder.Root).Checkpoints.Single();

        checkpoint.Should().BeEquivalentTo(new { Step = 2735L, Epoch = 4L, Date = "November 22, 2026", TrainLoss = 0.0213, EvalLoss = 3.4071, Problem = (string?)null });
    }

    [Fact]
    public void Lists_files_that_cannot_be_used_with_the_reason()
    {
        _folder.With("checkpoint_100.pth", "version https://git-lfs.github.com/spec/v1")
            .With("checkpoint_200.pth", new TrainerFile { Step = 200 }.Bytes()[..^30])
            .With("dvae.pth", new TrainerFile { Tensor = "encoder.0.0.weight" });

        var run = TrainingRun.Read(_folder.Root);

        run.Checkpoints.Select(checkpoint => (checkpoint.FileName, checkpoint.Step)).Should().Equal(("checkpoint_100.pth", 100L), ("checkpoint_200.pth", 200L), ("dvae.pth", null));
        run.Checkpoints.Select(checkpoint => checkpoint.Problem).Should().SatisfyRespectively(
            first => first.Should().Contain("neither"), second => second.Should().Contain("truncated"), third => third.Should().Contain("no XTTS model"));
        (run.Best, run.Latest, run.BestLoss).Should().Be((null, null, null));
    }

    [Fact]
    public void The_best_is_the_lowest_loss_of_those_called_best()
    {
        _folder.With("best_model_900.pth", new TrainerFile { Step = 900, Loss = 3.5 })
            .With("best_model_1200.pth", new TrainerFile { Step = 1200, Loss = 3.25 })
            .With("best_model.pth", new TrainerFile { Step = 1200, Loss = 3.25 })
            .With("best_model_1500.pth", new TrainerFile { Step = 1500, Loss = double.NaN })
            .With("checkpoint_2000.pth", new TrainerFile { Step = 2000, Loss = 1 });

        var run = TrainingRun.Read(_folder.Root);

        (run.Best!.FileName, run.BestLoss).Should().Be(("best_model.pth", 3.25));
    }

    [Theory]
    [InlineData("best", "best_model_900.pth")]
    [InlineData("latest", "checkpoint_2000.pth")]
    [InlineData("1000", "checkpoint_1000.pth")]
    [InlineData("checkpoint_1000.pth", "checkpoint_1000.pth")]
    [InlineData("checkpoint_1000", "checkpoint_1000.pth")]
    public void Chooses_by_word_step_or_name(string choice, string expected)
    {
        _folder.With("best_model_900.pth", new TrainerFile { Step = 900, Loss = 3 })
            .With("checkpoint_1000.pth", new TrainerFile { Step = 1000 })
            .With("checkpoint_2000.pth", new TrainerFile { Step = 2000 })
            .With("checkpoint_3000.pth", "half writ");

        var chosen = TrainingRun.Read(_folder.Root).Choose(CheckpointChoice.Parse(choice));

        chosen.Path.Should().Be(_folder.At(expected));
    }

    [Theory]
    [InlineData("1500", "*no usable checkpoint of step 1500*'checkpoint_1000.pth' (step 1000)*'checkpoint_3000.pth' (cannot be used)*")]
    [InlineData("nothing.pth", "*no checkpoint 'nothing.pth'*'checkpoint_1000.pth'*")]
    [InlineData("checkpoint_3000.pth", "*'checkpoint_3000.pth'*cannot be used*neither*")]
    public void Says_what_there_is_when_a_choice_cannot_be_met(string choice, string message)
    {
        _folder.With("checkpoint_1000.pth", new TrainerFile { Step = 1000 }).With("checkpoint_3000.pth", "half writ");
        var run = TrainingRun.Read(_folder.Root);

        var choose = () => run.Choose(CheckpointChoice.Parse(choice));

        choose.Should().Throw<ModelFileNotFoundException>().WithMessage(message);
    }

    [Fact]
    public void Links_out_of_the_folder_are_listed_and_not_followed()
    {
        using var elsewhere = new RunFolder().With("secret.pth", new TrainerFile { Step = 1 });
        _folder.With("checkpoint_1000.pth", new TrainerFile { Step = 1000 });
        File.CreateSymbolicLink(_folder.At("best_model.pth"), "checkpoint_1000.pth");
        File.CreateSymbolicLink(_folder.At("checkpoint_2000.pth"), elsewhere.At("secret.pth"));
        Directory.CreateSymbolicLink(_folder.At("other"), elsewhere.Root);

        var catalog = RunCatalog.Read(_folder.Root);

        catalog.Runs.Single().Checkpoints.Select(checkpoint => (checkpoint.FileName, checkpoint.Step, Followed: checkpoint.Problem is null)).Should().Equal(
            ("best_model.pth", 1000L, true), ("checkpoint_1000.pth", 1000L, true), ("checkpoint_2000.pth", 2000L, false));
    }

    [Fact]
    public void Refuses_a_folder_without_checkpoints_and_one_that_is_not_there()
    {
        var empty = () => TrainingRun.Read(_folder.Root);
        var missing = () => TrainingRun.Read(_folder.At("nowhere"));

        empty.Should().Throw<ModelFileNotFoundException>().WithMessage("*.pth*");
        missing.Should().Throw<ModelFileNotFoundException>().WithMessage("*nowhere*");
    }
}
