using System.Runtime.InteropServices;
using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Checkpoints.Diagnosis.Weights;

namespace Xtts.Net.Tests.Checkpoints.Diagnosis;

public sealed class WeightScanTests
{
    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Finds_a_single_value_that_is_no_number(float value)
    {
        using var model = ModelFolder.With((key, _) => key, (key, bytes) =>
        {
            if (key == "gpt.mel_embedding.weight") MemoryMarshal.Cast<byte, float>(bytes.AsSpan())[^1] = value;
        });

        var diagnosis = CheckpointDiagnostician.Diagnose(model.Path, new DiagnosisOptions { Deep = true });

        diagnosis.Verdict.Should().Be(DiagnosisVerdict.Damaged);
        diagnosis.Findings[0].Should().Match<DiagnosisFinding>(finding => finding.Code == FindingCode.NonFiniteWeights && finding.Message.Contains("'gpt.mel_embedding.weight'"));
    }

    [Fact]
    public void Remarks_on_a_matrix_of_zeros_but_not_on_a_bias()
    {
        using var model = ModelFolder.With((key, _) => key, (key, bytes) =>
        {
            if (key is "gpt.mel_head.weight" or "gpt.mel_head.bias") Array.Clear(bytes);
        });

        var diagnosis = CheckpointDiagnostician.Diagnose(model.Path, new DiagnosisOptions { Deep = true });

        diagnosis.Verdict.Should().Be(DiagnosisVerdict.ReadyWithRemarks);
        diagnosis.Findings[0].Should().Match<DiagnosisFinding>(finding => finding.Code == FindingCode.ZeroWeights && finding.Message.Contains("'gpt.mel_head.weight'") && !finding.Message.Contains("bias"));
    }

    [Theory]
    [InlineData("ckpt/variants/strided.pth")]
    [InlineData("ckpt/variants/packed_offsets.pth")]
    [InlineData("ckpt/variants/fp16.pth")]
    [InlineData("ckpt/variants/bf16.pth")]
    public void Finds_nothing_in_a_sound_model_however_it_is_stored(string path)
    {
        using var checkpoint = GoldenCheckpoints.Open(path);

        var scan = WeightScan.Of(checkpoint, null, CancellationToken.None);

        scan.NonFinite.Should().BeEmpty();
    }

    [Theory]
    [InlineData("ckpt/variants/strided.pth")]
    [InlineData("ckpt/variants/fp16.pth")]
    [InlineData("ckpt/variants/bf16.pth")]
    [InlineData("ckpt/nano/model.pth")]
    public void Streams_the_values_that_a_copy_has(string path)
    {
        using var checkpoint = GoldenCheckpoints.Open(path);
        var buffer = new float[WeightStream.PieceLength];
        foreach (var entry in checkpoint.Tensors.Values.Where(entry => entry.ElementType.IsFloatingPoint()))
        {
            var copied = new float[entry.ElementCount];
            checkpoint.Read(entry.Name).CopyTo(copied);
            var streamed = new List<float>();
            var stream = new WeightStream(checkpoint.Read(entry.Name));
            for (var piece = stream.Next(buffer); !piece.IsEmpty; piece = stream.Next(buffer)) streamed.AddRange(piece);
            streamed.Should().Equal(copied, entry.Name);
        }
    }
}
