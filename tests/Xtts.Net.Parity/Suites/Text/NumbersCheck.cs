using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Xtts.Net.Goldens;
using Xtts.Net.Text.Languages;
using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>Numbers in words; where the reference fails, any words without digits.</summary>
internal sealed class NumbersCheck : ITextCheck
{
    private readonly Dictionary<string, NumberSpeller> _spellers = new(StringComparer.Ordinal);

    public string Name => "numbers";

    public string? WhyLeftOut(JsonElement line, TextBench bench) => null;

    public bool Reads(TextGoldenFile file, JsonElement line) => line.Has("lang", "kind", "value");

    public string? FindDifference(JsonElement line, TextBench bench)
    {
        string kind = line.GetProperty("kind").GetString()!, value = line.GetProperty("value").GetString()!;
        string actual = Spell(SpellerOf(line.GetProperty("lang").GetString()!), kind, value);
        if (!line.TryGetProperty("text", out var expected))
            return actual.Trim().Length > 0 && !actual.Any(char.IsDigit) ? null : $"{kind} {value}: '{actual}' is no reading in words";
        return expected.ValueEquals(actual) ? null : $"{kind} {value}: '{actual}' instead of '{expected.GetString()}'";
    }

    private static string Spell(NumberSpeller speller, string kind, string value) => kind switch
    {
        "cardinal" => speller.Cardinal(BigInteger.Parse(value, CultureInfo.InvariantCulture)),
        "ordinal" => speller.Ordinal(BigInteger.Parse(value, CultureInfo.InvariantCulture)),
        "decimal" => speller.Decimal(DecimalNumber.Rounded(value)),
        "currency-USD" => speller.Money(DecimalNumber.Rounded(value), Currency.Dollar),
        "currency-GBP" => speller.Money(DecimalNumber.Rounded(value), Currency.Pound),
        "currency-EUR" => speller.Money(DecimalNumber.Rounded(value), Currency.Euro),
        _ => throw new InvalidDataException($"'{kind}' is no kind of number that the runner knows."),
    };

    private NumberSpeller SpellerOf(string language)
    {
        if (_spellers.TryGetValue(language, out var speller)) return speller;
        var rules = SupportedLanguages.Find(language, NumberStyle.Reference) ?? throw new InvalidDataException($"There are no rules for the language '{language}'.");
        _spellers.Add(language, rules.Numbers);
        return rules.Numbers;
    }
}
