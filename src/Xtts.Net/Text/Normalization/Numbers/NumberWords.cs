using System.Text;
using Xtts.Net.Text.Languages;
using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Normalization.Numbers;

/// <summary>Replaces runs of digits by words: decimals first, then ordinals, then what is left (text specification §3c to §3e).</summary>
internal sealed class NumberWords
{
    private readonly LanguageRules _rules;

    /// <param name="rules">The language.</param>
    public NumberWords(LanguageRules rules) => _rules = rules;

    /// <summary>The text without ASCII digits.</summary>
    public string Spell(string text)
    {
        if (_rules.HasDecimals) text = Replace(text, Decimal);
        text = Replace(text, Ordinal);
        return Replace(text, Integer);
    }

    /// <summary>What to put for a run of digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the run starts.</param>
    /// <param name="end">Where it ends; moved on when more is replaced.</param>
    private delegate string? Speller(string text, int start, ref int end);

    private static string Replace(string text, Speller spell)
    {
        int at = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (at < 0) return text;
        var result = new StringBuilder(text.Length * 2);
        int copied = 0;
        while (at < text.Length)
        {
            int end = EndOfDigits(text, at);
            int next = end;
            if (spell(text, at, ref next) is { } words)
            {
                result.Append(text, copied, at - copied).Append(words);
                copied = next;
            }

            int skip = text.AsSpan(next).IndexOfAnyInRange('0', '9');
            if (skip < 0) break;
            at = next + skip;
        }

        return copied == 0 ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    private static int EndOfDigits(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end;
    }

    private string? Decimal(string text, int start, ref int end)
    {
        if (end + 1 >= text.Length || text[end] is not ('.' or ',') || !char.IsAsciiDigit(text[end + 1])) return null;
        int fraction = end + 1;
        int whole = end;
        end = EndOfDigits(text, fraction);
        return _rules.Numbers.Decimal(DecimalNumber.Rounded($"{text.AsSpan(start, whole - start)}.{text.AsSpan(fraction, end - fraction)}"));
    }

    private string? Ordinal(string text, int start, ref int end)
    {
        foreach (var mark in _rules.Ordinals)
        {
            if (string.CompareOrdinal(text, end, mark.Text, 0, mark.Text.Length) != 0) continue;
            int after = end + mark.Text.Length;
            if (mark.BeforeSpace && after < text.Length && !Whitespace.Includes(text[after])) continue;
            int digits = end - start;
            end = after;
            return _rules.Numbers.Ordinal(text.AsSpan(start, digits));
        }

        return null;
    }

    private string? Integer(string text, int start, ref int end) => _rules.Numbers.Cardinal(text.AsSpan(start, end - start));
}
