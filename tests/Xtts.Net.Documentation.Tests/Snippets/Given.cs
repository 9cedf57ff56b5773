using Microsoft.Extensions.AI;
using Microsoft.Extensions.Hosting;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Xtts.Net.Documentation.Tests.Snippets;

/// <summary>Names that snippets may use without declaring them. They mean the same on every page, and a snippet that declares one has its own.</summary>
public abstract class Given
{
    /// <summary>The application that is being built.</summary>
    protected HostApplicationBuilder builder { get; } = null!;

    /// <summary>The model's host, from the container.</summary>
    protected IModelHost host { get; } = null!;

    /// <summary>The client, from the container.</summary>
    protected ITextToSpeechClient client { get; } = null!;

    /// <summary>Options inside a delegate that sets them.</summary>
    protected XttsOptions x { get; } = null!;

    /// <summary>A loaded model.</summary>
    protected XttsSynthesizer xtts { get; } = null!;

    /// <summary>A cloned voice.</summary>
    protected Voice voice { get; } = null!;

    /// <summary>A second voice.</summary>
    protected Voice narrator { get; } = null!;

    /// <summary>A voice in one mood.</summary>
    protected Voice calm { get; } = null!;

    /// <summary>The same voice in another.</summary>
    protected Voice excited { get; } = null!;

    /// <summary>What to say.</summary>
    protected SpeechRequest request { get; } = null!;

    /// <summary>The application's own way to the loudspeaker.</summary>
    protected SamplePlayer player { get; } = null!;

    /// <summary>The token of the method around.</summary>
    protected CancellationToken cancellationToken { get; }
}
