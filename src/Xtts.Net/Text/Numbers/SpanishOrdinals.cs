using System.Numerics;

namespace Xtts.Net.Text.Numbers;

/// <summary>Spanish ordinals: every part of the number is one (<c>milésimo quingentésimo vigesimosexto</c>), what counts thousands stands before them in one word.</summary>
internal sealed class SpanishOrdinals(NumberStyle style)
{
    private static readonly string[] Ones = ["", "primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno"];

    private static readonly string[] Tens =
        ["", "décimo", "vigésimo", "trigésimo", "cuadragésimo", "quincuagésimo", "sexagésimo", "septuagésimo", "octogésimo", "nonagésimo"];

    private static readonly string[] Hundreds =
        ["", "centésimo", "ducentésimo", "tricentésimo", "cuadringentésimo", "quingentésimo", "sexcentésimo", "septingentésimo", "octingentésimo", "noningentésimo"];

    // Three names without their second n.
    private static readonly string[] ReferenceHundreds =
        ["", "centésimo", "ducentésimo", "tricentésimo", "cuadrigentésimo", "quingentésimo", "sexcentésimo", "septigentésimo", "octigentésimo", "noningentésimo"];

    private static readonly string[] ReferencePowers = ["", "milésimo", "millonésimo", "billonésimo", "trillonésimo", "cuadrillonésimo"];
    private static readonly string[] Millions = ["", "millonésimo", "billonésimo"];

    private readonly bool _isReference = style == NumberStyle.Reference;

    /// <summary>The first number without an ordinal.</summary>
    public static BigInteger Limit { get; } = BigInteger.Pow(10, 18);

    /// <summary>The ordinal of a number below <see cref="Limit"/>.</summary>
    /// <param name="number">Which one.</param>
    /// <param name="count">Spells what counts thousands and millions.</param>
    public string Spell(BigInteger number, Func<BigInteger, string> count)
    {
        // The reference says nothing at all for the zeroth.
        if (number.IsZero) return _isReference ? "" : count(number);
        var words = new List<string>();
        foreach (var (value, name) in _isReference ? ReferenceParts(number) : Parts(number)) words.Add(value == 1 ? name : InOneWord(count(value)) + name);
        int rest = (int)(number % 1000);
        if (rest > 0) words.Add(BelowThousand(rest));
        return string.Join(' ', words);
    }

    private static IEnumerable<(BigInteger Count, string Name)> ReferenceParts(BigInteger number) =>
        ThousandGroups.Of(number).Where(group => group.Power > 0).Select(group => ((BigInteger)group.Value, ReferencePowers[group.Power]));

    private static IEnumerable<(BigInteger Count, string Name)> Parts(BigInteger number)
    {
        for (int power = Millions.Length - 1; power > 0; power--)
        {
            var count = number / BigInteger.Pow(1_000_000, power) % 1_000_000;
            if (!count.IsZero) yield return (count, Millions[power]);
        }

        var thousands = number % 1_000_000 / 1000;
        if (!thousands.IsZero) yield return (thousands, "milésimo");
    }

    private string InOneWord(string count) =>
        _isReference ? count : count.Replace(" y ", "i", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("ún", "un", StringComparison.Ordinal);

    private string BelowThousand(int number)
    {
        string hundreds = (_isReference ? ReferenceHundreds : Hundreds)[number / 100];
        if (number % 100 == 0) return hundreds;
        return number < 100 ? BelowHundred(number) : $"{hundreds} {BelowHundred(number % 100)}";
    }

    private string BelowHundred(int number)
    {
        int tens = number / 10, ones = number % 10;
        if (tens == 0) return Ones[ones];
        if (!_isReference && number is (11 or 12)) return number == 11 ? "undécimo" : "duodécimo";
        if (ones == 0) return tens == 2 && _isReference ? "vigesimo" : Tens[tens];
        if (tens > 2) return $"{Tens[tens]} {Ones[ones]}";

        // One word, whose first part loses its accent, and its last letter before "octavo".
        string first = tens == 1 ? "decim" : "vigesim";
        return first + (Ones[ones].StartsWith('o') ? "" : "o") + Ones[ones];
    }
}
