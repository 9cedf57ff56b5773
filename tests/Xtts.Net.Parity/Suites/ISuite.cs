namespace Xtts.Net.Parity.Suites;

/// <summary>A part of the goldens.</summary>
internal interface ISuite
{
    /// <summary>Whether the folder has this part.</summary>
    bool IsPresent { get; }

    /// <summary>Makes every check of the part.</summary>
    void Run();
}
