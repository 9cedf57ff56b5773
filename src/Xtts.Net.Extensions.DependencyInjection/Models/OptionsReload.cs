using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>Follows changes of a model's configuration and lets its host look at them.</summary>
internal sealed class OptionsReload : IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];

    public OptionsReload(ModelHost host, IEnumerable<IOptionsChangeTokenSource<XttsOptions>> sources)
    {
        foreach (var source in sources.Where(source => (source.Name ?? Options.DefaultName) == host.Name))
        {
            // In the background: whoever reloads a configuration does not wait for a model.
            _subscriptions.Add(ChangeToken.OnChange(source.GetChangeToken, () => _ = Task.Run(host.ReloadAsync)));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
}
