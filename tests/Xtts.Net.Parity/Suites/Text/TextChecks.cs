namespace Xtts.Net.Parity.Suites.Text;

/// <summary>The checks of the text suite. A line is read by every check whose fields it has.</summary>
internal static class TextChecks
{
    public static IReadOnlyList<ITextCheck> All { get; } =
    [
        new PendingCheck("cleaning", "the normaliser has no language rules yet", "lang", "input", "cleaned"),
        new CleanedTokensCheck(),
        new RawEncodeCheck(),
        new DecodeCheck(),
        new PendingCheck("numbers", "numbers are not spelled out yet", "lang", "kind", "value"),
        new PendingCheck("chinese numbers", "numbers are not spelled out yet", "input", "text"),
        new PendingCheck("splitting", "texts are not split into sentences yet", "lang", "input", "splits"),
        new PendingCheck("errors", "the normaliser has no language rules yet", "lang", "input", "error"),
    ];
}
