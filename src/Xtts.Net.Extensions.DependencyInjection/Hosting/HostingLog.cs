using Microsoft.Extensions.Logging;

namespace Xtts.Net.Extensions.DependencyInjection.Hosting;

/// <summary>Messages about models of the container. No text of a user.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(101, LogLevel.Information, "Model '{Name}' is now {Checkpoint}; {Requests} request(s) finish with the one before")]
    public static partial void Switched(this ILogger logger, string name, string checkpoint, int requests);

    [LoggerMessage(102, LogLevel.Error, "Model '{Name}' could not be switched and stays {Checkpoint}")]
    public static partial void SwitchFailed(this ILogger logger, string name, string checkpoint, Exception error);

    [LoggerMessage(103, LogLevel.Error, "Model '{Name}' could not be loaded; the next request tries again")]
    public static partial void LoadFailed(this ILogger logger, string name, Exception error);

    [LoggerMessage(104, LogLevel.Warning, "The host stops: cancelling {Requests} request(s) of model '{Name}'")]
    public static partial void CancellingRequests(this ILogger logger, string name, int requests);
}
