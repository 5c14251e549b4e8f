using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Tests.Scripts;

/// <summary>Runs the records of tests/scripts/slt, in the format of SQLLogicTest.</summary>
internal sealed class LogicTestRunner : IDisposable
{
    private readonly Session _session = new Database(new DatabaseOptions(), TimeProvider.System).OpenSession("SYSTEM", new SessionAttributes());

    /// <summary>What was wrong with a record; null when it passed.</summary>
    public string? Run(SqlCase record)
    {
        try
        {
            var values = Execute(record.Sql, record.Head);
            if (record.Head is ["statement", "error", ..])
                return "it succeeded";
            return record.Head[0] == "query" ? Differences(values, record.Expected) : null;
        }
        catch (OraException exception)
        {
            return record.Head is ["statement", "error", ..] ? null : exception.Message;
        }
    }

    public void Dispose() => _session.Dispose();

    private List<string> Execute(string sql, string[] head)
    {
        using var cursor = _session.Prepare(sql);
        cursor.Execute([], ExecuteOptions.Default);
        if (!cursor.IsQuery)
            return [];
        var rows = new List<Datum[]>();
        cursor.Fetch(int.MaxValue, rows);
        var kinds = head[1];
        var types = cursor.Columns.Select(column => column.Type).ToArray();
        var shown = rows.Select(row => row.Select((value, i) => Shown(value, types[i], kinds[i])).ToArray());
        return head[2] switch
        {
            "rowsort" => [.. shown.OrderBy(row => string.Join('\n', row), StringComparer.Ordinal).SelectMany(row => row)],
            "valuesort" => [.. shown.SelectMany(row => row).Order(StringComparer.Ordinal)],
            _ => [.. shown.SelectMany(row => row)],
        };
    }

    private string Shown(Datum value, OracleType type, char kind)
    {
        if (value.IsNull || kind == 'T')
            return ShownValue.Of(value, type, _session.Nls);
        // the corpus' own runner shows text under I as C's atoi does
        var number = type.IsNumber ? value.AsNumber() : OracleNumber.TryParse(ShownValue.Of(value, type, _session.Nls), out var parsed) ? parsed : OracleNumber.Zero;
        return kind == 'I' ? number.Truncate().ToString() : number.Round(3).ToDouble().ToString("F3", CultureInfo.InvariantCulture);
    }

    private static string? Differences(List<string> values, IReadOnlyList<string> expected)
    {
        if (expected is [var only] && only.Contains(" values hashing to ", StringComparison.Ordinal))
        {
            var hash = Convert.ToHexStringLower(Md5(string.Concat(values.Select(value => value + "\n"))));
            var actual = $"{values.Count} values hashing to {hash}";
            return actual == only ? null : $"{actual}, expected {only}: {string.Join(' ', values.Take(20))}";
        }

        return values.SequenceEqual(expected) ? null : $"got {string.Join(' ', values.Take(20))}, expected {string.Join(' ', expected.Take(20))}";
    }

#pragma warning disable CA5351 // the format of the corpus; nothing is protected by it
    private static byte[] Md5(string text) => MD5.HashData(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5351
}
