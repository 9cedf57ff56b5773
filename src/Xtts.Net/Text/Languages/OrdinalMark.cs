namespace Xtts.Net.Text.Languages;

/// <summary>What directly follows a number that stands for a place in an order, such as <c>th</c> or <c>.</c></summary>
/// <param name="Text">The mark, in lower case.</param>
/// <param name="BeforeSpace">Whether white space or the end of the text has to follow.</param>
internal readonly record struct OrdinalMark(string Text, bool BeforeSpace = false)
{
    /// <summary>Marks that need nothing behind them.</summary>
    public static implicit operator OrdinalMark(string text) => new(text);
}
