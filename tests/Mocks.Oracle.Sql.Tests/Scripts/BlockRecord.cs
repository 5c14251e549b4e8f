using System.Globalization;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Tests.Scripts;

/// <summary>Runs a block of PL/SQL and reads what it left in DBMS_OUTPUT, or compares the error that it ends with.</summary>
internal static class BlockRecord
{
    private const string ReadLine = "BEGIN DBMS_OUTPUT.GET_LINE(:line, :status); END;";
    private const int LongestLine = 32767;

    /// <summary>What was wrong with a record <c>block ok</c> or <c>block error ORA-NNNNN</c>; null when it passed.</summary>
    public static string? Run(Session session, SqlCase record)
    {
        Execute(session, "BEGIN DBMS_OUTPUT.ENABLE(NULL); END;");
        string? failure = null;
        try
        {
            var warning = Execute(session, record.Sql).Warning;
            if (record.Head is [_, "error", ..])
                failure = "it succeeded";
            else if (record.Head is [_, "warning", var code])
                failure = warning is null || Code(warning) != code ? $"the warning is {warning?.Message ?? "missing"}" : null;
            else if (warning is not null)
                failure = warning.Message;
        }
        catch (OraException error) when (record.Head is [_, "error", var expected])
        {
            if (Code(error) != expected)
                failure = $"{error.Message}, expected {expected}";
            else if (record.Expected.Count > 0)
                failure = Differences(error.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries), record.Expected);
            Output(session);
            return failure;
        }

        var output = Output(session);
        return failure ?? Differences(output, record.Expected);
    }

    private static string Code(OraException error) => string.Create(CultureInfo.InvariantCulture, $"ORA-{error.Code:00000}");

    private static List<string> Output(Session session)
    {
        var lines = new List<string>();
        while (true)
        {
            var values = Execute(session, ReadLine, new BindValue(OracleType.Varchar2(LongestLine), default), new BindValue(OracleType.AnyNumber, default)).OutValues;
            if (values[1]!.Values[0].AsNumber() != 0) // GET_LINE sets both
                return lines;
            lines.Add(values[0]!.Values[0] is { IsNull: false } line ? line.AsText() : "NULL"); // see above
        }
    }

    private static ExecuteResult Execute(Session session, string sql, params BindValue[] binds)
    {
        using var cursor = session.Prepare(sql);
        return cursor.Execute(binds, ExecuteOptions.Default);
    }

    private static string? Differences(IReadOnlyList<string> actual, IReadOnlyList<string> expected) =>
        actual.SequenceEqual(expected)
            ? null
            : $"got\n    {string.Join("\n    ", actual)}\n  expected\n    {string.Join("\n    ", expected)}";
}
