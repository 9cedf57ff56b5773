namespace WebServer;

/// <summary>What a client sent, as it may stand in a message.</summary>
internal static class Shown
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        string line = new([.. text.Take(Longest + 1).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)]);
        return line.Length > Longest ? line[..Longest] + "…" : line;
    }
}
