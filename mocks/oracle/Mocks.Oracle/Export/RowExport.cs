using System.Globalization;
using System.Text;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Export;

/// <summary>A table's rows as INSERT statements, in the order in which they were inserted, in lines that SQL*Plus takes.</summary>
internal sealed class RowExport(Session session, StringBuilder script)
{
    /// <summary>SQL*Plus takes lines of 2499 characters; a text is cut well before.</summary>
    private const int LongestText = 1000;

    private const int RowsAtOnce = 500;

    public void Write(string owner, string table)
    {
        var columns = Columns(owner, table);
        if (columns.Count == 0)
            return;
        var name = $"\"{owner}\".\"{table}\"";
        var insert = $"INSERT INTO {name} ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES (";
        using var cursor = session.Prepare($"select {string.Join(", ", columns.Select(column => column.Shown))} from {name} t");
        cursor.Execute([], ExecuteOptions.Default);
        var rows = new List<Datum[]>();
        int read;
        do
        {
            rows.Clear();
            read = cursor.Fetch(RowsAtOnce, rows);
            foreach (var row in rows)
            {
                script.Append('\n').Append(insert);
                for (var i = 0; i < row.Length; i++)
                    script.Append(i == 0 ? "" : ",\n  ").Append(row[i].IsNull ? "NULL" : columns[i].Literal(Shown(row[i], cursor.Columns[i].Type)));
                script.Append(");");
            }
        }
        while (read == RowsAtOnce);
        if (script[^1] == ';')
            script.Append('\n');
    }

    /// <summary>A text literal; what SQL*Plus would take for the end of a line or of the statement stands in it by its number.</summary>
    public static string Text(string text) => Pieces(text, piece => $"'{piece.Replace("'", "''", StringComparison.Ordinal)}'");

    private string Shown(Datum value, OracleType type) =>
        type.IsCharacterLob ? value.AsLob().ToText() : type.Kind == OracleTypeKind.Blob ? Convert.ToHexString(value.AsLob().ToBytes())
        : type.Kind is OracleTypeKind.Json or OracleTypeKind.Vector ? value.ToString() : SqlText.Of(value, type, session.Nls);

    /// <summary>The columns that an INSERT may name: not those that are computed, nor those that only the database fills.</summary>
    private List<(string Name, string Shown, Func<string, string> Literal)> Columns(string owner, string table)
    {
        using var cursor = session.Prepare($"""
            select c.column_name, c.data_type from dba_tab_cols c left join dba_tab_identity_cols i on i.owner = c.owner and i.table_name = c.table_name
            and i.column_name = c.column_name where c.owner = {Text(owner)} and c.table_name = {Text(table)} and c.virtual_column = 'NO'
            and c.hidden_column = 'NO' and nvl(i.generation_type, 'BY DEFAULT') <> 'ALWAYS' order by c.column_id
            """);
        cursor.Execute([], ExecuteOptions.Default);
        var rows = new List<Datum[]>();
        cursor.Fetch(int.MaxValue, rows);
        return rows.ConvertAll(row => Column(row[0].AsText(), row[1].AsText()));
    }

    private static (string Name, string Shown, Func<string, string> Literal) Column(string name, string type)
    {
        var column = $"t.\"{name}\"";
        return type switch
        {
            "NUMBER" or "FLOAT" => (name, $"to_char({column}, 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')", value => value),
            "BINARY_FLOAT" => (name, column, value => $"TO_BINARY_FLOAT('{value}')"),
            "BINARY_DOUBLE" => (name, column, value => $"TO_BINARY_DOUBLE('{value}')"),
            "DATE" => (name, $"to_char({column}, 'SYYYY-MM-DD HH24:MI:SS')", value => $"TO_DATE('{value}', 'SYYYY-MM-DD HH24:MI:SS')"),
            _ when type.EndsWith("WITH TIME ZONE", StringComparison.Ordinal) => (
                name, $"to_char({column}, 'SYYYY-MM-DD HH24:MI:SS.FF9 TZR')", value => $"TO_TIMESTAMP_TZ('{value}', 'SYYYY-MM-DD HH24:MI:SS.FF9 TZR')"),
            _ when type.StartsWith("TIMESTAMP", StringComparison.Ordinal) => (
                name, $"to_char({column}, 'SYYYY-MM-DD HH24:MI:SS.FF9')", value => $"TO_TIMESTAMP('{value}', 'SYYYY-MM-DD HH24:MI:SS.FF9')"),
            _ when type.StartsWith("INTERVAL YEAR", StringComparison.Ordinal) => (name, $"to_char({column})", value => $"TO_YMINTERVAL('{value}')"),
            _ when type.StartsWith("INTERVAL DAY", StringComparison.Ordinal) => (name, $"to_char({column})", value => $"TO_DSINTERVAL('{value}')"),
            "RAW" => (name, $"rawtohex({column})", value => $"HEXTORAW('{value}')"),
            "BLOB" => (name, column, value => Pieces(value, piece => $"TO_BLOB(HEXTORAW('{piece}'))")),
            "CLOB" => (name, column, value => Pieces(value, piece => $"TO_CLOB('{piece.Replace("'", "''", StringComparison.Ordinal)}')")),
            "NCLOB" => (name, column, value => Pieces(value, piece => $"TO_NCLOB('{piece.Replace("'", "''", StringComparison.Ordinal)}')")),
            "BOOLEAN" => (name, $"to_char({column})", value => value),
            "VECTOR" => (name, column, value => $"TO_VECTOR({Text(value)})"),
            "XMLTYPE" => (name, $"{column}.getclobval()", value => $"XMLTYPE({Text(value)})"),
            _ => (name, column, Text),
        };
    }

    /// <summary>A long text in pieces, a line each, and control characters by their number.</summary>
    private static string Pieces(string text, Func<string, string> literal)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsControl(c))
            {
                Flush();
                pieces.Add(string.Create(CultureInfo.InvariantCulture, $"CHR({(int)c})"));
                continue;
            }

            piece.Append(c);
            // a piece of a pair of surrogates is no text
            if (piece.Length >= LongestText && !char.IsHighSurrogate(c))
                Flush();
        }

        Flush();
        return pieces.Count == 0 ? "''" : string.Join("\n  || ", pieces);

        void Flush()
        {
            if (piece.Length > 0)
                pieces.Add(literal(piece.ToString()));
            piece.Clear();
        }
    }
}
