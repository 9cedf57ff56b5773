using Xtts.Net.Fuzzing.Mutation;
using Xtts.Net.Fuzzing.Targets;

namespace Xtts.Net.Fuzzing.Cases;

/// <summary>One damaged file.</summary>
/// <param name="Target">Name of what reads it.</param>
/// <param name="Seed">Seed of the run.</param>
/// <param name="Number">Number among the cases of the target.</param>
/// <param name="Content">The file's bytes.</param>
internal sealed record FuzzCase(string Target, long Seed, int Number, byte[] Content)
{
    /// <summary>Most bytes of a case.</summary>
    public const int LargestContent = 64 << 10;

    private const int MostMutations = 8;

    /// <summary>Makes a case: a seed file, changed a few times, mostly along its structure. The first cases are the seed files as they are.</summary>
    public static FuzzCase Create(IFuzzTarget target, long seed, int number)
    {
        if (number < target.Seeds.Count) return new FuzzCase(target.Name, seed, number, target.Seeds[number]);
        var random = CaseRandom.Of(seed, target.Name, number);
        byte[] content = random.Pick(target.Seeds);
        for (int left = random.Few(MostMutations); left > 0; left--)
        {
            byte[]? changed = random.OneIn(4) ? null : random.Pick(target.Mutators).Mutate(content, random);
            changed ??= new ByteMutator(target.Seeds).Mutate(content, random);
            if (changed is { Length: <= LargestContent }) content = changed;
        }

        return new FuzzCase(target.Name, seed, number, content);
    }

    /// <summary>Arguments that run this case alone.</summary>
    public string Replay => FormattableString.Invariant($"--target {Target} --seed {Seed} --case {Number}");
}
