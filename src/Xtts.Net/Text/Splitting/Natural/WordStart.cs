namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>What a word begins with, quotes and dashes before it not counted.</summary>
internal enum WordStart : byte
{
    /// <summary>A mark or a symbol.</summary>
    Mark,

    /// <summary>A small letter.</summary>
    Small,

    /// <summary>A capital letter.</summary>
    Capital,

    /// <summary>A letter of a script without capitals.</summary>
    Caseless,

    /// <summary>A digit.</summary>
    Digit,
}
