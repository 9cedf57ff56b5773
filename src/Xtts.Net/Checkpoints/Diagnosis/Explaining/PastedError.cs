using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>An error as somebody pasted it, taken apart. Immutable.</summary>
internal sealed partial class PastedError
{
    private static readonly string[] SectionEnds = ["Missing key", "missing_keys", "Unexpected key", "unexpected_keys", "size mismatch"];

    public PastedError(string text)
    {
        Text = text;
        MissingKeys = KeysAfter("Missing key", "missing_keys");
        UnexpectedKeys = KeysAfter("Unexpected key", "unexpected_keys");
        Mismatches = [.. MismatchPattern().Matches(text).Select(match => new SizeMismatch(match.Groups[1].Value, $"[{match.Groups[2].Value}]", $"[{match.Groups[3].Value}]"))];
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Keys that PyTorch missed.</summary>
    public ImmutableArray<string> MissingKeys { get; }

    /// <summary>Keys that PyTorch did not expect.</summary>
    public ImmutableArray<string> UnexpectedKeys { get; }

    /// <summary>Tensors of other shapes.</summary>
    public ImmutableArray<SizeMismatch> Mismatches { get; }

    /// <summary>Whether the text says one of these, in any case.</summary>
    public bool Says(params ReadOnlySpan<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            if (Text.Contains(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // The quoted names from a heading to the next one.
    private ImmutableArray<string> KeysAfter(params ReadOnlySpan<string> headings)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        foreach (string heading in headings)
        {
            int start = Text.IndexOf(heading, StringComparison.OrdinalIgnoreCase);
            if (start < 0) continue;
            start += heading.Length;
            int end = SectionEnds.Select(other => Text.IndexOf(other, start, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(Text.Length).Min();
            keys.AddRange(NamePattern().Matches(Text[start..end]).Select(match => match.Groups[1].Value));
        }

        return keys.DrainToImmutable();
    }

    [GeneratedRegex("""["']([A-Za-z0-9_.]{1,200})["']""", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex("""size mismatch for ([A-Za-z0-9_.]{1,200}): copying a param(?:eter)? with shape torch\.Size\(\[([0-9, ]{0,80})\]\) from checkpoint, (?:where )?the shape (?:in current model )?is (?:torch\.Size\()?\[([0-9, ]{0,80})\]""", RegexOptions.CultureInvariant)]
    private static partial Regex MismatchPattern();
}
