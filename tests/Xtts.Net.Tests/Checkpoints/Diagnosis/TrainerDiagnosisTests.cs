using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Checkpoints.Diagnosis;

public sealed class TrainerDiagnosisTests
{
    private static readonly CheckpointDiagnosis Diagnosis = GoldenDiagnosisTests.Diagnose("ckpt/trainer/best_model_2735.pth");

    [Fact]
    public void Says_outright_that_no_conversion_is_needed()
    {
        Diagnosis.Conversion!.ToString().Should().Be("Conversion needed: no, 0 of 511 keys.");
        Diagnosis.Conversion.Needed.Should().BeFalse();
        Diagnosis.Findings.Should().Contain(finding => finding.Code == FindingCode.NoConversionNeeded && finding.Message.Contains("Conversion needed: no, 0 of 511 keys."));
    }

    [Fact]
    public void Reads_how_it_was_trained()
    {
        Diagnosis.Layout.Should().Be(CheckpointLayout.Trainer);
        Diagnosis.Training.Step.Should().Be(2735);
        Diagnosis.Training.Epoch.Should().Be(4);
        Diagnosis.Training.Date.Should().Be("November 22, 2026");
        Diagnosis.Training.TrainLoss.Should().Be(0.0213);
        Diagnosis.Training.EvalLoss.Should().Be(3.4071);
        Diagnosis.Training.Optimizer.Should().Be("AdamW");
        Diagnosis.Training.Schedule.Should().StartWith("MultiStepLR (milestones [");
        Diagnosis.Training.Languages.Should().Contain("hu");
        Diagnosis.Training.BatchSize.Should().BePositive();
        Diagnosis.Training.LearningRate.Should().BePositive();
        Diagnosis.Training.Precision.Should().NotBeNull();
    }

    [Fact]
    public void Measures_the_optimizer_by_its_description()
    {
        var state = Diagnosis.TrainerState!;

        state.HasOptimizer.Should().BeTrue();
        state.OptimizerTensors.Should().BeGreaterThan(200);
        state.OptimizerBytes.Should().BeInRange(3_000_000, Diagnosis.Length);
        state.HasScaler.Should().BeTrue();
        state.ScalerValues.Should().Be(5);
    }

    [Fact]
    public void Knows_an_optimizer_without_state()
    {
        var state = GoldenDiagnosisTests.Diagnose("ckpt/trainer/best_model_1200.pth").TrainerState!;

        state.HasOptimizer.Should().BeTrue();
        state.OptimizerBytes.Should().Be(0);
    }

    [Fact]
    public void Measures_every_part()
    {
        using var checkpoint = GoldenCheckpoints.Open("ckpt/trainer/best_model_2735.pth");

        Diagnosis.Parts.Sum(part => part.Tensors).Should().Be(checkpoint.Tensors.Count);
        Diagnosis.Parts.Sum(part => part.Parameters).Should().Be(checkpoint.Tensors.Values.Sum(tensor => tensor.ElementCount));
        Diagnosis.Parts.Select(part => part.Name).Should().Contain(["gpt.gpt", "gpt.conditioning_encoder", "gpt.conditioning_perceiver", "hifigan_decoder.waveform_decoder", "hifigan_decoder.speaker_encoder", "dvae"]).And.NotContain("other");
    }

    [Fact]
    public void Measures_the_parts_of_a_full_size_model_as_specified()
    {
        var full = ManifestJson.ReadFile(GoldenCheckpoints.Folder.PathOf("full_model_tensors.json"));
        long PartOf(string name) => full.Items("tensors").Where(tensor => PartList.PartOf(tensor.RequiredText("name")) == name).Sum(tensor => tensor.Items("shape").Aggregate(1L, (count, length) => count * length.GetInt64()));

        PartOf("gpt.gpt").Should().Be(377_888_768);
        PartOf("gpt.conditioning_encoder").Should().Be(25_285_632);
        PartOf("gpt.conditioning_perceiver").Should().Be(21_014_184);
        PartOf("hifigan_decoder.waveform_decoder").Should().Be(17_827_808);
    }
}
