using System.Buffers;
using System.Text;

namespace Xtts.Net.Checkpoints.Diagnosis.Reporting;

/// <summary>A Markdown document that grows. Texts from files are escaped: a name in a checkpoint is not to become a link or a table.</summary>
internal sealed class MarkdownDocument
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_{}[]<>|#");
    private readonly StringBuilder _text = new();

    /// <summary>Adds a heading.</summary>
    public void Heading(int level, string text) => Paragraph($"{new string('#', level)} {Escape(text)}");

    /// <summary>Adds a paragraph of Markdown.</summary>
    public void Paragraph(string markdown) => _text.Append(markdown).Append("\n\n");

    /// <summary>Adds a list of Markdown lines.</summary>
    public void List(IEnumerable<string> lines)
    {
        foreach (string line in lines) _text.Append("* ").Append(line).Append('\n');
        _text.Append('\n');
    }

    /// <summary>Adds a table of texts; nothing when it has no rows.</summary>
    public void Table(string[] headings, IEnumerable<string?[]> rows)
    {
        string?[][] cells = [.. rows];
        if (cells.Length == 0) return;
        Row(headings);
        Row([.. headings.Select(_ => "---")]);
        foreach (string?[] row in cells) Row([.. row.Select(cell => Escape(cell ?? ""))]);
        _text.Append('\n');
    }

    /// <summary>A text in which nothing is Markdown.</summary>
    public static string Escape(string text)
    {
        text = PrintableText.Of(text);
        if (!text.AsSpan().ContainsAny(Special)) return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char character in text)
        {
            if (Special.Contains(character)) escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString().TrimEnd('\n') + "\n";

    private void Row(string[] cells) => _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
