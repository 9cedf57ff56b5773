using Microsoft.Extensions.Options;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Extensions.DependencyInjection;

/// <summary>Checks options before anything is loaded, and names what to set.</summary>
internal sealed class XttsOptionsValidator : IValidateOptions<XttsOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, XttsOptions options)
    {
        var failures = new List<string>();
        if (options.Backend is null) failures.Add(new NoBackendException().Message);
        if (string.IsNullOrWhiteSpace(options.Model) && string.IsNullOrWhiteSpace(options.CheckpointPath))
            failures.Add($"{nameof(XttsOptions)}.{nameof(XttsOptions.Model)} is not set. Set it to a checkpoint file or to a folder with one.");
        RequirePath(options.Model, nameof(XttsOptions.Model), failures);
        RequirePath(options.CheckpointPath, nameof(XttsOptions.CheckpointPath), failures);
        RequirePath(options.ConfigPath, nameof(XttsOptions.ConfigPath), failures);
        RequirePath(options.VocabularyPath, nameof(XttsOptions.VocabularyPath), failures);
        RequirePath(options.SpeakersPath, nameof(XttsOptions.SpeakersPath), failures);
        if (!string.IsNullOrEmpty(options.BaseModelFolder) && !Directory.Exists(options.BaseModelFolder))
            failures.Add($"{nameof(XttsOptions)}.{nameof(XttsOptions.BaseModelFolder)}: there is no folder '{options.BaseModelFolder}'.");
        if (!string.IsNullOrWhiteSpace(options.Checkpoint) && !CheckpointChoice.TryParse(options.Checkpoint, out _))
            failures.Add($"{nameof(XttsOptions)}.{nameof(XttsOptions.Checkpoint)} is '{options.Checkpoint}', expected 'best', 'latest', a step such as '2735', or a file name without a folder.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void RequirePath(string? path, string option, List<string> failures)
    {
        // A folder may stand for the file of the usual name in it.
        if (!string.IsNullOrEmpty(path) && !File.Exists(path) && !Directory.Exists(path)) failures.Add($"{nameof(XttsOptions)}.{option}: there is no file or folder '{path}'.");
    }
}
