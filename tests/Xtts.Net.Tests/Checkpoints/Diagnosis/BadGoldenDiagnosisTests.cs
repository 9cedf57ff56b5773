using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Checkpoints.Diagnosis;

/// <summary>Broken and hostile files: the diagnosis never raises an error about them, and says what the manifest wants said.</summary>
public sealed class BadGoldenDiagnosisTests
{
    public static TheoryData<string> Refused => Where(entry => entry.Outcome == CheckpointOutcome.Error && entry.At != CheckpointMoment.Generate);

    public static TheoryData<string> Tolerated => Where(entry => entry.Outcome == CheckpointOutcome.ErrorOrLoads);

    [Theory]
    [MemberData(nameof(Refused))]
    public void Calls_no_refused_file_ready_and_names_what_is_wrong(string path)
    {
        var diagnosis = Diagnose(path, new DiagnosisOptions());

        diagnosis.IsReady.Should().BeFalse();
        diagnosis.NextStep.Should().NotBeEmpty();
        foreach (string name in GoldenCheckpoints.Entry(path).MustName) Words(diagnosis).Should().Contain(name);
    }

    [Theory]
    [MemberData(nameof(Tolerated))]
    public void Remarks_on_a_file_that_may_load(string path)
    {
        var diagnosis = Diagnose(path, new DiagnosisOptions());

        diagnosis.Verdict.Should().NotBe(DiagnosisVerdict.Ready);
        foreach (string name in GoldenCheckpoints.Entry(path).MustName) Words(diagnosis).Should().Contain(name);
    }

    [Theory]
    [InlineData("bad/truncated.pth", FindingCode.Truncated, DiagnosisVerdict.Damaged)]
    [InlineData("bad/truncated_tail.pth", FindingCode.Truncated, DiagnosisVerdict.Damaged)]
    [InlineData("bad/wrong_magic.pth", FindingCode.OtherFormat, DiagnosisVerdict.NotXttsV2)]
    [InlineData("bad/empty.pth", FindingCode.EmptyFile, DiagnosisVerdict.Damaged)]
    [InlineData("bad/os_system.pth", FindingCode.UnsafePickle, DiagnosisVerdict.NotXttsV2)]
    [InlineData("bad/os_system_raw.pth", FindingCode.UnsafePickle, DiagnosisVerdict.NotXttsV2)]
    [InlineData("bad/os_system_inst.pth", FindingCode.UnsafePickle, DiagnosisVerdict.NotXttsV2)]
    [InlineData("bad/eval_in_config.pth", FindingCode.UnsafePickle, DiagnosisVerdict.NotXttsV2)]
    [InlineData("bad/unknown_class.pth", FindingCode.UnsafePickle, DiagnosisVerdict.NotXttsV2)]
    [InlineData("bad/missing_tensor.pth", FindingCode.MissingTensors, DiagnosisVerdict.Damaged)]
    [InlineData("bad/missing_weight_norm_half.pth", FindingCode.MissingTensors, DiagnosisVerdict.Damaged)]
    [InlineData("bad/wrong_shape.pth", FindingCode.WrongShape, DiagnosisVerdict.Damaged)]
    [InlineData("bad/transposed_c_attn.pth", FindingCode.WrongShape, DiagnosisVerdict.Damaged)]
    [InlineData("bad/extra_tensor.pth", FindingCode.UnexpectedTensors, DiagnosisVerdict.ReadyWithRemarks)]
    [InlineData("bad/huge_shape.pth", FindingCode.DamagedFile, DiagnosisVerdict.Damaged)]
    [InlineData("bad/header_len_huge.safetensors", FindingCode.DamagedFile, DiagnosisVerdict.Damaged)]
    [InlineData("bad/offsets_out_of_range.safetensors", FindingCode.Truncated, DiagnosisVerdict.Damaged)]
    [InlineData("bad/shape_mismatch.safetensors", FindingCode.DamagedFile, DiagnosisVerdict.Damaged)]
    [InlineData("bad/header_not_json.safetensors", FindingCode.DamagedFile, DiagnosisVerdict.Damaged)]
    [InlineData("bad/vocab_not_json/", FindingCode.VocabularyInvalid, DiagnosisVerdict.Damaged)]
    [InlineData("bad/vocab_missing_start/", FindingCode.VocabularyInvalid, DiagnosisVerdict.Damaged)]
    [InlineData("bad/vocab_too_large_for_model/", FindingCode.VocabularyTooLarge, DiagnosisVerdict.Damaged)]
    [InlineData("bad/config_missing_model_args/", FindingCode.ConfigurationInvalid, DiagnosisVerdict.Damaged)]
    [InlineData("bad/config_other_model/", FindingCode.ConfigurationInvalid, DiagnosisVerdict.Damaged)]
    public void Says_what_a_bad_file_is(string path, FindingCode expected, DiagnosisVerdict verdict)
    {
        var diagnosis = Diagnose(path, new DiagnosisOptions());

        diagnosis.Findings.Where(finding => finding.Severity != FindingSeverity.Information).Should().ContainSingle(Words(diagnosis)).Which.Code.Should().Be(expected);
        diagnosis.Verdict.Should().Be(verdict);
    }

    [Fact]
    public void Finds_weights_that_are_no_numbers_only_when_asked_to_read_them()
    {
        Diagnose("bad/nan_weights.pth", new DiagnosisOptions()).Verdict.Should().Be(DiagnosisVerdict.Ready);

        var deep = Diagnose("bad/nan_weights.pth", new DiagnosisOptions { Deep = true });

        deep.Verdict.Should().Be(DiagnosisVerdict.Damaged);
        deep.Findings.Should().Contain(finding => finding.Code == FindingCode.NonFiniteWeights && finding.Message.Contains("gpt.mel_head.bias"));
    }

    private static TheoryData<string> Where(Func<CheckpointEntry, bool> condition) => [.. GoldenCheckpoints.Manifest.Entries.Where(entry => entry.Section == "bad" && condition(entry)).Select(entry => entry.Path)];

    private static string Words(CheckpointDiagnosis diagnosis) => string.Join('\n', diagnosis.Findings);

    private static CheckpointDiagnosis Diagnose(string path, DiagnosisOptions options)
    {
        var entry = GoldenCheckpoints.Entry(path);
        string? PathOf(string field) => entry.Json.Text(field) is { } file ? GoldenCheckpoints.Folder.PathOf(file) : null;
        options.ConfigPath = PathOf("config");
        options.VocabularyPath = PathOf("vocab");
        return CheckpointDiagnostician.Diagnose(GoldenCheckpoints.Folder.PathOf(entry.Checkpoint), options);
    }
}
