using System.Text.Json;

namespace Xtts.Net.Tool.Tests.Commands;

public sealed class DoctorEnvironmentTests
{
    [Fact]
    public async Task Tells_runtime_memory_and_native_libraries()
    {
        var run = await ToolRun.Of("doctor", "--environment");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain(Environment.Version.ToString()).And.Contain("Memory").And.Contain("onnxruntime").And.MatchRegex(@"providers +.*CPU").And.MatchRegex(@"--provider auto +CPU, chosen");
        run.Lines.Where(line => !line.Contains("onnxruntime", StringComparison.Ordinal)).Should().OnlyContain(line => line.Length <= 80);
    }

    [Fact]
    public async Task Writes_the_same_as_json()
    {
        var run = await ToolRun.Of("doctor", "--environment", "--json");

        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("processors").GetInt32().Should().Be(Environment.ProcessorCount);
        json.RootElement.GetProperty("onnxRuntime").GetProperty("providers").EnumerateArray().Select(provider => provider.GetString()).Should().Contain("CPU");
        json.RootElement.GetProperty("onnxRuntime").GetProperty("automatic").GetProperty("provider").GetString().Should().Be("CPU", "the tool brings the native package for the processor");
        json.RootElement.GetProperty("onnxRuntime").GetProperty("automatic").GetProperty("probed").GetArrayLength().Should().BePositive();
    }
}
