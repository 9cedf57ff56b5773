using Spectre.Console;

namespace Xtts.Net.Tool.Terminal;

/// <summary>The few colours of the output. They repeat what the words say, so nothing is lost without them.</summary>
internal static class Styles
{
    /// <summary>Ordinary text.</summary>
    public static Style Plain => Style.Plain;

    /// <summary>A heading.</summary>
    public static Style Heading { get; } = new(decoration: Decoration.Bold);

    /// <summary>A label or a side remark.</summary>
    public static Style Quiet { get; } = new(Color.Grey);

    /// <summary>All is well.</summary>
    public static Style Good { get; } = new(Color.Green);

    /// <summary>Worth knowing.</summary>
    public static Style Remark { get; } = new(Color.Yellow);

    /// <summary>Something is wrong.</summary>
    public static Style Bad { get; } = new(Color.Red);
}
