using System.Numerics;
using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Forms of Slavic nouns by number.</summary>
internal static class SlavicForms
{
    /// <summary>Polish: one only for one itself.</summary>
    public static NumberForm West(BigInteger number) => number.IsOne ? NumberForm.One : IsFew(number) ? NumberForm.Few : NumberForm.Many;

    /// <summary>Czech: few only for two to four themselves.</summary>
    public static NumberForm Czech(BigInteger number) => number.IsOne ? NumberForm.One : number >= 2 && number <= 4 ? NumberForm.Few : NumberForm.Many;

    /// <summary>Russian: by the last digits.</summary>
    public static NumberForm East(BigInteger number) => SlavicNoun.EndsInOne(number) ? NumberForm.One : IsFew(number) ? NumberForm.Few : NumberForm.Many;

    private static bool IsFew(BigInteger number) => number % 10 >= 2 && number % 10 <= 4 && number % 100 is var rest && (rest < 10 || rest > 20);
}
