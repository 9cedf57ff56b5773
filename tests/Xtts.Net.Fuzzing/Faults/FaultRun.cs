using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Options;
using Xtts.Net.Fuzzing.Targets;

namespace Xtts.Net.Fuzzing.Faults;

/// <summary>Proves that the fuzzer finds what is there: every planted fault must be found, by a case that the sound readers pass.</summary>
internal static class FaultRun
{
    /// <summary>Hunts for every fault.</summary>
    /// <param name="options">Seed, and most cases for each fault.</param>
    /// <param name="output">Receives one line a fault and the totals.</param>
    /// <returns>Exit status.</returns>
    public static int Run(FuzzOptions options, TextWriter output)
    {
        int found = 0, missed = 0;
        foreach (var readers in FaultyReaders.Planted())
        {
            string verdict = Hunt(readers, options, out bool isFound);
            output.WriteLine($"{readers.Name,-28} {verdict}");
            if (isFound) found++;
            else missed++;
        }

        output.WriteLine($"{found} passed, {missed} failed");
        return found > 0 && missed == 0 ? 0 : 1;
    }

    private static string Hunt(FaultyReaders readers, FuzzOptions options, out bool found)
    {
        found = false;
        if (readers.Hunt(options.Seed, options.Cases) is not var (name, number, failure)) return $"NOT FOUND in {options.Cases} cases";
        var fuzzCase = FuzzCase.Create(FuzzTargets.Select(name)[0], options.Seed, number);
        if (CaseRunner.Run(FuzzTargets.Select(name)[0], fuzzCase).Failure is { } other) return $"{fuzzCase.Replay}  is no proof: the sound readers fail too: {other}";
        found = true;
        return $"found: {fuzzCase.Replay}  {failure}";
    }
}
