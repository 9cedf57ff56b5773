using TorchSharp;
using Xtts.Net.Goldens;
using Xtts.Net.TorchSharp.Parts;
using Xtts.Net.TorchSharp.Tests.Layers;
using Xtts.Net.TorchSharp.Weights;

namespace Xtts.Net.TorchSharp.Tests.Weights;

public sealed class WeightsInAdvanceTests : IDisposable
{
    private static readonly float[] First = [1, 2, 3, 4, 5, 6], Second = [7, 8];

    private readonly DisposeScope _scope = torch.NewDisposeScope();
    private readonly NamedWeights _weights = new() { ["first"] = (First, [2, 3]), ["second"] = (Second, [2]), ["other"] = (Second, [2]) };
    private readonly TaskCompletionSource _meanwhile = new();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Gives_what_was_computed_while_something_else_was_under_way()
    {
        var advance = new WeightsInAdvance(_weights, ["first", "missing", "second"]);

        advance.Compute(_meanwhile.Task, CancellationToken.None);

        advance.Find("first")!.data<float>().ToArray().Should().Equal(First);
        advance.Find("second")!.data<float>().ToArray().Should().Equal(Second);
        advance.Find("other").Should().BeNull();
        advance.Find("missing").Should().BeNull();
    }

    [Fact]
    public void Computes_nothing_when_nothing_else_is_under_way()
    {
        _meanwhile.SetResult();
        var advance = new WeightsInAdvance(_weights, ["first"]);

        advance.Compute(_meanwhile.Task, CancellationToken.None);

        advance.Find("first").Should().BeNull();
    }

    [Fact]
    public void Ends_when_it_is_cancelled()
    {
        var advance = new WeightsInAdvance(_weights, ["first"]);

        var compute = () => advance.Compute(_meanwhile.Task, new CancellationToken(canceled: true));

        compute.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void A_loader_takes_them_in_the_shape_that_is_wanted()
    {
        var advance = new WeightsInAdvance(_weights, ["first"]);
        advance.Compute(_meanwhile.Task, CancellationToken.None);
        _weights.Remove("first");
        _weights["first"] = ([0, 0, 0, 0, 0, 0], [2, 3]);      // so that a value read again would be told
        using var memory = new WeightMemory();

        var weight = new WeightLoader(_weights, advance, memory, torch.CPU, WeightPlacement.Mapped).Get("first", 3, 2);

        weight.shape.Should().Equal(3, 2);
        weight.data<float>().ToArray().Should().Equal(First);
        memory.CopiedBytes.Should().Be(First.Length * sizeof(float));
    }

    [Fact]
    public void The_vocoder_names_all_its_weights_that_a_checkpoint_has_under_weight_norm()
    {
        const string Direction = ".parametrizations.weight.original1";
        var stored = GoldenFolder.OfRepository.Tensors("ckpt/tiny/expected_state.safetensors").Names;

        HifiGanGenerator.FoldedWeights().Should().BeEquivalentTo(
            stored.Where(name => name.StartsWith("hifigan_decoder.", StringComparison.Ordinal) && name.EndsWith(Direction, StringComparison.Ordinal)).Select(name => name[..^Direction.Length] + ".weight"));
    }
}
