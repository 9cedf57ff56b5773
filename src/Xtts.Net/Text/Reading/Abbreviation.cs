namespace Xtts.Net.Text.Reading;

/// <summary>An abbreviation and what is said for it.</summary>
/// <param name="Written">As it is written, its dots included; a space stands for white space or none. In lower case it fits any case, else only its own.</param>
/// <param name="Spoken">What is said.</param>
/// <param name="Context">Where it is read so.</param>
internal sealed record Abbreviation(string Written, string Spoken, AbbreviationContext Context = AbbreviationContext.Anywhere);
