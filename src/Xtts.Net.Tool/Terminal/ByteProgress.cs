using Spectre.Console;
using Xtts.Net.Checkpoints.Diagnosis;

namespace Xtts.Net.Tool.Terminal;

/// <summary>A bar for work that reads many bytes. Nothing on anything but a terminal.</summary>
internal sealed class ByteProgress : IProgress<DiagnosisProgress>
{
    private readonly ProgressTask? _task;

    private ByteProgress(ProgressTask? task) => _task = task;

    /// <summary>Runs work on another thread and shows how far it has come.</summary>
    /// <param name="console">Where to show it.</param>
    /// <param name="title">What is being done.</param>
    /// <param name="work">The work; it may never report.</param>
    public static Task<T> RunAsync<T>(IAnsiConsole console, string title, Func<IProgress<DiagnosisProgress>, T> work)
    {
        if (!console.Profile.Capabilities.Interactive) return Task.Run(() => work(new ByteProgress(null)));
        return console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => Task.Run(() => work(new ByteProgress(context.AddTask(title, autoStart: true)))));
    }

    /// <inheritdoc/>
    public void Report(DiagnosisProgress value)
    {
        if (_task is { } task) task.Value = 100 * value.Fraction;
    }
}
