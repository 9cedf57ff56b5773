using System.Xml;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Text.Markup;

/// <summary>A document in SSML, node by node, that tells where it is. One instance per document.</summary>
/// <remarks>Documents may come from strangers: there are no document type declarations, so no entities, and nothing is fetched; size is limited.</remarks>
internal sealed class SsmlSource : IDisposable
{
    private const string Namespace = "http://www.w3.org/2001/10/synthesis";

    private readonly XmlReader _xml;
    private readonly int _linesBefore;

    /// <param name="document">The document.</param>
    /// <exception cref="SpeechMarkupException">It is too long.</exception>
    public SsmlSource(string document)
    {
        if (document.Length > SsmlLimits.MostCharacters)
            throw new SpeechMarkupException($"a document has at most {SsmlLimits.MostCharacters} characters, this one has {document.Length}. Speak it in parts.", 1, 1);

        // White space before an XML declaration is no XML, yet what generates SSML often begins with it.
        string begun = document.TrimStart().TrimStart('\uFEFF');
        _linesBefore = document.AsSpan(0, document.Length - begun.Length).Count('\n');
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = SsmlLimits.MostCharacters,
        };
        _xml = XmlReader.Create(new StringReader(begun), settings);
    }

    /// <summary>Line of the node, from 1.</summary>
    public int Line => Math.Max(((IXmlLineInfo)_xml).LineNumber, 1) + _linesBefore;

    /// <summary>Name of the element; one of another vocabulary has its prefix.</summary>
    public string Name => _xml.NamespaceURI is "" or Namespace ? _xml.LocalName : _xml.Name;

    /// <summary>Whether the element has no content and no end.</summary>
    public bool IsClosed => _xml.IsEmptyElement;

    /// <summary>The text of the node.</summary>
    /// <exception cref="SpeechMarkupException">It is not well-formed.</exception>
    public string Text => Guarded(static xml => xml.Value);

    /// <summary>Goes to the next node.</summary>
    /// <returns>What it is; <see langword="null"/> at the end.</returns>
    /// <exception cref="SpeechMarkupException">The document is not well-formed.</exception>
    public XmlNodeType? Read() => Guarded(static xml => xml.Read() ? xml.NodeType : (XmlNodeType?)null);

    /// <summary>An attribute of the element; <see langword="null"/> when it has none of that name.</summary>
    /// <param name="name">Its name, with its prefix.</param>
    public string? Attribute(string name) => _xml.GetAttribute(name);

    /// <summary>An attribute that the element must have.</summary>
    /// <param name="name">Its name, with its prefix.</param>
    /// <param name="example">How it is written.</param>
    /// <exception cref="SpeechMarkupException">It is not there.</exception>
    public string Required(string name, string example) => Attribute(name) ?? throw Wrong($"<{_xml.LocalName}> has no {name}. Write it as in {example}.");

    /// <summary>An error that names the place of the node.</summary>
    /// <param name="what">What is wrong, and what to do; quotes nothing of the document.</param>
    /// <param name="found">What the document says there.</param>
    public SpeechMarkupException Wrong(string what, string? found = null) => new(what, Line, Math.Max(((IXmlLineInfo)_xml).LinePosition, 1), found is null ? null : Excerpt.Of(found));

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private T Guarded<T>(Func<XmlReader, T> read)
    {
        try
        {
            return read(_xml);
        }
        catch (XmlException error)
        {
            throw Wrong(error);
        }
    }

    // Without the cause, whose message quotes names of the document.
    private SpeechMarkupException Wrong(XmlException error)
    {
        int line = Math.Max(error.LineNumber, 1) + _linesBefore, column = Math.Max(error.LinePosition, 1);
        return error.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase)
            ? new SpeechMarkupException("a document type declaration (<!DOCTYPE …>) is not allowed. Leave it out.", line, column)
            : new SpeechMarkupException("it is not well-formed XML. In text, & is written &amp; and < is written &lt;.", line, column, Excerpt.Of(error.Message.Split(" Line ")[0]));
    }
}
