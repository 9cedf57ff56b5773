using Xtts.Net.Fuzzing.Mutation;
using Xtts.Net.Fuzzing.Targets;

namespace Xtts.Net.Fuzzing.Tests;

/// <summary>A target whose reader is whatever a test says.</summary>
internal sealed class MadeUpTarget(Action<byte[]> read) : IFuzzTarget
{
    public string Name => "made-up";

    public IReadOnlyList<byte[]> Seeds { get; } = ["a small file"u8.ToArray()];

    public IReadOnlyList<IMutator> Mutators => [new ByteMutator(Seeds)];

    public void Use(byte[] content) => read(content);

    public bool Documents(Exception exception) => exception is AudioFormatException;
}
