namespace Xtts.Net.Extensions.DependencyInjection.Configuration;

/// <summary>What is taken when a request through Microsoft.Extensions.AI does not say it. Not thread-safe.</summary>
public sealed class SpeechDefaults
{
    /// <summary>The language, such as <c>hu</c>; without it, a model that speaks one language only speaks that, and others ask for one.</summary>
    public string? Language { get; set; }
}
