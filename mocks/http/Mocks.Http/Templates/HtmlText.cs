using System.Globalization;
using System.Text;

namespace Mocks.Http.Templates;

/// <summary>Text within HTML as Handlebars.Net writes it: signs of the mark-up and all beyond Latin's controls as entities.</summary>
internal static class HtmlText
{
    private const char LastPlain = (char)159;

    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            switch (c)
            {
                case '"':
                    result.Append("&quot;");
                    break;
                case '&':
                    result.Append("&amp;");
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case > LastPlain:
                    result.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }

        return result.ToString();
    }
}
