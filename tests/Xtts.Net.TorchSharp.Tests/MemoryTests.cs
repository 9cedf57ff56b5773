using Xtts.Net.Backends.Testing;

namespace Xtts.Net.TorchSharp.Tests;

public sealed class MemoryTests
{
    [Fact]
    public void Weights_in_a_file_stay_there()
    {
        var backend = new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu });
        var weights = GoldenWeights.Tiny();
        using var file = new WeightFile(weights, "weights.bin", 0);

        using var model = backend.Load(weights);

        backend.Memory.MappedWeights.Should().BePositive();
        backend.Memory.Weights.Should().Be(0);
    }

    [Fact]
    public void Weights_are_copied_on_demand()
    {
        var backend = new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu, WeightPlacement = WeightPlacement.Copied });
        var weights = GoldenWeights.Tiny();
        using var file = new WeightFile(weights, "weights.bin", 0);

        using var model = backend.Load(weights);

        backend.Memory.MappedWeights.Should().Be(0);
        backend.Memory.Weights.Should().BePositive();
    }

    [Theory]
    [InlineData(TorchPrecision.Float16Weights, 2)]
    [InlineData(TorchPrecision.Int8Weights, 1)]
    public void Rounded_weights_are_counted_by_what_they_take(TorchPrecision precision, int bytes)
    {
        const int Width = 40, Layers = 2;
        var backend = new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu, Precision = precision });
        var weights = GoldenWeights.Tiny();
        using var file = new WeightFile(weights, "weights.bin", 0);

        using var model = backend.Load(weights);

        long matrices = 12L * Width * Width * Layers;
        backend.Memory.Weights.Should().BeInRange(bytes * matrices, (bytes * matrices) + (matrices / 2));
        backend.Memory.MappedWeights.Should().BePositive();
    }

    [Fact]
    public void Caches_are_counted_until_their_batch_is_disposed()
    {
        var backend = new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu });
        using var model = backend.Load(GoldenWeights.Tiny());
        var prompt = Prompts.OfLength(10, 21);      // 32 + 10 + 1 + 21 positions: room for 64

        using (var batch = model.CreateDecodingBatch(4))
        {
            batch.Add(prompt);
            backend.Memory.Cache.Should().Be(2L * 2 * 64 * 40 * sizeof(float));     // keys and values, layers, positions, width
            batch.Add(prompt);
            backend.Memory.Cache.Should().Be(2 * 2L * 2 * 64 * 40 * sizeof(float));
        }

        backend.Memory.Cache.Should().Be(0);
    }

    [Fact]
    public void A_disposed_model_holds_nothing()
    {
        var backend = new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu });

        backend.Load(GoldenWeights.Nano()).Dispose();

        backend.Memory.Should().Be(default(TorchMemory));
    }
}
