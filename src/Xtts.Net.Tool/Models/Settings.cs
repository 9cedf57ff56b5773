namespace Xtts.Net.Tool.Models;

/// <summary>Checks settings that a command line gave.</summary>
internal static class Settings
{
    /// <summary>Runs the settings' own check.</summary>
    /// <exception cref="UsageException">A value is out of range.</exception>
    public static void Check(Action validate)
    {
        try
        {
            validate();
        }
        catch (ArgumentOutOfRangeException e)
        {
            // The first line says what is wrong; what follows names a parameter of the library.
            throw new UsageException(e.Message.Split(" (Parameter", 2)[0]);
        }
    }
}
