namespace HostedService;

/// <summary>The section <c>Narrator</c> of the configuration. Relative paths start at the current folder.</summary>
internal sealed class NarratorOptions
{
    /// <summary>The text file to watch; it need not exist yet.</summary>
    public string Text { get; set; } = "";

    /// <summary>The folder of the waves.</summary>
    public string Output { get; set; } = "";

    /// <summary>Whether to end when everything that is in the file has been spoken.</summary>
    public bool Once { get; set; }

    /// <summary>Seed of the draws; <see langword="null"/> draws a fresh one for each line.</summary>
    public int? Seed { get; set; }
}
