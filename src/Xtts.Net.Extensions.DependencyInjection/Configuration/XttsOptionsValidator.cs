using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Extensions.DependencyInjection.Configuration;

/// <summary>Checks options before anything is loaded, and names what to set: the key of the configuration where there is one.</summary>
internal sealed class XttsOptionsValidator : IValidateOptions<XttsOptions>
{
    private readonly ModelRegistry _registry;

    public XttsOptionsValidator(ModelRegistry registry) => _registry = registry;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, XttsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (_registry.Find(name ?? Options.DefaultName) is not { } model) return ValidateOptionsResult.Skip;
        var failures = new List<string>();
        RequireKnownKeys(model, failures);
        RequireBackend(model, options, failures);
        if (string.IsNullOrWhiteSpace(options.Model) && string.IsNullOrWhiteSpace(options.CheckpointPath))
            failures.Add($"{model.KeyOf(nameof(XttsOptions.Model))} is not set. Set it to a checkpoint file or to a folder with one.");
        RequirePath(options.Model, nameof(XttsOptions.Model));
        RequirePath(options.CheckpointPath, nameof(XttsOptions.CheckpointPath));
        RequirePath(options.ConfigPath, nameof(XttsOptions.ConfigPath));
        RequirePath(options.VocabularyPath, nameof(XttsOptions.VocabularyPath));
        RequirePath(options.SpeakersPath, nameof(XttsOptions.SpeakersPath));
        RequirePath(options.FfmpegPath, nameof(XttsOptions.FfmpegPath));
        RequireFolder(options.BaseModelFolder, nameof(XttsOptions.BaseModelFolder));
        RequireFolder(options.JapaneseDictionaryFolder, nameof(XttsOptions.JapaneseDictionaryFolder));
        if (!string.IsNullOrWhiteSpace(options.Checkpoint) && !CheckpointChoice.TryParse(options.Checkpoint, out _))
            failures.Add($"{model.KeyOf(nameof(XttsOptions.Checkpoint))} is '{options.Checkpoint}', expected 'best', 'latest', a step such as '2735', or a file name without a folder.");
        if (!Enum.IsDefined(options.LoadMode))
            failures.Add($"{model.KeyOf(nameof(XttsOptions.LoadMode))} is '{options.LoadMode}', expected one of {string.Join(", ", Enum.GetNames<CheckpointLoadMode>())}.");
        if (options.MaxDecodingBytes < 1) failures.Add($"{model.KeyOf(nameof(XttsOptions.MaxDecodingBytes))} is {options.MaxDecodingBytes}, expected a number of bytes above 0.");
        if (options.MaxBatchSize is < 1 or > XttsOptions.LargestBatchSize)
            failures.Add($"{model.KeyOf(nameof(XttsOptions.MaxBatchSize))} is {options.MaxBatchSize}, expected 1 to {XttsOptions.LargestBatchSize}, or nothing for what the backend is fastest with.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void RequireFolder(string? path, string property)
        {
            if (!string.IsNullOrEmpty(path) && !Directory.Exists(path)) failures.Add($"{model.KeyOf(property)}: there is no folder '{path}'.");
        }

        void RequirePath(string? path, string property)
        {
            // A folder may stand for the file of the usual name in it.
            if (!string.IsNullOrEmpty(path) && !File.Exists(path) && !Directory.Exists(path)) failures.Add($"{model.KeyOf(property)}: there is no file or folder '{path}'.");
        }
    }

    private static void RequireBackend(ModelRegistration model, XttsOptions options, List<string> failures)
    {
        string added = model.Backends.Count == 0 ? "none is added" : $"added are: {string.Join(", ", model.Backends.Keys)}";
        if (model.ConfiguredBackend is { } backend && !model.Backends.ContainsKey(backend))
            failures.Add($"{model.KeyOf(nameof(XttsOptions.Backend))} is '{backend}', but {added}. Add it in code: AddXtts(…).AddBackend(\"{backend}\", x => x.UseOnnxRuntime()).");
        else if (options.Backend is null)
            failures.Add(model.Backends.Count > 1 ? $"{model.KeyOf(nameof(XttsOptions.Backend))} is not set; {added}." : new NoBackendException().Message);
    }

    private static void RequireKnownKeys(ModelRegistration model, List<string> failures)
    {
        foreach (var section in model.Sections)
        {
            foreach (var child in section.GetChildren())
            {
                // Settings of named models may lie in a section of the unnamed one.
                if (!XttsSettings.Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase) && !child.Key.Equals("Models", StringComparison.OrdinalIgnoreCase))
                    failures.Add($"{child.Path} is no setting. There are: {string.Join(", ", XttsSettings.Keys)}.");
            }
        }
    }
}
