namespace Xtts.Net.Text.Reading;

/// <summary>A currency and what it is called.</summary>
/// <param name="Signs">How it is written: signs and codes, with spaces between.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Hundredth">The hundredth of it.</param>
internal sealed record CurrencyNames(string Signs, Noun Unit, Noun Hundredth);
