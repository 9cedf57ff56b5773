using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>The sessions that rearrange caches on a device. Thread-safe.</summary>
internal sealed class CacheSessions : IDisposable
{
    /// <param name="sessions">Makes sessions.</param>
    /// <param name="type">Element type of keys and values.</param>
    /// <param name="clearing">Whether new tensors must be cleared.</param>
    /// <param name="cancellationToken">Stops loading.</param>
    public CacheSessions(SessionFactory sessions, OnnxElementType type, bool clearing, CancellationToken cancellationToken)
    {
        var made = new List<ModelSession>();
        try
        {
            Join = Make(CacheGraphs.Join(type));
            Widen = Make(CacheGraphs.Widen(type));
            Keep = Make(CacheGraphs.Keep(type));
            if (clearing) Clear = Make(CacheGraphs.Clear(type));
        }
        catch
        {
            made.ForEach(session => session.Dispose());
            throw;
        }

        ModelSession Make(OnnxModel model)
        {
            var session = sessions.Create(model, SessionUse.Occasional, cancellationToken);
            made.Add(session);
            return session;
        }
    }

    /// <summary>Puts one more sequence behind the others.</summary>
    public ModelSession Join { get; }

    /// <summary>Adds positions behind those that each sequence has.</summary>
    public ModelSession Widen { get; }

    /// <summary>Takes sequences in another order, or fewer of them.</summary>
    public ModelSession Keep { get; }

    /// <summary>Fills new tensors with zeros; <see langword="null"/> where that is not needed.</summary>
    public ModelSession? Clear { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Join.Dispose();
        Widen.Dispose();
        Keep.Dispose();
        Clear?.Dispose();
    }
}
