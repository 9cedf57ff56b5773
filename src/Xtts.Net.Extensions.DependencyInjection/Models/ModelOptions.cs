using Microsoft.Extensions.Options;

namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>Makes the options of a model as they are configured at the moment, changes them, and checks the result.</summary>
/// <remarks>
/// Not an options monitor: that one reads and checks anew inside the notification of a change, so that a wrong value throws into whoever reloaded the configuration. Here a wrong
/// value is an attempt to switch that fails. Thread-safe.
/// </remarks>
internal sealed class ModelOptions
{
    private readonly OptionsFactory<XttsOptions> _factory;
    private readonly IEnumerable<IValidateOptions<XttsOptions>> _validators;

    public ModelOptions(IEnumerable<IConfigureOptions<XttsOptions>> setups, IEnumerable<IPostConfigureOptions<XttsOptions>> postSetups, IEnumerable<IValidateOptions<XttsOptions>> validators)
    {
        _factory = new OptionsFactory<XttsOptions>(setups, postSetups);
        _validators = validators;
    }

    /// <summary>The options as configured, unchecked.</summary>
    /// <param name="name">Name of the model.</param>
    public XttsOptions Configured(string name) => _factory.Create(name);

    /// <summary>The options to load with.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="change">What differs from the configured ones.</param>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public XttsOptions Create(string name, Action<XttsOptions>? change = null)
    {
        var options = Configured(name);
        change?.Invoke(options);
        var failures = _validators.Select(validator => validator.Validate(name, options)).Where(result => result.Failed).SelectMany(result => result.Failures ?? []).ToArray();
        return failures.Length == 0 ? options : throw new OptionsValidationException(name, typeof(XttsOptions), failures);
    }
}
