using Xtts.Net.Backends.Testing;

namespace Xtts.Net.OnnxRuntime.Tests;

public sealed class DecodingBatchTests() : DecodingBatchContract(new OnnxRuntimeBackend())
{
    [Fact]
    public void A_step_allocates_nothing_on_the_managed_heap()
    {
        using var model = new OnnxRuntimeBackend().Load(GoldenWeights.Tiny());
        using var batch = model.CreateDecodingBatch(2);

        StepAllocations.Least(batch, "gpt_en1_rep5", "gpt_hu1_rep5").Should().Be(0);
    }
}
