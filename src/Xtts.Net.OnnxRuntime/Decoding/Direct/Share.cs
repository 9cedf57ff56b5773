namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>The part of a range that one member of a team takes.</summary>
/// <param name="Start">First element.</param>
/// <param name="End">One after the last.</param>
internal readonly record struct Share(int Start, int End)
{
    /// <summary>Elements in it.</summary>
    public int Length => End - Start;

    /// <summary>Cuts a range into parts of nearly the same length.</summary>
    /// <param name="length">Length of the range.</param>
    /// <param name="member">Number of the part.</param>
    /// <param name="members">Number of parts.</param>
    public static Share Of(int length, int member, int members) => new((int)((long)length * member / members), (int)((long)length * (member + 1) / members));
}
