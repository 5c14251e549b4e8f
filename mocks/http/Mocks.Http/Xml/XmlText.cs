using System.Xml;
using System.Xml.Linq;

namespace Mocks.Http.Xml;

/// <summary>XML from strangers: no document type, no entity, no file or network behind a name.</summary>
internal static class XmlText
{
    private const int MostCharacters = 64 * 1024 * 1024;
    private const int Depth = 256;
    private const int DeepestLength = 3 * Depth; // "<a>", as often as it takes

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        MaxCharactersFromEntities = 0,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static readonly XmlReaderSettings WithComments = Commented();

    public static XDocument? TryParse(string? text, bool keepWhitespace = false, bool keepComments = false)
    {
        if (text is null || !text.AsSpan().TrimStart().StartsWith("<"))
            return null;
        try
        {
            if (text.Length > DeepestLength && IsTooDeep(text.Trim()))
                return null;
            using var source = new StringReader(text.Trim());
            using var reader = XmlReader.Create(source, keepComments ? WithComments : Settings);
            return XDocument.Load(reader, keepWhitespace ? LoadOptions.PreserveWhitespace : LoadOptions.None);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    public static string Pretty(XDocument document) => XmlLayout.Text(document);

    private static XmlReaderSettings Commented()
    {
        var settings = Settings.Clone();
        settings.IgnoreComments = false;
        return settings;
    }

    // what walks a document does so by recursion
    private static bool IsTooDeep(string text)
    {
        using var source = new StringReader(text);
        using var reader = XmlReader.Create(source, Settings);
        while (reader.Read())
        {
            if (reader.Depth > Depth)
                return true;
        }

        return false;
    }
}
