using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xtts.Net.Extensions.DependencyInjection.Models;

namespace Xtts.Net.Extensions.DependencyInjection.Configuration;

/// <summary>What the application said about a model of the container while it registered services.</summary>
internal sealed class ModelRegistration
{
    public ModelRegistration(string name) => Name = name;

    /// <summary>Name of the model; empty for the one without.</summary>
    public string Name { get; }

    /// <summary>The sections that configure it, in order.</summary>
    public List<IConfigurationSection> Sections { get; } = [];

    /// <summary>Backends that the configuration may name.</summary>
    public Dictionary<string, Action<XttsOptions>> Backends { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is loaded when the host starts.</summary>
    public bool LoadAtStartup { get; set; }

    /// <summary>What it says before its first request.</summary>
    public WarmUpUtterance? WarmUp { get; set; }

    /// <summary>How its text-to-speech client is registered when the application adds nothing to it.</summary>
    public ServiceDescriptor? TextToSpeechClient { get; set; }

    /// <summary>A setting as the user knows it: <c>Xtts:Model</c> in a configured model, else <c>XttsOptions.Model</c>.</summary>
    public string KeyOf(string property) =>
        Sections.Count > 0 && XttsSettings.Keys.Contains(property) ? $"{Sections[^1].Path}:{property}" : $"{nameof(XttsOptions)}.{property}";

    /// <summary>The backend's name in the configuration.</summary>
    public string? ConfiguredBackend => Sections.Select(section => section[nameof(XttsSettings.Backend)]).LastOrDefault(name => !string.IsNullOrWhiteSpace(name));
}
