using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.TextToSpeech;

/// <summary>Keeps every message, its values and its exception.</summary>
internal sealed class LogRecorder : ILoggerProvider
{
    private readonly ConcurrentQueue<LoggedMessage> _messages = new();

    /// <summary>The messages so far.</summary>
    public IReadOnlyList<LoggedMessage> Messages => [.. _messages];

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, _messages);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Recorder(string category, ConcurrentQueue<LoggedMessage> messages) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? pairs.Select(pair => pair.Value?.ToString() ?? "").ToArray() : [];
            messages.Enqueue(new LoggedMessage(category, logLevel, formatter(state, exception) + exception, values));
        }
    }
}
