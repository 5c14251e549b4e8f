using System.Globalization;
using Mocks.Fixtures.Yaml;
using YamlDotNet.RepresentationModel;

namespace Mocks.Oracle.Stubs;

/// <summary>What a case does, as statements of PL/SQL: <c>delay</c>, <c>error</c>, <c>out</c>, <c>returns</c>.</summary>
internal static class StubAnswers
{
    private const string Result = "mock_result";

    public static List<string> Of(YamlFields fields, StubDeclaration declaration)
    {
        var statements = new List<string>();
        if (fields.Number("delay") is { } milliseconds)
            statements.Add(string.Create(CultureInfo.InvariantCulture, $"DBMS_SESSION.SLEEP({milliseconds / 1000m});"));
        foreach (var entry in fields.Mapping("out")?.Entries ?? [])
        {
            if (declaration.Find(entry.Key) is { IsOut: true } parameter)
                statements.Add(Assign(fields, parameter.Name, parameter.IsText, entry.Value));
            else
                fields.Wrong(entry.KeyNode, $"{declaration.Name} has no OUT parameter \"{entry.Key}\"", $"It has {string.Join(", ", declaration.Parameters.Where(p => p.IsOut).Select(p => p.Name).DefaultIfEmpty("none"))}.");
        }

        if (fields.Mapping("error") is { } error)
            statements.Add(Error(error));
        else if (declaration.IsFunction)
            statements.AddRange(Return(fields, declaration));
        else if (fields.Node("returns") is { } unwanted)
            fields.Wrong(unwanted, $"{declaration.Name} is a procedure: it returns nothing", "Give OUT values below \"out:\".");
        else
            statements.Add("RETURN;");
        return statements;
    }

    private static string Error(YamlFields error)
    {
        var code = Math.Abs(error.Integer("code") ?? 20000);
        var message = StubLiteral.Quote(error.Text("message") ?? "");
        error.RejectOthers();
        return code is >= 20000 and <= 20999
            ? string.Create(CultureInfo.InvariantCulture, $"RAISE_APPLICATION_ERROR(-{code}, {message});")
            : string.Create(CultureInfo.InvariantCulture, $"MOCK_STUB.FAIL({code}, {message});");
    }

    private static IEnumerable<string> Return(YamlFields fields, StubDeclaration declaration)
    {
        if (fields.Node("returns") is not { } value)
        {
            yield return "RETURN NULL;";
            yield break;
        }

        var isText = StubParameter.OfType(declaration.ResultType).IsText;
        if (value is YamlScalarNode scalar)
        {
            yield return $"RETURN {StubLiteral.Of(scalar, isText)};";
            yield break;
        }

        yield return Assign(fields, Result, isText, value);
        yield return $"RETURN {Result};";
    }

    /// <summary>A plain value, rows of a cursor (<c>columns</c> and <c>rows</c>, or <c>query</c>), or <c>plsql</c>: any expression.</summary>
    private static string Assign(YamlFields fields, string target, bool isText, YamlNode value)
    {
        if (value is YamlScalarNode scalar)
            return $"{target} := {StubLiteral.Of(scalar, isText)};";
        if (value is not YamlMappingNode mapping)
        {
            fields.Wrong(value, "This is no value for a parameter", "Write a plain value, \"query:\", \"columns:\" with \"rows:\", or \"plsql:\".");
            return "NULL;";
        }

        var detail = fields.Nested(mapping);
        var statement = detail.Text("plsql") is { } expression ? $"{target} := {expression};"
            : detail.Text("query") is { } query ? $"OPEN {target} FOR {query.Trim().TrimEnd(';')};"
            : $"OPEN {target} FOR {Rows(detail)};";
        detail.RejectOthers();
        return statement;
    }

    private static string Rows(YamlFields cursor)
    {
        var columns = cursor.Mapping("columns")?.Entries.Select(e => (Name: e.Key, Type: cursor.Text(e.Value, e.Key) ?? "VARCHAR2(4000)")).ToList() ?? [];
        var rows = cursor.Items("rows");
        if (columns.Count == 0)
        {
            cursor.Wrong(cursor.Node("columns") ?? new YamlScalarNode(), "The cursor has no columns", "Write \"columns: {NAME: VARCHAR2(40), …}\".");
            return "SELECT NULL FROM dual";
        }

        var selects = new List<string>();
        foreach (var row in rows)
        {
            if (row is YamlSequenceNode { Children: { } values } && values.Count == columns.Count)
                selects.Add($"SELECT {string.Join(", ", columns.Select((c, i) => Value(values[i], c)))} FROM dual");
            else
                cursor.Wrong(row, "The row has not as many values as there are columns", $"Write {columns.Count} values in brackets.");
        }

        return selects.Count > 0 ? string.Join(" UNION ALL ", selects) : $"SELECT {string.Join(", ", columns.Select(c => $"CAST(NULL AS {c.Type}) AS \"{c.Name}\""))} FROM dual WHERE 1 = 0";
    }

    private static string Value(YamlNode value, (string Name, string Type) column)
    {
        var isText = StubParameter.OfType(column.Type).IsText;
        return $"CAST({(value is YamlScalarNode scalar ? StubLiteral.Of(scalar, isText) : "NULL")} AS {column.Type}) AS \"{column.Name}\"";
    }
}
