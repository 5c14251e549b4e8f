using System.Globalization;
using System.Text;

namespace Mocks.Oracle.Sql.Execution.Xml;

/// <summary>Names of SQL as names of XML: characters that XML doesn't allow become _xHHHH_.</summary>
internal static class XmlName
{
    public static string Of(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsLetter(c) || c == '_' || (i > 0 && (char.IsDigit(c) || c is '-' or '.')))
                text.Append(c);
            else
                text.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
        }

        return text.ToString();
    }
}
