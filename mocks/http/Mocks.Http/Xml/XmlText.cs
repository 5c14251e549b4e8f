using System.Xml;
using System.Xml.Linq;

namespace Mocks.Http.Xml;

/// <summary>XML from strangers: no document type, no entity, no file or network behind a name.</summary>
internal static class XmlText
{
    private const int MostCharacters = 64 * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostCharacters, MaxCharactersFromEntities = 0,
        IgnoreComments = true, IgnoreProcessingInstructions = true,
    };

    public static XDocument? TryParse(string? text, bool keepWhitespace = false)
    {
        if (text is null || !text.AsSpan().TrimStart().StartsWith("<"))
            return null;
        try
        {
            using var source = new StringReader(text.Trim());
            using var reader = XmlReader.Create(source, Settings);
            return XDocument.Load(reader, keepWhitespace ? LoadOptions.PreserveWhitespace : LoadOptions.None);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
