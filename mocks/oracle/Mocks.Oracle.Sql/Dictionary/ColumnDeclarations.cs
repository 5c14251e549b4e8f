using System.Globalization;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Dictionary;

/// <summary>
/// Reads the columns of a family from their declaration, a line each:
/// <c>NAME TYPE [NOT NULL] [= constant] [; where]</c>, where the last names the only editions that have the column
/// (<c>USER</c>, <c>ALL</c>, <c>DBA</c>) or the release that brought it (<c>23</c>).
/// </summary>
internal static class ColumnDeclarations
{
    public static IReadOnlyList<ViewColumn> Read(string declaration)
    {
        var columns = new List<ViewColumn>();
        foreach (var line in declaration.AsSpan().EnumerateLines())
        {
            var text = line.Trim();
            if (!text.IsEmpty)
                columns.Add(ReadLine(text));
        }

        return columns;
    }

    private static ViewColumn ReadLine(ReadOnlySpan<char> line)
    {
        var (scopes, since) = (ViewScope.Single | ViewScope.Everywhere, 19);
        if (line.IndexOf(';') is >= 0 and var semicolon)
        {
            (scopes, since) = ReadWhere(line[(semicolon + 1)..]);
            line = line[..semicolon].TrimEnd();
        }

        ReadOnlySpan<char> constant = default;
        if (line.IndexOf('=') is >= 0 and var equals)
        {
            constant = line[(equals + 1)..].Trim();
            line = line[..equals].TrimEnd();
        }

        var notNull = line.EndsWith(" NOT NULL", StringComparison.Ordinal);
        if (notNull)
            line = line[..^" NOT NULL".Length].TrimEnd();
        var space = line.IndexOf(' ');
        var type = ReadType(line[(space + 1)..].Trim());
        var value = constant.IsEmpty ? Datum.Null
            : type.IsNumber ? Datum.Number(long.Parse(constant, CultureInfo.InvariantCulture))
            : Datum.Text(constant.ToString());
        return new ViewColumn(line[..space].ToString(), type, notNull, value, scopes, since);
    }

    private static (ViewScope Scopes, int Since) ReadWhere(ReadOnlySpan<char> text)
    {
        var scopes = default(ViewScope);
        var since = 19;
        foreach (var word in text.Trim().ToString().Split(' '))
        {
            switch (word)
            {
                case "USER":
                    scopes |= ViewScope.User;
                    break;
                case "ALL":
                    scopes |= ViewScope.All;
                    break;
                case "DBA":
                    scopes |= ViewScope.Dba | ViewScope.Cdb;
                    break;
                default:
                    since = int.Parse(word, CultureInfo.InvariantCulture);
                    break;
            }
        }

        return (scopes == default ? ViewScope.Single | ViewScope.Everywhere : scopes, since);
    }

    /// <summary>A type as DESCRIBE prints it.</summary>
    private static OracleType ReadType(ReadOnlySpan<char> text)
    {
        var (first, second) = (0, 0);
        var name = text;
        if (text.IndexOf('(') is >= 0 and var open)
        {
            var close = text.IndexOf(')');
            var arguments = text[(open + 1)..close];
            var comma = arguments.IndexOf(',');
            first = int.Parse(comma < 0 ? arguments : arguments[..comma], CultureInfo.InvariantCulture);
            second = comma < 0 ? 0 : int.Parse(arguments[(comma + 1)..], CultureInfo.InvariantCulture);
            name = string.Concat(text[..open], text[(close + 1)..]);
        }

        return name switch
        {
            "VARCHAR2" => OracleType.Varchar2(first),
            "NVARCHAR2" => OracleType.NVarchar2(first),
            "CHAR" => OracleType.Char(first),
            "NUMBER" => first == 0 ? OracleType.AnyNumber : OracleType.Number(first, second),
            "DATE" => OracleType.Date,
            "TIMESTAMP" => OracleType.Timestamp(first),
            "TIMESTAMP WITH TIME ZONE" => OracleType.TimestampTz(first),
            "INTERVAL DAY TO SECOND" => OracleType.IntervalDS(first, second),
            "LONG" => OracleType.Long,
            "CLOB" => OracleType.Clob,
            "BLOB" => OracleType.Blob,
            "RAW" => OracleType.Raw(first),
            "ROWID" => OracleType.RowId,
            "JSON" => OracleType.Json,
            "XMLTYPE" => OracleType.Xml,
            _ => throw new FormatException($"There is no type {text}"),
        };
    }
}
