using System.Text;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Calls;

/// <summary>The values of a statement's binds, for the journal: <c>1 = 'hail', 2 = 42</c>.</summary>
internal static class BindText
{
    private const int MostBinds = 50;
    private const int LongestValue = 200;

    /// <summary>Null when there are none. Of an array of rows the first one is shown.</summary>
    public static string? Of(Cursor cursor, IReadOnlyList<BindValue> values, Nls nls)
    {
        if (values.Count == 0)
            return null;
        var text = new StringBuilder();
        for (var i = 0; i < values.Count && i < MostBinds; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(i < cursor.Binds.Count ? cursor.Binds[i].Name : "?").Append(" = ");
            Append(text, values[i], nls);
        }

        return values.Count > MostBinds ? text.Append(", …").ToString() : text.ToString();
    }

    private static void Append(StringBuilder text, BindValue value, Nls nls)
    {
        if (value.Elements is { } elements)
        {
            text.Append('(').Append(elements.Count).Append(" elements)");
            return;
        }

        if (value.Value.IsNull)
        {
            text.Append("NULL");
            return;
        }

        if (value.Type.IsLob || value.Type.Kind is OracleTypeKind.Cursor or OracleTypeKind.Object or OracleTypeKind.Collection or OracleTypeKind.Record or OracleTypeKind.Xml)
        {
            text.Append('(').Append(value.Type.Kind).Append(')');
            return;
        }

        var shown = value.Type.Kind is OracleTypeKind.Json or OracleTypeKind.Vector ? value.Value.ToString() : SqlText.Of(value.Value, value.Type, nls);
        var quote = value.Type.IsText ? "'" : "";
        text.Append(quote).Append(shown.AsSpan(0, Math.Min(shown.Length, LongestValue))).Append(shown.Length > LongestValue ? "…" : "").Append(quote);
    }
}
