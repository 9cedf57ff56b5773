namespace Xtts.Net.Tool;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    /// <summary>Done; for <c>doctor</c>: ready, or ready with remarks.</summary>
    public const int Success = 0;

    /// <summary>It could not be done; for <c>doctor</c>: the file is no XTTS v2 checkpoint.</summary>
    public const int Failure = 1;

    /// <summary>A file is damaged.</summary>
    public const int Damaged = 2;

    /// <summary>The command line was not understood (<c>EX_USAGE</c> of <c>sysexits.h</c>).</summary>
    public const int Usage = 64;

    /// <summary>Stopped by Ctrl+C, as shells report it.</summary>
    public const int Cancelled = 130;
}
