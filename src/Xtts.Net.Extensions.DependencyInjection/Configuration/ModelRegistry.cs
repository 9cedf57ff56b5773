namespace Xtts.Net.Extensions.DependencyInjection.Configuration;

/// <summary>The models of the container by name. Written while services are registered, read afterwards.</summary>
internal sealed class ModelRegistry
{
    private readonly Dictionary<string, ModelRegistration> _models = new(StringComparer.Ordinal);

    /// <summary>In the order in which they were added first.</summary>
    public IReadOnlyCollection<ModelRegistration> Models => _models.Values;

    /// <summary>Names, the empty one of the model without a name included.</summary>
    public IReadOnlyList<string> Names => [.. _models.Keys];

    /// <summary>A model that was added.</summary>
    public ModelRegistration? Find(string name) => _models.GetValueOrDefault(name);

    /// <summary>Adds a model, or finds the one that was added before.</summary>
    public ModelRegistration GetOrAdd(string name)
    {
        if (!_models.TryGetValue(name, out var model)) _models.Add(name, model = new ModelRegistration(name));
        return model;
    }
}
