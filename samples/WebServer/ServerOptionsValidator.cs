using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace WebServer;

/// <summary>Checks the section <c>Server</c> before anything starts.</summary>
internal sealed class ServerOptionsValidator : IValidateOptions<ServerOptions>
{
    private const int ShortestKey = 16;

    /// <summary>Refuses a key that stands where the list of keys should, before it is bound: the binder would tell it.</summary>
    /// <exception cref="OptionsValidationException">There is one.</exception>
    public static void RequireListOfKeys(IConfiguration server)
    {
        if (server[nameof(ServerOptions.ApiKeys)] is { Length: > 0 })
            throw new OptionsValidationException(nameof(ServerOptions), typeof(ServerOptions), ["Server:ApiKeys is a list, so each key has a number: Server:ApiKeys:0, or Server__ApiKeys__0 in the environment."]);
    }

    public ValidateOptionsResult Validate(string? name, ServerOptions options)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(options.Limits, new ValidationContext(options.Limits), found, validateAllProperties: true);
        var failures = found.Select(failure => $"Server:Limits: {failure.ErrorMessage}").ToList();
        RequireAboveZero(options.Limits.SpeechTimeout, nameof(options.Limits.SpeechTimeout));
        RequireAboveZero(options.Limits.UploadTimeout, nameof(options.Limits.UploadTimeout));
        // The web server looks at its readers once a second, and takes no shorter time.
        if (options.Limits.SlowReaderGrace <= TimeSpan.FromSeconds(1)) failures.Add("Server:Limits:SlowReaderGrace must be above 00:00:01.");
        if (options.ApiKeys.Any(key => key.Length < ShortestKey)) failures.Add($"Server:ApiKeys has a key of fewer than {ShortestKey} characters. Make keys with: openssl rand -hex 24");
        if (string.IsNullOrWhiteSpace(options.VoiceFolder)) failures.Add("Server:VoiceFolder must name a folder.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void RequireAboveZero(TimeSpan time, string property)
        {
            if (time <= TimeSpan.Zero || time > TimeSpan.FromDays(1)) failures.Add($"Server:Limits:{property} is '{time}', expected a time up to a day such as 00:10:00.");
        }
    }
}
