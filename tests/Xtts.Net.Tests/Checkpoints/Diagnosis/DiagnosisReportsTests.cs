using System.Text.Json;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Checkpoints.Diagnosis;

public sealed class DiagnosisReportsTests
{
    private static readonly CheckpointDiagnosis Trainer = GoldenDiagnosisTests.Diagnose("ckpt/trainer/best_model_2735.pth");

    [Fact]
    public void Writes_the_whole_diagnosis_as_json()
    {
        using var document = JsonDocument.Parse(Trainer.ToJson());
        var root = document.RootElement;

        root.RequiredText("verdict").Should().Be("ready");
        root.RequiredText("kind").Should().Be("zip");
        root.RequiredText("content").Should().Be("xtts-v2");
        root.RequiredText("layout").Should().Be("trainer");
        root.GetProperty("training").GetProperty("step").GetInt64().Should().Be(2735);
        root.GetProperty("trainerState").GetProperty("optimizerBytes").GetInt64().Should().BePositive();
        root.GetProperty("sizes").GetProperty("layers").GetInt32().Should().BePositive();
        root.GetProperty("precisions")[0].GetString().Should().Be("float32");
        root.GetProperty("conversion").GetProperty("keysToConvert").GetInt32().Should().Be(0);
        root.GetProperty("keys").GetProperty("entries").GetArrayLength().Should().Be(511);
        root.GetProperty("findings").EnumerateArray().Select(finding => finding.RequiredText("code")).Should().Contain("no-conversion-needed");
    }

    [Theory]
    [InlineData("bad/truncated.pth", "damaged", "truncated")]
    [InlineData("bad/os_system.pth", "not-xtts-v2", "unsafe-pickle")]
    public void Writes_the_diagnosis_of_a_bad_file_as_json(string path, string verdict, string code)
    {
        using var document = JsonDocument.Parse(CheckpointDiagnostician.Diagnose(GoldenCheckpoints.Folder.PathOf(path)).ToJson());

        document.RootElement.RequiredText("verdict").Should().Be(verdict);
        document.RootElement.GetProperty("findings")[0].RequiredText("code").Should().Be(code);
    }

    [Fact]
    public void Writes_losses_that_are_no_numbers_as_json()
    {
        var diagnosis = Trainer with { Training = Trainer.Training with { EvalLoss = double.NaN } };

        JsonDocument.Parse(diagnosis.ToJson()).RootElement.GetProperty("training").RequiredText("evalLoss").Should().Be("NaN");
    }

    [Fact]
    public void Writes_a_document_to_keep()
    {
        string document = Trainer.ToMarkdown();

        document.Should().StartWith("# Checkpoint best\\_model\\_2735.pth: ready\n").And.Contain("**Next step:** Load it as it is").And.Contain("**Conversion needed: no, 0 of 511 keys.**")
            .And.Contain("| Step | 2,735 |").And.Contain("| hifigan\\_decoder.waveform\\_decoder |").And.Contain("511 read: 451 mapped, 0 duplicates, 60 for training only");
    }

    [Fact]
    public void Lets_no_name_in_a_file_become_markdown()
    {
        var diagnosis = Trainer with { Training = Trainer.Training with { RunName = "a | b <script> [x](y)\n# c" } };

        diagnosis.ToMarkdown().Should().Contain(@"| Run | a \| b \<script\> \[x\](y) \# c |");
    }

    [Fact]
    public void Writes_a_comparison_in_both_forms()
    {
        var comparison = CheckpointComparison.Compare(GoldenCheckpoints.Folder.PathOf("ckpt/nano/model.pth"), GoldenCheckpoints.Folder.PathOf("ckpt/trainer/best_model_1200.pth"));

        comparison.ToMarkdown().Should().Contain("# model.pth and best\\_model\\_1200.pth").And.Contain("| optimizer |").And.Contain("| gpt.gpt | 0.000 % | 0 of ");
        JsonDocument.Parse(comparison.ToJson()).RootElement.GetProperty("parts").GetArrayLength().Should().Be(comparison.Parts.Length);
    }

    [Fact]
    public void Writes_an_explanation_as_json() =>
        JsonDocument.Parse(LoadErrorExplainer.Explain("CUDA out of memory")[0].ToJson()).RootElement.RequiredText("kind").Should().Be("gpu-memory");

    [Theory]
    [InlineData(DiagnosisVerdict.Ready, "ready")]
    [InlineData(DiagnosisVerdict.ReadyWithRemarks, "ready, with remarks")]
    [InlineData(DiagnosisVerdict.NotXttsV2, "not an XTTS v2 checkpoint")]
    [InlineData(DiagnosisVerdict.Damaged, "damaged")]
    public void Says_a_verdict_in_words(DiagnosisVerdict verdict, string words) => verdict.ToWords().Should().Be(words);
}
