namespace Xtts.Net;

/// <summary>No voice can be stored under a name.</summary>
public sealed class VoiceNameException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="name">The name.</param>
    /// <param name="fault">What is wrong with it: <c>it is empty</c>.</param>
    public VoiceNameException(string name, string fault)
        : base($"'{Shown(name)}' cannot be the name of a stored voice: {fault}. Choose another name; VoiceName.From makes one of any text.") => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; }

    // A name may come from anywhere, and the message goes to logs and terminals.
    private static string Shown(string name)
    {
        const int longest = 80;
        string start = string.Concat(name.Take(longest).Select(character => char.IsControl(character) || char.IsSurrogate(character) ? '?' : character));
        return name.Length > longest ? start + "…" : start;
    }
}
