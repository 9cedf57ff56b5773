using System.Text.Json;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>Runs one kind of recorded stage.</summary>
internal interface IStageCheck
{
    /// <summary>Compares every tensor of a file, uses it as an input, or leaves it out with a reason.</summary>
    /// <param name="recording">The file's tensors.</param>
    /// <param name="entry">The file's entry in the manifest.</param>
    /// <param name="bench">Model, clips and texts.</param>
    void Run(Recording recording, JsonElement entry, StageBench bench);
}
