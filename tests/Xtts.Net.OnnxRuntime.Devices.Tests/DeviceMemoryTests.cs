using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Xtts.Net.Backends;
using Xtts.Net.Backends.Testing;
using Xtts.Net.Goldens;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Devices.Tests;

/// <summary>Models come and go, and share a device, without leaving anything behind.</summary>
[Trait("Extent", "Long")]
public sealed partial class DeviceMemoryTests
{
    private const int Rounds = 50, Settled = 25;
    private const double LeftOfARound = 200e3;

    /// <summary>
    /// A device in software has its memory in this process; what the first rounds leave (compiled programs, pools) is not what each round leaves. What is free but not given back yet
    /// comes and goes by a hundred megabytes, so the least of one half of the rounds is compared with the least of the other.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fifty_rounds_of_loading_and_disposing_leave_the_memory_where_it_was(bool capturing)
    {
        if (capturing && DeviceUnderTest.Facts.GraphCapture is null) return;
        var backend = DeviceUnderTest.Backend(options => options.CaptureGraphs = capturing);
        var memory = new List<double>();
        var counts = new List<string>();
        for (int round = 0; round < Rounds + Settled; round++)
        {
            counts.AddRange(Round(backend));
            memory.Add(Resident());
        }

        double growth = memory.Skip(Settled + (Rounds / 2)).Min() - memory.Skip(Settled).Take(Rounds / 2).Min();
        if (counts.Count > 0) counts.Distinct().Should().ContainSingle("a batch gives back all it took, and no round begins with more than the first").Which.Should().MatchRegex("^[A-Za-z]+ [1-9]");
        growth.Should().BeLessThan(
            Rounds / 2 * (LeftOfARound + KeptByLibraries(capturing)),
            "a model and its caches take more than a megabyte, so what is left of a round must be far less where they lie in this process; after each round there were {0} MB",
            string.Join(", ", memory.Select(bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:F0}"))));
    }

    [Fact]
    public void Two_models_on_one_device_say_what_each_says_alone()
    {
        var backend = DeviceUnderTest.Backend();
        using var first = backend.Load(GoldenWeights.Tiny());
        using var second = backend.Load(GoldenWeights.Tiny());
        var runs = new Greedy[2];

        Parallel.For(0, 2, i => runs[i] = Greedy.Run(i == 0 ? first : second, Prompts.Of("gpt_en1_cap40", 40), 5));
        first.Dispose();
        var after = Greedy.Run(second, Prompts.Of("gpt_en1_cap40", 40), 5);

        long[] recorded = GoldenFolder.OfRepository.Tensors("stages/gpt_en1_cap40.safetensors")["codes"].Integers;
        runs.Append(after).Should().AllSatisfy(run => run.Codes.Should().Equal(recorded));
    }

    [Fact]
    public void A_batch_outlives_the_model_it_came_from_until_it_is_disposed()
    {
        var model = DeviceUnderTest.Backend().Load(GoldenWeights.Nano());
        var batch = model.CreateDecodingBatch(1);
        batch.Add(Prompt(model));
        model.Dispose();

        var step = () => batch.Step([1]);

        step.Should().Throw<ObjectDisposedException>();
        batch.Dispose();
    }

    /// <summary>
    /// What a GPU's own libraries keep of a round, as seen on an H200: cuDNN 78 KB of every handle, of which a round makes twelve; those under WebGPU 0.3 MB, and 2.4 MB where steps are captured, while
    /// the same code leaves nothing on a device in software.
    /// </summary>
    private static double KeptByLibraries(bool capturing) =>
        DeviceUnderTest.HasItsMemoryHere ? 0 : DeviceUnderTest.Facts.Name == ExecutionProviders.Cuda ? 12 * 78e3 : capturing ? 2.4e6 : 0.3e6;

    /// <summary>Loads a model, decodes twice, and disposes of everything.</summary>
    /// <returns>What the device's allocator had given out while each batch lived, and after it; nothing where it does not tell, as WebGPU's does only where graphs are captured.</returns>
    private static List<string> Round(OnnxRuntimeBackend backend)
    {
        var counts = new List<string>();
        using var model = (OnnxXttsModel)backend.Load(GoldenWeights.Nano());
        for (int i = 0; i < 2; i++)
        {
            string? alive;
            using (var batch = Decode(model)) alive = Count(model.Gpt.Session);
            if (alive is not null) counts.Add($"{alive}, then {Count(model.Gpt.Session)}");
        }

        return counts;
    }

    private static IDecodingBatch Decode(OnnxXttsModel model)
    {
        var batch = model.CreateDecodingBatch(2);
        batch.Add(Prompt(model));
        batch.Step([1]);
        batch.Add(Prompt(model));
        batch.Step([1, 2]);
        batch.Remove(0);
        batch.Step([3]);
        return batch;
    }

    /// <summary>Bytes that are out, or tensors where the allocator counts no bytes.</summary>
    private static string? Count(ModelSession session)
    {
        using var place = DeviceUnderTest.Selected.CreateMemoryInfo();
        if (place is null) return null;
        IReadOnlyDictionary<string, long> statistics;
        using (var allocator = session.EnterWithAllocator(place)) statistics = AllocatorStatistics.Of(allocator);
        session.Leave();
        if (statistics.Count == 0) return null;
        string name = statistics["InUse"] > 0 ? "InUse" : "NumAllocs";
        return string.Create(CultureInfo.InvariantCulture, $"{name} {statistics[name]}");
    }

    private static DecodingPrompt Prompt(IXttsModel model) =>
        new(new float[model.Sizes.ConditioningLatents * model.Sizes.Width], new[] { Greedy.NanoStart, 5, 6, 7, 0 }, 20);

    private static long Resident()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        _ = Trim(0);     // what is free inside the C library's heap, tens of megabytes one time and none the next, is nobody's
        string line = File.ReadLines("/proc/self/status").First(entry => entry.StartsWith("RssAnon:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Trim(nuint keep);
}
