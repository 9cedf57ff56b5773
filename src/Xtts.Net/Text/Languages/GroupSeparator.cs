namespace Xtts.Net.Text.Languages;

/// <summary>What stands between the thousands of a number, and so what stands before its decimals.</summary>
internal enum GroupSeparator
{
    /// <summary><c>1,234.5</c></summary>
    Comma,

    /// <summary><c>1.234,5</c></summary>
    Dot,
}
