using Microsoft.Extensions.Logging;

namespace Xtts.Net.Tool.Terminal;

/// <summary>Shows the library's warnings and errors on the error stream. Thread-safe.</summary>
internal sealed class WarningLog : ILoggerFactory, ILogger
{
    private readonly Lock _writing = new();
    private readonly ToolConsole _console;

    /// <param name="console">Where they are shown.</param>
    public WarningLog(ToolConsole console) => _console = console;

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        lock (_writing) _console.Warn(OptionNames.InCommandLine(formatter(state, exception)));
    }

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <summary>Does nothing: the console is the only place.</summary>
    public void AddProvider(ILoggerProvider provider)
    {
    }

    /// <summary>Does nothing.</summary>
    public void Dispose()
    {
    }
}
