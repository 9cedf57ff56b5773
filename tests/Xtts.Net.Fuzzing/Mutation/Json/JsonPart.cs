namespace Xtts.Net.Fuzzing.Mutation.Json;

/// <summary>One value or name in a JSON document, quotes and brackets included.</summary>
/// <param name="Start">First byte.</param>
/// <param name="Length">Number of bytes.</param>
internal readonly record struct JsonPart(int Start, int Length)
{
    /// <summary>The position behind it.</summary>
    public int End => Start + Length;
}
