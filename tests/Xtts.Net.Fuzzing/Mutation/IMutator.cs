using Xtts.Net.Fuzzing.Cases;

namespace Xtts.Net.Fuzzing.Mutation;

/// <summary>A way to change a file. Holds no state: the same choices give the same change.</summary>
internal interface IMutator
{
    /// <summary>Changes a file.</summary>
    /// <param name="content">The file; not changed itself.</param>
    /// <param name="random">Makes the choices.</param>
    /// <returns>The changed file, or <see langword="null"/> when the file no longer has the structure that this changes.</returns>
    byte[]? Mutate(byte[] content, CaseRandom random);
}
