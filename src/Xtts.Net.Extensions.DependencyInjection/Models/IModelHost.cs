using Xtts.Net.Loading;

namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>A model of the container: what is loaded, and how to change it while requests run.</summary>
/// <remarks>Thread-safe. Loading and switching happen one after the other; requests go on meanwhile with the model there is.</remarks>
public interface IModelHost
{
    /// <summary>The name it was added under; empty for the one that was added without a name.</summary>
    string Name { get; }

    /// <summary>What is loaded, and what became of the last attempt.</summary>
    ModelStatus Status { get; }

    /// <summary>Loads the model unless it is loaded, or joins the loading that is under way.</summary>
    /// <param name="cancellationToken">Stops waiting; the loading goes on for others.</param>
    /// <exception cref="XttsException">It cannot be loaded; the next request tries again.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is wrong.</exception>
    Task<ModelDescription> LoadAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Loads another model beside the present one, warms it up, and gives it all requests from then on; running ones finish with the old model, which is released after the last of them.
    /// When the new one does not load, the old one stays.
    /// </summary>
    /// <param name="change">Changes the configured options: <c>x =&gt; x.Model = "run/best_model_2735.pth"</c>. Without a change, the files are loaded anew.</param>
    /// <param name="cancellationToken">Cancels the loading; the old model stays.</param>
    /// <returns>What is loaded now.</returns>
    /// <exception cref="XttsException">The new model cannot be loaded.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is wrong.</exception>
    Task<ModelDescription> SwitchAsync(Action<XttsOptions>? change = null, CancellationToken cancellationToken = default);
}
