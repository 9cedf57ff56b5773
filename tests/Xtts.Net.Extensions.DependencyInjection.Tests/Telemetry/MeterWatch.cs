using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Telemetry;

/// <summary>Sees on which meters instruments are published.</summary>
internal sealed class MeterWatch : IDisposable
{
    private readonly ConcurrentBag<Meter> _meters = [];
    private readonly MeterListener _listener = new();

    /// <param name="instruments">Names of instruments.</param>
    public MeterWatch(params string[] instruments)
    {
        _listener.InstrumentPublished = (instrument, _) =>
        {
            if (instruments.Contains(instrument.Name)) _meters.Add(instrument.Meter);
        };
        _listener.Start();
    }

    /// <summary>The meters of a container.</summary>
    public IEnumerable<Meter> Of(IServiceProvider provider) => _meters.Distinct().Where(meter => meter.Scope == provider.GetRequiredService<IMeterFactory>());

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();
}
