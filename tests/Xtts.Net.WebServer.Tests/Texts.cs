namespace Xtts.Net.WebServer.Tests;

/// <summary>What is spoken.</summary>
internal static class Texts
{
    public const string Short = "Jó napot kívánok!";

    /// <summary>More than a connection holds on its way: whoever does not read makes the server wait.</summary>
    public static string Long { get; } = string.Concat(Enumerable.Repeat("Holnap reggel korán indul a vonat, ezért ma este időben lefekszem. ", 100));
}
