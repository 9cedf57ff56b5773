using Xtts.Net.Synthesis;

namespace QuickStart;

/// <summary>Shows what loading is busy with, on one line of an interactive console.</summary>
internal sealed class LoadingLine : IProgress<LoadProgress>
{
    public void Report(LoadProgress value)
    {
        if (Console.IsErrorRedirected) return;
        Console.Error.Write(value.Stage == LoadStage.Ready ? "\r\u001b[K" : $"\r\u001b[K{value.Fraction,4:P0} {value.Stage}: {value.Detail}");
    }
}
