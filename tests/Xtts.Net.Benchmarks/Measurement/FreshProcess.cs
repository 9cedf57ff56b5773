using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Xtts.Net.Benchmarks.Measurement;

/// <summary>Runs a measurement in a new process of this program, so that neither compiled code nor memory of earlier work is in it.</summary>
internal static class FreshProcess
{
    private const string Quiet = "quiet";

    /// <summary>No measurement takes so long: what does hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    /// <summary>Runs a verb of this program.</summary>
    /// <param name="arguments">Verb and arguments.</param>
    /// <returns>The numbers it reported, by name.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static IReadOnlyDictionary<string, double> Run(params IReadOnlyList<string> arguments) =>
        Output(arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('='))
            .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture));

    /// <summary>Runs a verb of this program that answers with a report.</summary>
    /// <param name="type">JSON form of the report.</param>
    /// <param name="arguments">Verb and arguments.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static T Ask<T>(JsonTypeInfo<T> type, params IReadOnlyList<string> arguments) =>
        JsonSerializer.Deserialize(Output(arguments), type) ?? throw new InvalidOperationException($"'{string.Join(' ', arguments)}' gave no report.");

    /// <summary>Answers with a report to the process that started this one.</summary>
    public static void Answer<T>(T report, JsonTypeInfo<T> type) => Console.WriteLine(JsonSerializer.Serialize(report, type));

    /// <summary>Runs a verb of this program that reports its <see cref="OtherLoad"/>.</summary>
    /// <param name="arguments">Verb and arguments.</param>
    /// <returns>The numbers it reported, and whether the machine was quiet meanwhile.</returns>
    public static (IReadOnlyDictionary<string, double> Report, bool IsQuiet) RunQuiet(params IReadOnlyList<string> arguments)
    {
        var report = Run(arguments);
        return (report, report[Quiet] > 0);
    }

    /// <summary>Reports whether the machine was quiet.</summary>
    public static void Report(OtherLoad load) => Report(Quiet, load.IsQuiet ? 1 : 0);

    /// <summary>Reports a number to the process that started this one.</summary>
    public static void Report(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}={value:R}"));

    private static string Output(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(FreshProcess).Assembly.Location);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program could not be started again.");
        using var limit = new CancellationTokenSource(Limit);
        using var kill = limit.Token.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"'{string.Join(' ', arguments)}' ended with {process.ExitCode}: {errors.Result}");
        return output;
    }
}
