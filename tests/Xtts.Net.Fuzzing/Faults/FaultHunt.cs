using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Targets;

namespace Xtts.Net.Fuzzing.Faults;

/// <summary>Looks for the first case that the readers fail, whichever readers this program was loaded with.</summary>
internal static class FaultHunt
{
    /// <summary>Tries the cases of all targets in turns.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="cases">Most cases of all targets together.</param>
    /// <returns>The target, the number of the case and what went wrong; <see langword="null"/> when nothing did.</returns>
    public static (string Target, int Case, string Failure)? Find(long seed, int cases)
    {
        for (int i = 0; i < cases; i++)
        {
            var target = FuzzTargets.All[i % FuzzTargets.All.Count];
            int number = i / FuzzTargets.All.Count;
            if (CaseRunner.Run(target, FuzzCase.Create(target, seed, number)).Failure is { } failure) return (target.Name, number, failure);
        }

        return null;
    }
}
