namespace Xtts.Net.Text.Numbers;

/// <summary>Latin stems of the names of large numbers: the n-th is that of the n-th -illion.</summary>
internal static class LargeNumberNames
{
    private static readonly string[] Small = ["", "m", "b", "tr", "quadr", "quint", "sext", "sept", "oct", "non"];
    private static readonly string[] Units = ["", "un", "duo", "tre", "quattuor", "quin", "sex", "sept", "octo", "novem"];
    private static readonly string[] Tens = ["", "dec", "vigint", "trigint", "quadragint", "quinquagint", "sexagint", "septuagint", "octogint", "nonagint"];

    /// <summary>Stem of the n-th -illion: <c>m</c>, <c>b</c>, <c>tr</c> … <c>novemnonagint</c>.</summary>
    /// <param name="n">1 to 99.</param>
    public static string Stem(int n) => n < 10 ? Small[n] : Units[n % 10] + Tens[n / 10];
}
