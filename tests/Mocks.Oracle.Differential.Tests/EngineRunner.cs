using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Differential.Tests;

internal sealed class EngineRunner : IQueryRunner
{
    private static readonly OracleType Text = OracleType.Varchar2(OracleType.MaxSqlBytes);

    private readonly Session _session = new Database(new DatabaseOptions(), TimeProvider.System).OpenSession("SYSTEM", new SessionAttributes());

    public EngineRunner()
    {
        foreach (var sql in SampleData.Statements())
        {
            using var cursor = _session.Prepare(sql);
            cursor.Execute([], ExecuteOptions.Default);
        }

        _session.Commit();
    }

    public Dialect Dialect => Dialect.Oracle;

    public IReadOnlyList<string> Run(string sql)
    {
        try
        {
            using var cursor = _session.Prepare(sql);
            cursor.Execute([], ExecuteOptions.Default);
            var rows = new List<Datum[]>();
            cursor.Fetch(int.MaxValue, rows);
            return [.. rows.Select(r => string.Join('|', r.Select((v, i) => Shown(v, cursor.Columns[i].Type))))];
        }
        catch (OraException exception)
        {
            return [$"error: {exception.Message} @{exception.Position}"];
        }
    }

    public void Dispose() => _session.Dispose();

    private string Shown(Datum value, OracleType type) =>
        value.IsNull ? "NULL" : type.IsText ? value.AsText() : SqlConversion.Convert(value, type, Text, _session.Nls).AsText();
}
