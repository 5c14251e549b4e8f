using Mocks.Fixtures;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Scripts;

/// <summary>The table that a CSV file fills, and its columns in the order of the file.</summary>
internal sealed class CsvTarget
{
    private readonly CsvTable _csv;

    private CsvTarget(FixtureFile file, CsvTable csv, string table, IReadOnlyList<ColumnDescription> columns)
    {
        File = file;
        _csv = csv;
        Columns = columns;
        var names = string.Join(", ", columns.Select(c => Quote(c.Name)));
        var binds = string.Join(", ", columns.Select((_, i) => $":{i + 1}"));
        InsertSql = $"INSERT INTO {table} ({names}) VALUES ({binds})";
    }

    public FixtureFile File { get; }

    public IReadOnlyList<ColumnDescription> Columns { get; }

    public string InsertSql { get; }

    /// <summary>Null when the table or a column isn't there, which is reported.</summary>
    public static CsvTarget? Open(Session session, FixtureFile file, FixtureProblems problems)
    {
        var name = file.Name[..^".csv".Length].Split('.');
        if (name.Length != 2)
        {
            problems.Add(file.Path, 0, $"The name \"{file.Name}\" doesn't tell schema and table", "Call it SCHEMA.TABLE.csv.");
            return null;
        }
        var table = $"{Quote(name[0])}.{Quote(name[1])}";
        try
        {
            using var cursor = session.Prepare($"SELECT * FROM {table}");
            return Match(file, table, cursor.Columns, problems);
        }
        catch (OraException error)
        {
            problems.Add(file.Path, 0, error.Headline.TrimEnd('.'), $"Create the table {name[0]}.{name[1]} in a script, or correct the file's name.");
            return null;
        }
    }

    private static CsvTarget? Match(FixtureFile file, string table, IReadOnlyList<ColumnDescription> known, FixtureProblems problems)
    {
        if (CsvTable.Read(file, problems) is not { } csv)
            return null;
        var columns = new List<ColumnDescription>();
        foreach (var header in csv.Columns)
        {
            var column = known.FirstOrDefault(c => c.Name == header) ?? known.FirstOrDefault(c => c.Name.Equals(header, StringComparison.OrdinalIgnoreCase));
            if (column is not null)
                columns.Add(column);
            else
                problems.Add(file.Path, file.SourceLine(1), $"The table has no column \"{header}\"", NearestName.Remedy(header, [.. known.Select(c => c.Name)]));
        }
        return columns.Count == csv.Columns.Count ? new CsvTarget(file, csv, table, columns) : null;
    }

    /// <summary>The records as rows to insert; one with a field that isn't of its column's type is reported and left out.</summary>
    public IEnumerable<CsvRow> Rows(FixtureProblems problems)
    {
        foreach (var record in _csv.Records)
        {
            if (Convert(record, problems) is { } row)
                yield return row;
        }
    }

    private CsvRow? Convert(CsvRecord record, FixtureProblems problems)
    {
        var values = new BindValue[Columns.Count];
        var line = File.SourceLine(record.Line);
        for (var i = 0; i < values.Length; i++)
        {
            try
            {
                values[i] = new BindValue(Columns[i].Type, CsvValue.Read(record.Fields[i] ?? "", Columns[i].Type));
            }
            catch (OraException error)
            {
                problems.Add(File.Path, line, $"{error.Headline.TrimEnd('.')}: \"{record.Fields[i]}\" in column {Columns[i].Name}", CsvValue.Remedy(Columns[i].Type));
                return null;
            }
        }
        return new CsvRow(line, values);
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "", StringComparison.Ordinal)}\"";
}
