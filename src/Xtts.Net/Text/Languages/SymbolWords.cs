namespace Xtts.Net.Text.Languages;

/// <summary>What symbols are called.</summary>
/// <param name="Ampersand"><c>&amp;</c></param>
/// <param name="At"><c>@</c></param>
/// <param name="Percent"><c>%</c></param>
/// <param name="Number"><c>#</c></param>
/// <param name="Dollar"><c>$</c></param>
/// <param name="Pound"><c>£</c></param>
/// <param name="Degree"><c>°</c></param>
internal sealed record SymbolWords(string Ampersand, string At, string Percent, string Number, string Dollar, string Pound, string Degree)
{
    /// <summary>Word for a symbol, if it is one.</summary>
    public string? Of(char symbol) => symbol switch
    {
        '&' => Ampersand,
        '@' => At,
        '%' => Percent,
        '#' => Number,
        '$' => Dollar,
        '£' => Pound,
        '°' => Degree,
        _ => null,
    };
}
