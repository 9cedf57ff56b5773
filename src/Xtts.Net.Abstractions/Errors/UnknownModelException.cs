namespace Xtts.Net;

/// <summary>A model was asked for by a name under which none was added.</summary>
public sealed class UnknownModelException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="name">The name that was asked for.</param>
    /// <param name="known">The names there are.</param>
    public UnknownModelException(string name, IEnumerable<string> known)
        : base($"There is no model '{name}'. {Describe(known)}") => Name = name;

    /// <summary>The name that was asked for.</summary>
    public string Name { get; }

    private static string Describe(IEnumerable<string> known)
    {
        string[] named = [.. known.Where(name => name.Length > 0).Select(name => $"'{name}'")];
        return named.Length == 0 ? "Only one without a name was added; add others with AddXtts(name, …)." : $"There are: {string.Join(", ", named)}. Others are added with AddXtts(name, …).";
    }
}
