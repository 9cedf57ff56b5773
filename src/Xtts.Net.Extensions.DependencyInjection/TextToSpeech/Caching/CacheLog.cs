using Microsoft.Extensions.Logging;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;

/// <summary>Messages about the cache. No text of a user.</summary>
internal static partial class CacheLog
{
    [LoggerMessage(201, LogLevel.Warning, "The cache of speech failed; the request goes on without it")]
    public static partial void CacheFailed(ILogger logger, Exception error);
}
