namespace Xtts.Net.Parity.Suites.Text;

/// <summary>The checks of the text suite. A line is read by every check whose fields it has.</summary>
internal static class TextChecks
{
    public static IReadOnlyList<ITextCheck> All { get; } =
    [
        new CleaningCheck(),
        new JapaneseCleaningCheck(),
        new KanaLettersCheck(),
        new CleanedTokensCheck(),
        new RawEncodeCheck(),
        new DecodeCheck(),
        new NumbersCheck(),
        new ChineseNumbersCheck(),
        new SplittingCheck(),
        new ErrorsCheck(),
    ];
}
