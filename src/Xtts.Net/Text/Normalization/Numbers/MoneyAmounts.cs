using System.Text;
using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Normalization.Numbers;

/// <summary>Reads amounts of money: a sign directly before or after a number.</summary>
/// <remarks>
/// Text specification §3b. The reference gives up at the first sign whose currency the language does not know, or whose amount has two points, and leaves this sign and those after it
/// in its order as they are.
/// </remarks>
internal sealed class MoneyAmounts
{
    private static readonly (char Sign, Currency Currency)[] Signs = [('£', Currency.Pound), ('$', Currency.Dollar), ('€', Currency.Euro)];

    private readonly NumberSpeller _numbers;

    /// <param name="numbers">Spells the amounts.</param>
    public MoneyAmounts(NumberSpeller numbers) => _numbers = numbers;

    /// <summary>The text with its amounts in words.</summary>
    public string Read(string text)
    {
        foreach (var (sign, currency) in Signs)
        {
            if (!text.Contains(sign, StringComparison.Ordinal)) continue;
            if (Read(text, sign, currency) is not { } read) return text;
            text = read;
        }

        return text;
    }

    /// <returns><see langword="null"/> when an amount cannot be read.</returns>
    private string? Read(string text, char sign, Currency currency)
    {
        var result = new StringBuilder(text.Length);
        int copied = 0;
        while (Find(text, copied, sign) is { } match)
        {
            if (!_numbers.ReferenceReads(currency) || Speak(text.AsSpan(match.Amount), currency) is not { } spoken) return null;
            result.Append(text, copied, match.Start - copied).Append(spoken);
            copied = match.End;
        }

        return copied == 0 ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Finds the next sign with a number at it.</summary>
    private static Match? Find(string text, int from, char sign)
    {
        for (int at = text.IndexOf(sign, from); at >= 0; at = text.IndexOf(sign, at + 1))
        {
            // A number before the sign begins further left, so it wins.
            int start = at;
            while (start > from && IsAmount(text[start - 1])) start--;
            if (start < at && char.IsAsciiDigit(text[at - 1])) return new Match(start, at + 1, start..at);

            int end = at + 1;
            while (end < text.Length && IsAmount(text[end])) end++;
            while (end > at + 1 && !char.IsAsciiDigit(text[end - 1])) end--;
            if (end > at + 1) return new Match(at, end, (at + 1)..end);
        }

        return null;
    }

    private string? Speak(ReadOnlySpan<char> amount, Currency currency)
    {
        Span<char> digits = amount.Length <= 256 ? stackalloc char[amount.Length] : new char[amount.Length];
        int points = 0;
        for (int i = 0; i < amount.Length; i++)
        {
            digits[i] = amount[i] == ',' ? '.' : amount[i];
            if (digits[i] == '.') points++;
        }

        return points > 1 ? null : _numbers.Money(DecimalNumber.Rounded(digits.ToString()), currency);
    }

    private static bool IsAmount(char character) => char.IsAsciiDigit(character) || character is '.' or ',';

    /// <param name="Start">Where sign and amount start.</param>
    /// <param name="End">Where they end.</param>
    /// <param name="Amount">Where the amount lies.</param>
    private readonly record struct Match(int Start, int End, Range Amount);
}
