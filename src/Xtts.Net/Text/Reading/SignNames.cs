namespace Xtts.Net.Text.Reading;

/// <summary>What signs are called. An empty name is not spoken.</summary>
internal sealed record SignNames
{
    /// <summary><c>&amp;</c></summary>
    public required string Ampersand { get; init; }

    /// <summary><c>@</c></summary>
    public required string At { get; init; }

    /// <summary><c>%</c> with no number.</summary>
    public required string Percent { get; init; }

    /// <summary><c>‰</c></summary>
    public required string PerMille { get; init; }

    /// <summary><c>#</c></summary>
    public required string Hash { get; init; }

    /// <summary><c>#</c> or <c>№</c> before a number.</summary>
    public required string Number { get; init; }

    /// <summary><c>°</c> with no number.</summary>
    public required string Degree { get; init; }

    /// <summary><c>§</c></summary>
    public required string Section { get; init; }

    /// <summary><c>+</c></summary>
    public required string Plus { get; init; }

    /// <summary><c>-</c> before a number.</summary>
    public required string Minus { get; init; }

    /// <summary><c>×</c> between numbers.</summary>
    public required string Times { get; init; }

    /// <summary><c>÷</c></summary>
    public required string DividedBy { get; init; }

    /// <summary><c>=</c></summary>
    public required string EqualTo { get; init; }

    /// <summary><c>&lt;</c></summary>
    public required string LessThan { get; init; }

    /// <summary><c>&gt;</c></summary>
    public required string GreaterThan { get; init; }

    /// <summary><c>≈</c>, and <c>~</c> before a number.</summary>
    public required string About { get; init; }

    /// <summary><c>/</c> between numbers that make no fraction.</summary>
    public required string Over { get; init; }

    /// <summary><c>.</c> in versions and addresses.</summary>
    public required string Dot { get; init; }

    /// <summary><c>/</c> in addresses.</summary>
    public required string Slash { get; init; }

    /// <summary><c>-</c> in addresses.</summary>
    public required string Hyphen { get; init; }

    /// <summary><c>_</c> in addresses.</summary>
    public required string Underscore { get; init; }

    /// <summary><c>:</c> in addresses.</summary>
    public required string Colon { get; init; }
}
