using Xtts.Net.Checkpoints.Runs;

namespace Xtts.Net.Tests.Checkpoints.Runs;

public sealed class CheckpointFileNameTests
{
    [Theory]
    [InlineData("best_model.pth", RunCheckpointKind.Best, null)]
    [InlineData("best_model_2735.pth", RunCheckpointKind.Best, 2735L)]
    [InlineData("checkpoint_10000.pth", RunCheckpointKind.Periodic, 10000L)]
    [InlineData("checkpoint_-1.pth", RunCheckpointKind.Other, null)]
    [InlineData("best_model_final.pth", RunCheckpointKind.Other, null)]
    [InlineData("checkpoint_99999999999999999999.pth", RunCheckpointKind.Other, null)]
    [InlineData("best_modeling_1.pth", RunCheckpointKind.Other, null)]
    public void Tells_kind_and_step(string name, RunCheckpointKind kind, long? step)
    {
        (CheckpointFileName.Kind(name), CheckpointFileName.Step(name)).Should().Be((kind, step));
    }

    [Theory]
    [InlineData("XTTS_Phase4_Continuation-October-09-2025_07+54PM-f634425", "XTTS_Phase4_Continuation", "2025-10-09T19:54")]
    [InlineData("my-run-May-01-2026_12+00AM-0000000", "my-run", "2026-05-01T00:00")]
    [InlineData("run-Foo-01-2026_12+00AM-0000000", "run-Foo-01-2026_12+00AM-0000000", null)]
    [InlineData("training", "training", null)]
    public void Tells_name_and_start_of_a_run(string folder, string name, string? started)
    {
        RunFolderName.Parse(folder).Should().Be(new RunFolderName(name, started is null ? null : DateTime.Parse(started, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
