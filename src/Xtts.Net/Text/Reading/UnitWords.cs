namespace Xtts.Net.Text.Reading;

/// <summary>What units of measure are called; the table of all their symbols follows from it.</summary>
internal sealed record UnitWords
{
    /// <summary>Prefixes: kilo, mega, giga, tera, milli, micro, nano, centi, deci, hecto.</summary>
    public required string[] Prefixes { get; init; }

    /// <summary>Units that take prefixes, by symbol.</summary>
    public required (string Symbol, Noun Unit)[] Bases { get; init; }

    /// <summary>Units that take none, and names that are not put together regularly; they win.</summary>
    public required (string Symbol, Noun Unit)[] Others { get; init; }

    /// <summary>Square of a unit of length.</summary>
    public required Func<Noun, Noun> Square { get; init; }

    /// <summary>Cube of a unit of length.</summary>
    public required Func<Noun, Noun> Cubic { get; init; }

    /// <summary>What stands behind a unit for one an hour.</summary>
    public required string PerHour { get; init; }

    /// <summary>What stands behind a unit for one a second.</summary>
    public required string PerSecond { get; init; }
}
