using System.Diagnostics;
using Xtts.Net.Fuzzing.Targets;

namespace Xtts.Net.Fuzzing.Cases;

/// <summary>Runs cases: a file is accepted, or refused with a documented exception, at bounded cost. Anything else is a failure of the readers.</summary>
internal static class CaseRunner
{
    /// <summary>Most bytes that reading and using a file of at most 64 KiB may allocate.</summary>
    public const long MostAllocatedBytes = 64L << 20;

    /// <summary>Most characters of an error message.</summary>
    public const int LongestMessage = 1000;

    /// <summary>Runs a case on the calling thread.</summary>
    public static CaseResult Run(IFuzzTarget target, FuzzCase fuzzCase)
    {
        long before = GC.GetAllocatedBytesForCurrentThread(), started = Stopwatch.GetTimestamp();
        string? failure = null;
        bool accepted = false;
        try
        {
            target.Use(fuzzCase.Content);
            accepted = true;
        }
        catch (Exception exception)
        {
            failure = target.Documents(exception) ? WrongWith(exception.Message) : Describe(exception);
        }

        var time = Stopwatch.GetElapsedTime(started);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > MostAllocatedBytes) failure ??= FormattableString.Invariant($"allocated {allocated >> 20} MiB for a file of {fuzzCase.Content.Length} bytes");
        return new CaseResult(accepted, failure, allocated, time);
    }

    // Messages go to logs and terminals: one line that people can read, whatever the file holds.
    private static string? WrongWith(string message)
    {
        if (string.IsNullOrWhiteSpace(message)) return "an error without a message";
        if (message.Length > LongestMessage) return FormattableString.Invariant($"an error message of {message.Length} characters: {Printable(message)}");
        return message.Any(char.IsControl) ? $"an error message with control characters: {Printable(message)}" : null;
    }

    private static string Printable(string message) => string.Concat(message.Take(LongestMessage / 4).Select(letter => char.IsControl(letter) ? '?' : letter));

    // The type, the message and the innermost frame: enough to tell two failures apart in a log.
    private static string Describe(Exception exception)
    {
        var frame = new StackTrace(exception).GetFrames().FirstOrDefault(frame => frame.GetMethod()?.DeclaringType?.Namespace?.StartsWith("Xtts.Net", StringComparison.Ordinal) == true);
        string place = frame?.GetMethod() is { } method ? $" in {method.DeclaringType!.Name}.{method.Name}" : "";
        return $"{exception.GetType().Name}{place}: {Printable(exception.Message)}";
    }
}
