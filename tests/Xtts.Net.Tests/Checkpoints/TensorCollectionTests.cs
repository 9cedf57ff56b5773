using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Checkpoints.Diagnosis.Contents;

namespace Xtts.Net.Tests.Checkpoints;

/// <summary>Files with tensors that are no state dictionary: they open, so that it can be told what they are.</summary>
public sealed class TensorCollectionTests
{
    private static readonly TensorDescription Six = new([6], [1]);

    [Fact]
    public void An_optimizer_opens_as_a_collection_of_its_tensors()
    {
        byte[] pickle = PickleBuilder.Protocol(2).Op('}')
            .Text("state").Op('}').Op('K').Raw(0).Op('}').Text("step").Op('K').Raw(7).Op('s').Text("exp_avg").Tensor(Six).Op('s').Text("exp_avg_sq").Tensor(Six).Op('s').Op('s').Op('s')
            .Text("param_groups").Op(']').Op('}').Text("params").Op(']').Op('K').Raw(0).Op('a').Op('s').Op('a').Op('s').Stop();

        using var checkpoint = Open(pickle, out var file);
        using (file)
        {
            checkpoint.Layout.Should().Be(CheckpointLayout.Collection);
            checkpoint.Tensors.Keys.Should().Equal("state.0.exp_avg", "state.0.exp_avg_sq");
            ContentRecogniser.Recognise(checkpoint).Should().Be(CheckpointContent.OptimizerOnly);
        }
    }

    [Fact]
    public void A_single_tensor_opens()
    {
        using var checkpoint = Open(PickleBuilder.Protocol(2).Tensor(new TensorDescription([80], [0]) { Count = 80 }).Stop(), out var file, 80);
        using (file)
        {
            (checkpoint.Layout, checkpoint.Tensors.Keys.Single()).Should().Be((CheckpointLayout.Collection, "tensor"));
            ContentRecogniser.Recognise(checkpoint).Should().Be(CheckpointContent.MelNorms);
        }
    }

    [Theory]
    [InlineData("state_dict")]
    [InlineData("model_state_dict")]
    public void A_state_dictionary_is_found_where_other_programs_put_it(string wrapper)
    {
        byte[] pickle = PickleBuilder.Protocol(2).Op('}').Text("epoch").Op('K').Raw(3).Op('s').Text("global_step").Op('M').Raw(0x10, 0x27).Op('s').Text(wrapper).Op('}').Text("gpt.final_norm.weight").Tensor(Six).Op('s').Op('s').Stop();

        using var checkpoint = Open(pickle, out var file);
        using (file)
        {
            checkpoint.Layout.Should().Be(CheckpointLayout.Wrapped);
            checkpoint.Tensors.Keys.Should().Equal("gpt.final_norm.weight");
            (checkpoint.Metadata.Epoch, checkpoint.Metadata.Step).Should().Be((3L, 10_000L));
        }
    }

    [Fact]
    public void Tensors_in_lists_and_tuples_are_named_by_their_places()
    {
        byte[] pickle = PickleBuilder.Protocol(2).Op(']').Op('(').Tensor(Six).Text("no tensor").Tensor(Six).Tensor(Six).Raw(0x86).Op('e').Stop();

        using var checkpoint = Open(pickle, out var file);
        using (file) checkpoint.Tensors.Keys.Should().Equal("0", "2.0", "2.1");
    }

    [Fact]
    public void What_has_no_tensors_is_no_checkpoint()
    {
        using var file = new TemporaryFile(TorchFile.Of(PickleBuilder.Protocol(2).Op('}').Text("languages").Op(']').Op('s').Stop()));

        var open = () => new CheckpointReader().Open(file.Path);

        open.Should().Throw<CheckpointFormatException>().WithMessage("*'languages'*no tensors*");
    }

    [Fact]
    public void Two_tensors_under_one_path_are_refused()
    {
        byte[] pickle = PickleBuilder.Protocol(2).Op('}').Text("a.b").Tensor(Six).Op('s').Text("a").Op('}').Text("b").Tensor(Six).Op('s').Op('s').Stop();
        using var file = new TemporaryFile(TorchFile.Of(pickle));

        var open = () => new CheckpointReader().Open(file.Path);

        open.Should().Throw<CheckpointFormatException>().WithMessage("*two tensors under 'a.b'*");
    }

    private static ICheckpoint Open(byte[] pickle, out TemporaryFile file, int values = 6)
    {
        file = new TemporaryFile(TorchFile.Of([("a/data.pkl", pickle), ("a/data/0", new byte[values * 4])]));
        return new CheckpointReader().Open(file.Path);
    }
}
