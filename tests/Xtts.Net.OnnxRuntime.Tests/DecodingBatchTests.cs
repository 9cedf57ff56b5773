using Xtts.Net.Backends.Testing;

namespace Xtts.Net.OnnxRuntime.Tests;

public sealed class DecodingBatchTests() : DecodingBatchContract(new OnnxRuntimeBackend())
{
    [Fact]
    public void A_step_allocates_nothing_on_the_managed_heap()
    {
        using var model = new OnnxRuntimeBackend().Load(GoldenWeights.Tiny());
        using var batch = model.CreateDecodingBatch(2);
        batch.Add(Prompts.Of("gpt_en1_rep5", 50));
        batch.Add(Prompts.Of("gpt_hu1_rep5", 50));
        int[] codes = [7, 8];
        for (int step = 0; step < 5; step++) batch.Step(codes);
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int step = 0; step < 20; step++) batch.Step(codes);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }
}
