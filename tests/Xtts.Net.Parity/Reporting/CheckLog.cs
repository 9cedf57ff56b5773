using System.Globalization;

namespace Xtts.Net.Parity.Reporting;

/// <summary>Prints one line a check and keeps the totals.</summary>
/// <param name="output">Receives the lines.</param>
internal sealed class CheckLog(TextWriter output)
{
    /// <summary>Checks that held.</summary>
    public int Passed { get; private set; }

    /// <summary>Checks that did not hold.</summary>
    public int Failed { get; private set; }

    /// <summary>Checks that were not made.</summary>
    public int Skipped { get; private set; }

    /// <summary>Records a measured distance; it passes at or below the tolerance.</summary>
    public void Measure(string name, double error, double tolerance, string? remark = null)
    {
        bool holds = error <= tolerance;
        if (holds) Passed++;
        else Failed++;
        Write(name, Number(error), Number(tolerance), holds ? "ok" : "FAIL", remark);
    }

    /// <summary>Records a fact that holds or not.</summary>
    public void Fact(string name, bool holds, string remark)
    {
        if (holds) Passed++;
        else Failed++;
        Write(name, "-", "-", holds ? "ok" : "FAIL", remark);
    }

    /// <summary>Records a check that could not hold.</summary>
    public void Fail(string name, string reason) => Fact(name, holds: false, reason);

    /// <summary>Records a check that is not made, and why.</summary>
    public void Skip(string name, string reason)
    {
        Skipped++;
        Write(name, "-", "-", "skip", reason);
    }

    /// <summary>Adds a line to the check before it; it counts for nothing.</summary>
    public void Detail(string text) => output.WriteLine($"    {OneLine(text)}");

    /// <summary>Makes checks; an exception that escapes them is one failure.</summary>
    public void Guard(string name, Action checks)
    {
        try
        {
            checks();
        }
        catch (Exception exception)
        {
            Fail(name, Describe(exception));
        }
    }

    /// <summary>Prints the totals.</summary>
    /// <returns>Exit status: 0 when something was checked and nothing failed.</returns>
    public int Finish()
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed, {Skipped} skipped"));
        output.Flush();
        return Failed == 0 && Passed > 0 ? 0 : 1;
    }

    /// <summary>An exception in one line.</summary>
    public static string Describe(Exception exception) => $"{exception.GetType().Name}: {OneLine(exception.Message)}";

    private void Write(string name, string error, string tolerance, string verdict, string? remark) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{OneLine(name),-72} {error,9} {tolerance,7} {verdict,-4} {OneLine(remark ?? "")}").TrimEnd());

    private static string Number(double value) => value switch
    {
        0 => "0",
        double.PositiveInfinity => "inf",
        _ when double.IsInteger(value) && Math.Abs(value) < 1e6 => value.ToString("F0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.0e-0", CultureInfo.InvariantCulture),
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
