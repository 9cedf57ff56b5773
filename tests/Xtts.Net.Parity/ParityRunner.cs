using Xtts.Net.Backends;
using Xtts.Net.Parity.Models;
using Xtts.Net.Parity.Options;
using Xtts.Net.Parity.Reporting;
using Xtts.Net.Parity.Suites;
using Xtts.Net.Parity.Suites.Checkpoints;
using Xtts.Net.Parity.Suites.Stages;
using Xtts.Net.Parity.Suites.Text;

namespace Xtts.Net.Parity;

/// <summary>Makes the checks of the suites that were asked for.</summary>
internal static class ParityRunner
{
    /// <summary>Runs the suites.</summary>
    /// <param name="options">What to check.</param>
    /// <param name="output">Receives one line a check and the totals.</param>
    /// <returns>Exit status.</returns>
    /// <exception cref="UsageException">There is no such backend.</exception>
    public static int Run(ParityOptions options, TextWriter output)
    {
        var backend = ParityBackends.Find(options);
        var log = new CheckLog(output);
        foreach (var (suite, name, create) in Suites(options, backend, log))
        {
            if (!options.Suites.HasFlag(suite)) continue;
            log.Guard(name, () => Run(create(), name, options, log));
        }

        return log.Finish();
    }

    private static IEnumerable<(ParitySuite Suite, string Name, Func<ISuite> Create)> Suites(ParityOptions options, Func<IXttsBackend> backend, CheckLog log) =>
    [
        (ParitySuite.Stages, "stages", () => new StageSuite(options, backend, log)),
        (ParitySuite.Checkpoints, "checkpoints", () => new CheckpointSuite(options, backend, log)),
        (ParitySuite.Text, "text", () => new TextSuite(options, log)),
    ];

    private static void Run(ISuite suite, string name, ParityOptions options, CheckLog log)
    {
        if (suite.IsPresent) suite.Run();
        else if (options.Suites == ParitySuite.All) log.Skip(name, "the folder does not have this suite");
        else log.Fail(name, "the folder does not have this suite");
    }
}
