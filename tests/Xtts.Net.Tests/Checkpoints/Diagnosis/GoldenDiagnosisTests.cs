using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Checkpoints.Diagnosis;

public sealed class GoldenDiagnosisTests
{
    public static TheoryData<string> Models => [.. GoldenCheckpoints.WithState];

    [Theory]
    [MemberData(nameof(Models))]
    public void Calls_every_recorded_model_ready(string path)
    {
        var diagnosis = Diagnose(path);

        diagnosis.Verdict.Should().Be(DiagnosisVerdict.Ready, string.Join('\n', diagnosis.Findings));
        diagnosis.Content.Should().Be(CheckpointContent.XttsV2);
        diagnosis.NextStep.Should().Contain("nothing has to be done");
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Accounts_for_every_key_as_recorded(string path)
    {
        var recorded = GoldenCheckpoints.Entry(path).Json.Field("keys")!.Value;
        int Recorded(string category) => recorded.Field(category)?.GetInt32() ?? 0;

        var keys = Diagnose(path).Keys!;

        keys.Read.Should().Be(Recorded("total"));
        keys.Mapped.Should().Be(Recorded("mapped"));
        keys.Duplicates.Should().Be(Recorded("duplicate"));
        keys.TrainingOnly.Should().Be(Recorded("training-only"));
        keys.MaskBuffers.Should().Be(Recorded("mask buffer"));
        (keys.Mapped + keys.Duplicates + keys.TrainingOnly + keys.MaskBuffers + keys.Unexpected).Should().Be(keys.Read);
    }

    internal static CheckpointDiagnosis Diagnose(string path)
    {
        var entry = GoldenCheckpoints.Entry(path);
        string? PathOf(string field) => entry.Json.Text(field) is { } file ? GoldenCheckpoints.Folder.PathOf(file) : null;
        return CheckpointDiagnostician.Diagnose(GoldenCheckpoints.Folder.PathOf(path), new DiagnosisOptions { ConfigPath = PathOf("config"), VocabularyPath = PathOf("vocab") });
    }
}
