using System.Numerics;

namespace Xtts.Net.Text.Numbers;

/// <summary>Portuguese ordinals: every part of the number is one, also what counts thousands (<c>segundo milésimo vigésimo quarto</c>).</summary>
internal sealed class PortugueseOrdinals(NumberStyle style)
{
    private static readonly string[] Ones = ["", "primeiro", "segundo", "terceiro", "quarto", "quinto", "sexto", "sétimo", "oitavo", "nono"];

    private static readonly string[] Tens =
        ["", "décimo", "vigésimo", "trigésimo", "quadragésimo", "quinquagésimo", "sexagésimo", "septuagésimo", "octogésimo", "nonagésimo"];

    private static readonly string[] Hundreds =
        ["", "centésimo", "ducentésimo", "tricentésimo", "quadringentésimo", "quingentésimo", "seiscentésimo", "septingentésimo", "octingentésimo", "nongentésimo"];

    // Three names without their second n.
    private static readonly string[] ReferenceHundreds =
        ["", "centésimo", "ducentésimo", "tricentésimo", "quadrigentésimo", "quingentésimo", "seiscentésimo", "septigentésimo", "octigentésimo", "nongentésimo"];

    private static readonly string[] Powers = ["", "milésimo", "milionésimo", "milésimo milionésimo", "bilionésimo", "milésimo bilionésimo"];

    private readonly bool _isReference = style == NumberStyle.Reference;

    /// <summary>The first number without an ordinal.</summary>
    public static BigInteger Limit { get; } = BigInteger.Pow(1000, Powers.Length);

    /// <summary>The ordinal of a number below <see cref="Limit"/>.</summary>
    public string Spell(BigInteger number)
    {
        // The reference says nothing at all for the zeroth.
        if (number.IsZero) return _isReference ? "" : "zero";
        var words = new List<string>();
        foreach (var (value, power) in ThousandGroups.Of(number))
        {
            // "Milésimo primeiro": one thousand is not counted when it comes first.
            if (power == 0 || value > 1 || words.Count > 0) AddBelowThousand(words, value);
            if (power > 0) words.Add(Powers[power]);
        }

        return string.Join(' ', words);
    }

    private void AddBelowThousand(List<string> words, int number)
    {
        if (number >= 100) words.Add((_isReference ? ReferenceHundreds : Hundreds)[number / 100]);
        if (number % 100 >= 10) words.Add(Tens[number % 100 / 10]);
        if (number % 10 > 0) words.Add(Ones[number % 10]);
    }
}
