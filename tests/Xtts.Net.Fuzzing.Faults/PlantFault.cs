using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Applies a unified diff to a copy of one source file. The lines around a change must stand in the source, once and exactly; line numbers do not matter.</summary>
public sealed class PlantFault : Task
{
    [Required]
    public string Patch { get; set; }

    [Required]
    public ITaskItem[] Sources { get; set; }

    [Required]
    public string Folder { get; set; }

    [Required]
    public string Output { get; set; }

    /// <summary>All sources, the patched one from the output folder.</summary>
    [Output]
    public ITaskItem[] Patched { get; set; }

    public override bool Execute()
    {
        string[] lines = File.ReadAllText(Patch).Replace("\r\n", "\n").Split('\n');
        string file = Path.GetFullPath(Path.Combine(Folder, Array.Find(lines, line => line.StartsWith("+++ ", StringComparison.Ordinal)).Substring("+++ ".Length).Trim()));
        if (!File.Exists(file)) return Fail("there is no file '" + file + "'");
        string source = File.ReadAllText(file).Replace("\r\n", "\n");
        foreach (var hunk in Hunks(lines))
        {
            int at = source.IndexOf(hunk.Key, StringComparison.Ordinal);
            if (at < 0 || source.IndexOf(hunk.Key, at + 1, StringComparison.Ordinal) >= 0) return Fail("these lines do not stand exactly once in '" + Path.GetFileName(file) + "':\n" + hunk.Key);
            source = source.Substring(0, at) + hunk.Value + source.Substring(at + hunk.Key.Length);
        }

        Directory.CreateDirectory(Output);
        string copy = Path.Combine(Output, Path.GetFileName(file));
        if (!File.Exists(copy) || File.ReadAllText(copy) != source) File.WriteAllText(copy, source);
        Patched = Array.ConvertAll(Sources, item => Path.GetFullPath(item.ItemSpec) == file ? new TaskItem(copy) : item);
        return true;
    }

    // What each hunk replaces, and by what.
    private static IEnumerable<KeyValuePair<string, string>> Hunks(string[] lines)
    {
        string before = "", after = "";
        foreach (string line in lines)
        {
            if (line.StartsWith("@@", StringComparison.Ordinal) && before.Length > 0)
            {
                yield return new KeyValuePair<string, string>(before, after);
                before = after = "";
            }

            if (line.Length == 0 || line.StartsWith("@@", StringComparison.Ordinal) || line.StartsWith("+++ ", StringComparison.Ordinal) || line.StartsWith("--- ", StringComparison.Ordinal)) continue;
            if (line[0] == ' ' || line[0] == '-') before += line.Substring(1) + "\n";
            if (line[0] == ' ' || line[0] == '+') after += line.Substring(1) + "\n";
        }

        yield return new KeyValuePair<string, string>(before, after);
    }

    private bool Fail(string reason)
    {
        Log.LogError("The planted fault '" + Path.GetFileName(Patch) + "' no longer fits the sources: " + reason + "\nWrite the patch anew, so that the fuzzer still has this fault to find.");
        return false;
    }
}
