namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Endings of Russian ordinals. Only the last word of an ordinal has one.</summary>
internal static class RussianOrdinals
{
    /// <summary>What is written to a number, and the ending that it stands for.</summary>
    public static IReadOnlyList<(string Written, string Ending)> Marks { get; } =
    [
        ("-й", ""), ("-ый", ""), ("-ой", ""), ("-ий", ""), ("-я", "ая"), ("-ая", "ая"), ("-е", "ое"), ("-ое", "ое"), ("-ье", "ое"), ("-го", "ого"), ("-ого", "ого"), ("-му", "ому"), ("-ому", "ому"), ("-м", "ом"), ("-ом", "ом"), ("-х", "ых"),
        ("-ых", "ых"), ("-ми", "ыми"), ("-ую", "ую"), ("-ю", "ую"), ("-ые", "ые"), ("-ей", "ой"),
    ];

    /// <summary>The ordinal with an ending, given as behind a hard consonant.</summary>
    /// <param name="ordinal">The masculine: <c>пятый</c>.</param>
    /// <param name="ending">The ending: <c>ого</c>, <c>ая</c>; empty for the masculine itself.</param>
    public static string Ending(string ordinal, string ending)
    {
        if (ending.Length == 0) return ordinal;
        if (ordinal.EndsWith("третий", StringComparison.Ordinal))
        {
            string soft = ending switch { "ого" => "его", "ому" => "ему", "ом" => "ем", "ая" => "я", "ое" => "е", "ых" => "их", "ыми" => "ими", "ые" => "и", "ую" => "ю", "ой" => "ей", _ => ending };
            return ordinal[..^"ий".Length] + "ь" + soft;
        }

        return ordinal[..^2] + ending;
    }
}
