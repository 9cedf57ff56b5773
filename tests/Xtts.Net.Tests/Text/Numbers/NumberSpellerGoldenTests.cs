using System.Numerics;
using System.Text.Json;
using Xtts.Net.Text.Languages;
using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Tests.Text.Numbers;

public sealed class NumberSpellerGoldenTests
{
    private static readonly ILookup<string, JsonElement> Lines = TextGoldens.Lines("numbers.jsonl").ToLookup(line => line.Text("lang"));

    public static TheoryData<string> Languages => new(Lines.Select(lines => lines.Key).Where(language => SupportedLanguages.Find(language, NumberStyle.Reference) is not null));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Numbers_are_spelled_as_the_model_heard_them(string language)
    {
        var speller = SupportedLanguages.Find(language, NumberStyle.Reference)!.Numbers;
        var recorded = Lines[language].Where(line => line.TryGetProperty("text", out _)).ToList();

        var differences = recorded
            .Select(line => (Line: line, Actual: Spell(speller, line)))
            .Where(pair => pair.Actual != pair.Line.Text("text"))
            .Select(pair => $"{pair.Line.Text("kind")} {pair.Line.Text("value")}: '{pair.Actual}' instead of '{pair.Line.Text("text")}'");

        differences.Take(30).Should().BeEmpty();
        recorded.Count.Should().BeGreaterThan(600);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_the_reference_cannot_say_is_read_in_words(string language)
    {
        foreach (var line in Lines[language].Where(line => line.TryGetProperty("error", out _)))
        {
            foreach (var style in (NumberStyle[])[NumberStyle.Reference, NumberStyle.Natural])
            {
                string reading = Spell(SupportedLanguages.Find(language, style)!.Numbers, line);
                reading.Should().NotBeNullOrWhiteSpace("{0} is a number", line.Text("value"));
                reading.Any(char.IsDigit).Should().BeFalse("'{0}' should be words", reading);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_number_of_any_length_is_read_in_words(string language)
    {
        foreach (var style in (NumberStyle[])[NumberStyle.Reference, NumberStyle.Natural])
        {
            var speller = SupportedLanguages.Find(language, style)!.Numbers;
            for (int zeros = 0; zeros < 700; zeros += zeros < 40 ? 1 : 33)
            {
                string digits = "12" + new string('0', zeros);
                foreach (string reading in (string[])[speller.Cardinal(digits), speller.Ordinal(digits), speller.Decimal(DecimalNumber.Written("0." + digits))])
                {
                    reading.Should().NotBeNullOrWhiteSpace();
                    reading.Any(char.IsDigit).Should().BeFalse();
                }
            }
        }
    }

    private static string Spell(NumberSpeller speller, JsonElement line)
    {
        string value = line.Text("value");
        return line.Text("kind") switch
        {
            "cardinal" => speller.Cardinal(BigInteger.Parse(value, null)),
            "ordinal" => speller.Ordinal(BigInteger.Parse(value, null)),
            "decimal" => speller.Decimal(DecimalNumber.Rounded(value)),
            "currency-USD" => speller.Money(DecimalNumber.Rounded(value), Currency.Dollar),
            "currency-GBP" => speller.Money(DecimalNumber.Rounded(value), Currency.Pound),
            "currency-EUR" => speller.Money(DecimalNumber.Rounded(value), Currency.Euro),
            string kind => throw new InvalidDataException($"'{kind}' is no kind of number."),
        };
    }
}
