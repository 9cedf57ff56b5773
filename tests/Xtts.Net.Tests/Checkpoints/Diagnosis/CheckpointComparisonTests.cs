using System.Runtime.InteropServices;
using System.Text;
using Xtts.Net.Checkpoints.Diagnosis;

namespace Xtts.Net.Tests.Checkpoints.Diagnosis;

public sealed class CheckpointComparisonTests
{
    private static string Nano => GoldenCheckpoints.Folder.PathOf("ckpt/nano/model.pth");

    [Theory]
    [InlineData("ckpt/variants/model.safetensors")]
    [InlineData("ckpt/variants/old_weight_norm.pth")]
    [InlineData("ckpt/variants/strided.pth")]
    [InlineData("ckpt/variants/gpt_inference_dups.pth")]
    [InlineData("ckpt/variants/legacy_nonzip.pth")]
    public void Finds_the_same_weights_in_another_layout(string other)
    {
        var comparison = CheckpointComparison.Compare(Nano, GoldenCheckpoints.Folder.PathOf(other));

        comparison.HaveSameWeights.Should().BeTrue(string.Join(", ", comparison.Parts));
        comparison.Parts.Should().OnlyContain(part => part.RelativeChange == 0 && part.Tensors > 0);
    }

    [Fact]
    public void Finds_the_training_extras_that_one_has_and_the_other_has_not()
    {
        var comparison = CheckpointComparison.Compare(Nano, GoldenCheckpoints.Folder.PathOf("ckpt/trainer/best_model_1200.pth"));

        comparison.OnlyInFirst.Should().BeEmpty();
        comparison.OnlyInSecond.Should().HaveCount(60).And.Contain("dvae.codebook.embed");
        comparison.Parts.Should().OnlyContain(part => part.ChangedTensors == 0);
        comparison.Metadata.Should().Contain(new ValueDifference("layout", "Released", "Trainer")).And.Contain(difference => difference.Name == "step" && difference.First == null);
        comparison.Configuration.Should().Contain(difference => difference.Name == "optimizer");
    }

    [Fact]
    public void Measures_how_far_a_part_moved()
    {
        using var model = ModelFolder.With((key, _) => key, Double);

        var comparison = CheckpointComparison.Compare(Nano, model.Path);

        comparison.HaveSameWeights.Should().BeFalse();
        var moved = comparison.Parts.Where(part => part.ChangedTensors > 0).Should().ContainSingle().Subject;
        moved.Should().BeEquivalentTo(new { Name = "gpt.final_norm", Tensors = 2, ChangedTensors = 1, ChangedShare = 0.5, MostChangedTensor = "gpt.final_norm.weight" });
        moved.RelativeChange.Should().BeApproximately(Expected(), 1e-6);
    }

    [Fact]
    public void Measures_what_rounding_to_half_precision_costs()
    {
        var comparison = CheckpointComparison.Compare(Nano, GoldenCheckpoints.Folder.PathOf("ckpt/variants/fp16.pth"));

        comparison.HaveSameWeights.Should().BeFalse();
        comparison.Parts.Single(part => part.Name == "gpt.gpt").RelativeChange.Should().BeInRange(1e-6, 1e-3);
    }

    [Fact]
    public void Names_tensors_of_other_shapes()
    {
        var comparison = CheckpointComparison.Compare(Nano, GoldenCheckpoints.Folder.PathOf("ckpt/tiny/model.pth"));

        comparison.Shapes.Should().Contain(difference => difference.Name == "gpt.final_norm.weight" && difference.First == "[16]");
        comparison.OnlyInSecond.Should().Contain("gpt.gpt.h.1.ln_1.weight");
        comparison.Configuration.Should().Contain(difference => difference.Name == "model_args.gpt_layers" && difference.First == "1");
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void A_checkpoint_equals_itself_whatever_its_values_are(float value)
    {
        using var model = ModelFolder.With((key, _) => key, Replace("gpt.final_norm.weight", value));

        CheckpointComparison.Compare(model.Path, model.Path).HaveSameWeights.Should().BeTrue();
    }

    [Theory]
    [InlineData(float.NaN, 1f)]
    [InlineData(1f, float.NaN)]
    [InlineData(float.PositiveInfinity, float.NegativeInfinity)]
    [InlineData(float.PositiveInfinity, float.NaN)]
    [InlineData(float.MaxValue, float.MinValue)]
    public void And_differs_from_one_with_another_such_value(float one, float other)
    {
        using var first = ModelFolder.With((key, _) => key, Replace("gpt.final_norm.weight", one));
        using var second = ModelFolder.With((key, _) => key, Replace("gpt.final_norm.weight", other));

        var comparison = CheckpointComparison.Compare(first.Path, second.Path);

        comparison.HaveSameWeights.Should().BeFalse();
        comparison.Parts.Where(part => part.ChangedTensors > 0).Should().ContainSingle().Which.Should().BeEquivalentTo(new { ChangedTensors = 1, MostChangedTensor = "gpt.final_norm.weight" });
    }

    [Fact]
    public void Measures_what_changed_beside_a_value_that_is_no_number()
    {
        using var first = ModelFolder.With((key, _) => key, Replace("gpt.final_norm.weight", float.NaN));
        using var second = ModelFolder.With((key, _) => key, Replace("gpt.final_norm.weight", float.NaN, 7));

        CheckpointComparison.Compare(first.Path, second.Path).HaveSameWeights.Should().BeFalse();
    }

    [Fact]
    public void Names_tensors_that_are_floating_point_in_one_only()
    {
        using var model = ModelFolder.Unchanged();
        string content = Encoding.Latin1.GetString(File.ReadAllBytes(model.Checkpoint));
        const string Entry = "\"gpt.final_norm.weight\":{\"dtype\":\"";
        content.Should().Contain(Entry + "F32");
        File.WriteAllBytes(model.Checkpoint, Encoding.Latin1.GetBytes(content.Replace(Entry + "F32", Entry + "I32", StringComparison.Ordinal)));

        var comparison = CheckpointComparison.Compare(Nano, model.Path);

        comparison.HaveSameWeights.Should().BeFalse();
        comparison.ElementTypes.Should().Equal(new ValueDifference("gpt.final_norm.weight", "Float32", "Int32"));
        comparison.ToMarkdown().Should().Contain("Their weights differ").And.Contain("Element types");
        comparison.ToJson().Should().Contain("\"elementTypes\"");
    }

    [Fact]
    public void Reports_bytes_up_to_the_last_one()
    {
        var heard = new Recorder();

        CheckpointComparison.Compare(Nano, Nano, heard);

        heard.Reports.Max(report => report.BytesRead).Should().Be(heard.Reports[0].BytesInAll).And.BePositive();
    }

    [Fact]
    public void Can_be_cancelled()
    {
        var compare = () => CheckpointComparison.Compare(Nano, Nano, null, new CancellationToken(canceled: true));

        compare.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Raises_the_reader_s_error_about_a_bad_file()
    {
        var compare = () => CheckpointComparison.Compare(Nano, GoldenCheckpoints.Folder.PathOf("bad/truncated.pth"));

        compare.Should().Throw<CheckpointFormatException>().WithMessage("*truncated.pth*");
    }

    // Twice the weight of final_norm; its bias stays.
    private static void Double(string name, byte[] bytes)
    {
        if (name != "gpt.final_norm.weight") return;
        foreach (ref float value in MemoryMarshal.Cast<byte, float>(bytes.AsSpan())) value *= 2;
    }

    // The first values of a tensor; the others stay.
    private static Action<string, byte[]> Replace(string tensor, params float[] values) => (name, bytes) =>
    {
        if (name == tensor) values.CopyTo(MemoryMarshal.Cast<byte, float>(bytes.AsSpan()));
    };

    // ||2w - w|| over the length of weight and bias together.
    private static double Expected()
    {
        double Squares(string name)
        {
            using var model = GoldenCheckpoints.Open("ckpt/nano/model.pth");
            var view = model.Read(name);
            var values = new float[view.Entry.ElementCount];
            view.CopyTo(values);
            return values.Sum(value => (double)value * value);
        }

        return Math.Sqrt(Squares("gpt.final_norm.weight") / (Squares("gpt.final_norm.weight") + Squares("gpt.final_norm.bias")));
    }

    private sealed class Recorder : IProgress<DiagnosisProgress>
    {
        public List<DiagnosisProgress> Reports { get; } = [];

        public void Report(DiagnosisProgress value)
        {
            lock (Reports) Reports.Add(value);
        }
    }
}
