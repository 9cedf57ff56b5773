namespace Xtts.Net.Text.Reading.Rules;

/// <summary>The rules that all languages share, in the order in which they are asked.</summary>
internal static class StandardRules
{
    /// <summary>The rules of a language.</summary>
    public static IEnumerable<ReadingRule> Of(LanguageReader reader) =>
    [
        new IsoDates(reader),
        new PhoneNumbers(reader, reader.ReadsPhonesInPairs),
        new Versions(reader),
        new Fractions(reader),
        new Ratios(reader),
        new Dimensions(reader),
        new NumberRanges(reader),
        new MoneyAmounts(reader),
        new Percentages(reader),
        new UnitsOfMeasure(reader),
        new CountedWords(reader),
        new PlainNumbers(reader),
        new SignedNumbers(reader),
        new Dashes(),
        new SignsAsWords(reader),
        new RomanNumbers(reader),
        new AbbreviatedWords(reader),
        new DottedInitials(reader),
        new SpelledLetters(reader),
    ];
}
