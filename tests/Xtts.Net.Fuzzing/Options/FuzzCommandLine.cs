using System.Globalization;

namespace Xtts.Net.Fuzzing.Options;

/// <summary>Reads the command line.</summary>
internal static class FuzzCommandLine
{
    public const string Usage = """
        Feeds damaged files to every reader of Xtts.Net, in memory. Only the documented exceptions may come out, within limits of memory and time.

        dotnet run -c Release --project tests/Xtts.Net.Fuzzing -- [options]

          --seed N          decides every case; default 1
          --cases N         cases of all targets together; default 5000
          --target NAME     one target only
          --case N          runs this case of the target alone
          --save DIR        writes the content of failing cases there; nothing is written without it
          --plant-faults    hunts for the known faults that are planted in copies of the readers; passes when all are found

        Every target prints one line; every failing case prints what happened and how to run it alone. The last line is 'N passed, N failed'.
        The exit status is 0 when nothing failed, 1 otherwise, 2 when the command line is wrong.
        """;

    /// <summary>Reads arguments.</summary>
    /// <exception cref="UsageException">They make no sense.</exception>
    public static FuzzOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new FuzzOptions();
        for (int i = 0; i < arguments.Count; i++)
        {
            string name = arguments[i];
            options = name switch
            {
                "--seed" => options with { Seed = Number(name, Value(arguments, ++i), long.MinValue, long.MaxValue) },
                "--cases" => options with { Cases = (int)Number(name, Value(arguments, ++i), 1, int.MaxValue) },
                "--target" => options with { Target = Value(arguments, ++i) },
                "--case" => options with { Case = (int)Number(name, Value(arguments, ++i), 0, int.MaxValue) },
                "--save" => options with { SaveFolder = Value(arguments, ++i) },
                "--plant-faults" => options with { PlantFaults = true },
                _ => throw new UsageException($"'{name}' is not an option."),
            };
        }

        if (options is { Case: not null, Target: null }) throw new UsageException("--case needs --target.");
        return options;
    }

    private static string Value(IReadOnlyList<string> arguments, int index) =>
        index < arguments.Count ? arguments[index] : throw new UsageException($"'{arguments[^1]}' needs a value.");

    private static long Number(string name, string value, long least, long most) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number >= least && number <= most
            ? number
            : throw new UsageException($"{name}: '{value}' is no whole number from {least} to {most}.");
}
