using Spectre.Console;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Tool.Terminal;

/// <summary>Shows on one line of a terminal what loading is busy with, and wipes it out in the end. Nothing on anything but a terminal.</summary>
internal sealed class LoadingStatus : IProgress<LoadProgress>, IAsyncDisposable
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _shown = Task.CompletedTask;
    private StatusContext? _status;

    /// <param name="console">Where to show it.</param>
    public LoadingStatus(IAnsiConsole console)
    {
        if (console.Profile.Capabilities.Interactive) _shown = console.Status().StartAsync("Loading", ShowAsync);
    }

    /// <inheritdoc/>
    public void Report(LoadProgress value)
    {
        if (_status is { } status) status.Status = Markup.Escape($"{value.Fraction,4:P0} {Describe(value.Stage)} {Printable.Of(value.Detail)}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _done.TrySetResult();
        await _shown;
    }

    private async Task ShowAsync(StatusContext status)
    {
        _status = status;
        await _done.Task;
        _status = null;
    }

    private static string Describe(LoadStage stage) => stage switch
    {
        LoadStage.OpeningCheckpoint => "opening",
        LoadStage.ReadingConfiguration => "reading",
        LoadStage.MappingWeights => "mapping the weights of",
        LoadStage.PreparingBackend => "preparing",
        _ => "ready",
    };
}
