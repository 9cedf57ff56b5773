using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Reading.Numbers;

/// <summary>A number as it stands in a text, without its sign.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Whole">Its digits before the decimal mark, without separators; at least one.</param>
/// <param name="Fraction">Its digits behind the decimal mark; empty without one.</param>
/// <param name="IsGrouped">Whether thousands were set apart.</param>
internal readonly record struct WrittenNumber(int Start, int End, string Whole, string Fraction, bool IsGrouped)
{
    /// <summary>Whether it has no decimals.</summary>
    public bool IsWhole => Fraction.Length == 0;

    /// <summary>Whether it is only a run of digits.</summary>
    public bool IsPlain => IsWhole && !IsGrouped;

    /// <summary>Whether it starts with a zero that counts nothing, as in <c>007</c>.</summary>
    public bool HasLeadingZero => Whole.Length > 1 && Whole[0] == '0';

    /// <summary>The value of a whole number of at most nine digits; -1 for others.</summary>
    public int Small => IsWhole && Whole.Length <= 9 ? int.Parse(Whole, System.Globalization.CultureInfo.InvariantCulture) : -1;

    /// <summary>The number with all of its written decimals.</summary>
    public DecimalNumber Value => DecimalNumber.Written(IsWhole ? Whole : $"{Whole}.{Fraction}");
}
