namespace Xtts.Net.Text.Reading;

/// <summary>What has to stand beside an abbreviation for it to be read as one.</summary>
internal enum AbbreviationContext
{
    /// <summary>Nothing.</summary>
    Anywhere,

    /// <summary>Nothing, but a capital behind it is a name, not a new sentence.</summary>
    Title,

    /// <summary>A capital behind it: a title before a name, and something else elsewhere.</summary>
    BeforeName,

    /// <summary>A word that starts with a capital before it: what follows a name.</summary>
    AfterName,

    /// <summary>A number behind it.</summary>
    BeforeNumber,

    /// <summary>A number before it.</summary>
    AfterNumber,
}
