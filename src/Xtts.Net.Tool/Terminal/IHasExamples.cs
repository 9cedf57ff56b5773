namespace Xtts.Net.Tool.Terminal;

/// <summary>A command whose help shows how it is used.</summary>
internal interface IHasExamples
{
    /// <summary>Command lines, with a word on each.</summary>
    string Examples { get; }
}
