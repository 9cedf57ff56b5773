using System.Numerics;

namespace Xtts.Net.Text.Numbers;

/// <summary>Remembers how small numbers are spelled: nearly all numbers in texts are small, and spelling one makes more garbage than the words are long.</summary>
/// <remarks>Thread-safe: two threads that spell the same number at once keep the same words.</remarks>
internal sealed class SmallNumberWords(Func<BigInteger, string> spell)
{
    private const int Digits = 4;
    private const int End = 10_000;
    private readonly string?[]?[] _hundreds = new string?[]?[End / 100];

    /// <summary>The words of a number, if it is small.</summary>
    /// <param name="digits">ASCII digits.</param>
    /// <returns>The words; <see langword="null"/> for a number of more than four digits.</returns>
    public string? Find(ReadOnlySpan<char> digits)
    {
        if (digits.Length is 0 or > Digits) return null;
        int number = 0;
        foreach (char digit in digits) number = (10 * number) + (digit - '0');
        return Find(number);
    }

    /// <summary>The words of a number, if it is small.</summary>
    /// <param name="number">The number, not negative.</param>
    /// <returns>The words; <see langword="null"/> for a number of 10,000 or more.</returns>
    public string? Find(BigInteger number) => number < End ? Find((int)number) : null;

    private string Find(int number)
    {
        var hundred = LazyInitializer.EnsureInitialized(ref _hundreds[number / 100], static () => new string?[100]);
        ref string? words = ref hundred[number % 100];
        if (Volatile.Read(ref words) is { } known) return known;
        string spelled = spell(number);
        Volatile.Write(ref words, spelled);
        return spelled;
    }
}
