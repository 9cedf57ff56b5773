using Microsoft.Extensions.Logging;

namespace Xtts.Net.Tests.Text.Markup;

/// <summary>Keeps what is logged.</summary>
internal sealed class LogLines : ILogger
{
    /// <summary>The messages.</summary>
    public List<string> Lines { get; } = [];

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
}
