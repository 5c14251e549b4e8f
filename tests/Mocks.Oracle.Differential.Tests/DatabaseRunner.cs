using System.Data.Common;
using System.Globalization;

namespace Mocks.Oracle.Differential.Tests;

/// <summary>Another database through its ADO.NET provider.</summary>
internal sealed class DatabaseRunner : IQueryRunner
{
    private readonly DbConnection _connection;

    public DatabaseRunner(DbConnection connection, Dialect dialect, IEnumerable<string> preparation)
    {
        (_connection, Dialect) = (connection, dialect);
        connection.Open();
        foreach (var sql in preparation.Concat(SampleData.Statements()))
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    public Dialect Dialect { get; }

    public IReadOnlyList<string> Run(string sql)
    {
        try
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var rows = new List<string>();
            while (reader.Read())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i =>
                    reader.IsDBNull(i) ? "NULL" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
            }

            return rows;
        }
        catch (DbException exception)
        {
            return [$"error: {exception.Message}"];
        }
    }

    public void Dispose() => _connection.Dispose();
}
