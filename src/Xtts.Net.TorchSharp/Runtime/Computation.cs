using TorchSharp;

namespace Xtts.Net.TorchSharp.Runtime;

/// <summary>The time a thread computes with a model: nothing is recorded for gradients, and every tensor made in it is freed at its end.</summary>
internal readonly ref struct Computation : IDisposable
{
    private readonly ModelLifetime? _lifetime;
    private readonly IDisposable _inference;
    private readonly DisposeScope _scope;

    private Computation(ModelLifetime? lifetime)
    {
        _lifetime = lifetime;
        _inference = torch.inference_mode();
        _scope = torch.NewDisposeScope();
    }

    /// <summary>Begins to load a model.</summary>
    public static Computation Begin() => new(null);

    /// <summary>Begins a run of a model.</summary>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public static Computation Begin(ModelLifetime lifetime)
    {
        lifetime.Enter();
        return new Computation(lifetime);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _scope.Dispose();
        _inference.Dispose();
        _lifetime?.Leave();
    }
}
