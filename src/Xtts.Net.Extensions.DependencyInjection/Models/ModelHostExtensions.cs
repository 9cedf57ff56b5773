using Xtts.Net.Loading;

namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>Shorter ways to switch.</summary>
public static class ModelHostExtensions
{
    /// <summary>Switches to another file or folder; its configuration, vocabulary and speakers are looked for beside it, then in the configured <see cref="XttsOptions.BaseModelFolder"/>.</summary>
    /// <param name="host">The model.</param>
    /// <param name="model">A checkpoint file, or a folder with one.</param>
    /// <param name="cancellationToken">Cancels the loading; the old model stays.</param>
    /// <returns>What is loaded now.</returns>
    /// <exception cref="XttsException">The new model cannot be loaded; the old one stays.</exception>
    public static Task<ModelDescription> SwitchToAsync(this IModelHost host, string model, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        return host.SwitchAsync(options =>
        {
            options.Model = model;
            options.Checkpoint = options.CheckpointPath = options.ConfigPath = options.VocabularyPath = options.SpeakersPath = null;
        }, cancellationToken);
    }
}
