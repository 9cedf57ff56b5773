namespace Xtts.Net.Text.Reading;

/// <summary>The form that a noun takes with a number.</summary>
internal enum NumberForm
{
    /// <summary>One of it.</summary>
    One,

    /// <summary>Two, where the language has a dual.</summary>
    Two,

    /// <summary>A few: two to four in Slavic languages, three to ten in Arabic.</summary>
    Few,

    /// <summary>Many.</summary>
    Many,

    /// <summary>A number with decimals.</summary>
    Part,
}
