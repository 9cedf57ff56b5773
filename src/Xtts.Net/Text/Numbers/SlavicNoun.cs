using System.Numerics;

namespace Xtts.Net.Text.Numbers;

/// <summary>A Slavic noun in the forms that go with numbers.</summary>
/// <param name="One">One of it.</param>
/// <param name="Few">Two to four of it.</param>
/// <param name="Many">More, and none.</param>
internal sealed record SlavicNoun(string One, string Few, string Many)
{
    /// <summary>The form in Polish, and in the reference's Czech, where 21 and 101 count as many.</summary>
    public string ForPolish(BigInteger number) => number.IsOne ? One : IsFew(number) ? Few : Many;

    /// <summary>The form in Czech, where 22 and 34 count as many, too.</summary>
    public string ForCzech(BigInteger number) => number.IsOne ? One : number % 100 >= 2 && number % 100 <= 4 ? Few : Many;

    /// <summary>The form in Russian, where 21 and 101 count as one.</summary>
    public string ForRussian(BigInteger number) => EndsInOne(number) ? One : IsFew(number) ? Few : Many;

    /// <summary>Whether a number ends in one, but not in eleven.</summary>
    public static bool EndsInOne(BigInteger number) => number % 10 == 1 && number % 100 != 11;

    private static bool IsFew(BigInteger number) => number % 10 >= 2 && number % 10 <= 4 && (number % 100 < 10 || number % 100 > 20);
}
