using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Statements;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Xml;

/// <summary>A context of DBMS_XMLGEN: the rows of a query as <c>&lt;ROWSET&gt;&lt;ROW&gt;…</c>, in portions. Without rows there is nothing.</summary>
internal sealed class XmlOfQuery(SessionContext session, string sql)
{
    private const int NullAttribute = 1;
    private const int EmptyTag = 2;

    private (CompiledQuery Query, OpenQuery Rows)? _open;

    /// <summary>Null leaves the element out.</summary>
    public string? RowTag { get; set; } = "ROW";

    public string? RowSetTag { get; set; } = "ROWSET";

    /// <summary>0 leaves NULLs out, 1 marks them by an attribute, 2 writes an empty element.</summary>
    public int NullHandling { get; set; }

    public long MaxRows { get; set; } = long.MaxValue;

    public long SkipRows { get; set; }

    /// <summary>How many rows the last portion had.</summary>
    public long Processed { get; private set; }

    /// <summary>All rows of a query in the form that it has without a context.</summary>
    public static string? Run(SessionContext session, string sql) => new XmlOfQuery(session, sql).Next();

    public void Restart() => _open = null;

    /// <summary>The next portion; null when there are no more rows.</summary>
    public string? Next()
    {
        var (query, rows) = _open ??= Open();
        var text = new StringBuilder();
        Open(text, RowSetTag, 0, NullHandling == NullAttribute ? " xmlns:xsi = \"http://www.w3.org/2001/XMLSchema-instance\"" : "");
        for (var skipped = 0L; skipped < SkipRows && rows.TryRead(out _); skipped++)
        {
            // what is to be skipped is read all the same
        }

        for (Processed = 0; Processed < MaxRows && rows.TryRead(out var row); Processed++)
        {
            Open(text, RowTag, 1, "");
            for (var i = 0; i < row.Length; i++)
                Write(text, XmlName.Of(query.Columns[i].Name), row[i], query.Columns[i].Type);
            if (RowTag is not null)
                text.Append(" </").Append(RowTag).Append(">\n");
        }

        if (RowSetTag is not null)
            text.Append("</").Append(RowSetTag).Append('>');
        return Processed > 0 ? text.ToString() : null;
    }

    private static void Open(StringBuilder text, string? tag, int indent, string attributes)
    {
        if (tag is not null)
            text.Append(' ', indent).Append('<').Append(tag).Append(attributes).Append(">\n");
    }

    private void Write(StringBuilder text, string name, Datum value, OracleType type)
    {
        if (!value.IsNull)
            text.Append("  <").Append(name).Append('>').Append(XmlContent.Of(value, type, session.Nls)).Append("</").Append(name).Append(">\n");
        else if (NullHandling == NullAttribute)
            text.Append("  <").Append(name).Append(" xsi:nil = \"true\"/>\n");
        else if (NullHandling == EmptyTag)
            text.Append("  <").Append(name).Append("/>\n");
    }

    private (CompiledQuery Query, OpenQuery Rows) Open()
    {
        var statement = session.Instance.Statements.Get(sql, session).Compile(session, []);
        return statement is CompiledQuery query ? (query, query.Open(session, [])) : throw Ora.Error(900);
    }
}
