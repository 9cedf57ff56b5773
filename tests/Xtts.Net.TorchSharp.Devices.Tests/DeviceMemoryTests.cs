using TorchSharp;
using Xtts.Net.Backends;
using Xtts.Net.Backends.Testing;
using Xtts.Net.Goldens;

namespace Xtts.Net.TorchSharp.Devices.Tests;

/// <summary>The memory of the device comes back, and its end is not the end of a model.</summary>
public sealed class DeviceMemoryTests
{
    private const int Rounds = 50;

    [Fact]
    public void Rounds_of_loading_and_disposing_leave_no_tensor_behind()
    {
        var weights = GoldenWeights.Nano();
        long before = torch.Tensor.TotalCount;

        for (int round = 0; round < Rounds; round++)
        {
            using var model = DeviceUnderTest.Backend().Load(weights);
            using var batch = model.CreateDecodingBatch(2);
            batch.Add(Prompt(model));
            batch.Add(Prompt(model));
            batch.Step([1, 2]);
            batch.Remove(0);
        }

        torch.Tensor.TotalCount.Should().Be(before);
    }

    [Fact]
    public void Steps_leave_no_tensor_behind()
    {
        using var model = DeviceUnderTest.Backend(TorchPrecision.Float16).Load(GoldenWeights.Nano());
        using var batch = model.CreateDecodingBatch(1);
        batch.Add(Prompt(model));
        long before = torch.Tensor.TotalCount;

        for (int step = 1; step < 20; step++) batch.Step([step]);

        torch.Tensor.TotalCount.Should().Be(before);
    }

    [DeviceFact]
    public void A_model_goes_on_when_the_memory_of_the_device_was_used_up()
    {
        using var model = DeviceUnderTest.Backend().Load(GoldenWeights.Tiny());
        var before = Greedy.Run(model, Prompts.Of("gpt_en1_cap40", 40), 5);    // brings every kernel to the device, which takes memory that libtorch does not own

        using (new MemoryHog(DeviceUnderTest.Name))
        {
            using var batch = model.CreateDecodingBatch(256);
            var fill = () =>
            {
                while (batch.Count < batch.Capacity) batch.Add(Prompts.OfLength(10, 500));
            };
            var load = () => DeviceUnderTest.Backend().Load(GoldenWeights.Tiny()).Dispose();

            fill.Should().Throw<DeviceMemoryException>().WithMessage("*is not enough for the GPT*");
            load.Should().Throw<DeviceMemoryException>();
        }

        long[] recorded = GoldenFolder.OfRepository.Tensors("stages/gpt_en1_cap40.safetensors")["codes"].Integers;
        before.Codes.Should().Equal(recorded);
        Greedy.Run(model, Prompts.Of("gpt_en1_cap40", 40), 5).Codes.Should().Equal(recorded);
    }

    private static DecodingPrompt Prompt(IXttsModel model) =>
        new(new float[model.Sizes.ConditioningLatents * model.Sizes.Width], new[] { Greedy.NanoStart, 5, 6, 7, 0 }, 20);
}
