using Spectre.Console;

namespace Xtts.Net.Tool.Terminal;

/// <summary>A bar for long work. Nothing on anything but a terminal.</summary>
internal static class FractionProgress
{
    /// <summary>Runs work and shows how far it has come.</summary>
    /// <param name="console">Where to show it.</param>
    /// <param name="title">What is being done.</param>
    /// <param name="work">The work; it is given what takes the share that is done, 0 to 1, from any thread.</param>
    public static Task<T> RunAsync<T>(IAnsiConsole console, string title, Func<Action<double>, Task<T>> work)
    {
        if (!console.Profile.Capabilities.Interactive) return work(_ => { });
        return console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(context =>
        {
            var bar = context.AddTask(title);
            return work(fraction => bar.Value = 100 * fraction);
        });
    }
}
