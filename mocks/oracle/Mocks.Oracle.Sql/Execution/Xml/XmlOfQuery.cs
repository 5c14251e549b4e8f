using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Statements;

namespace Mocks.Oracle.Sql.Execution.Xml;

/// <summary>DBMS_XMLGEN: the rows of a query as <c>&lt;ROWSET&gt;&lt;ROW&gt;…</c>. NULLs are left out, and without rows there is nothing.</summary>
internal static class XmlOfQuery
{
    public static string? Run(SessionContext session, string sql)
    {
        var statement = session.Instance.Statements.Get(sql, session).Compile(session, []);
        if (statement is not CompiledQuery query)
            throw Ora.Error(900);
        var open = query.Open(session, []);
        var text = new StringBuilder("<ROWSET>\n");
        var any = false;
        while (open.TryRead(out var row))
        {
            any = true;
            text.Append(" <ROW>\n");
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i].IsNull)
                    continue;
                var name = XmlName.Of(query.Columns[i].Name);
                text.Append("  <").Append(name).Append('>').Append(XmlContent.Of(row[i], query.Columns[i].Type, session.Nls)).Append("</").Append(name).Append(">\n");
            }

            text.Append(" </ROW>\n");
        }

        return any ? text.Append("</ROWSET>").ToString() : null;
    }
}
