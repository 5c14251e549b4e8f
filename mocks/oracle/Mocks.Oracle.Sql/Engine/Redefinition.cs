using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Engine;

/// <summary>Changes of the dictionary that no statement makes, because the rows stand against them or only time makes them.</summary>
public static class Redefinition
{
    /// <summary>
    /// Gives a column another type, or NOT NULL, whatever its rows hold. Values of another kind are converted, and CHAR pads; a text that is too
    /// long, and a NULL, stay as they are.
    /// </summary>
    /// <param name="table"><c>OWNER.TABLE</c>.</param>
    /// <param name="type">As in CREATE TABLE; null leaves it.</param>
    /// <exception cref="OraException">ORA-00942, ORA-00904, or a value can't be converted.</exception>
    public static void Column(Database database, string table, string column, string? type, bool? notNull)
    {
        var dot = table.IndexOf('.', StringComparison.Ordinal);
        database.Store.Define(state =>
        {
            if (dot < 0 || state.Catalog.Find(table[..dot], table[(dot + 1)..]) is not TableDefinition definition)
                throw Ora.Error(942, 0, $"\"{table.Replace(".", "\".\"", StringComparison.Ordinal)}\"");
            var ordinal = definition.Ordinal(column);
            if (ordinal < 0)
                throw Ora.Error(904, 0, $"\"{column}\"");
            var old = definition.Columns[ordinal];
            var target = old with { Type = type is null ? old.Type : TypeOf(type, database.Options.Compat), NotNull = notNull ?? old.NotNull };
            var changed = definition with { Columns = definition.Columns.SetItem(ordinal, target), LastDdl = database.Time.GetUtcNow().UtcDateTime };
            return state.With(
                state.Catalog.With(changed),
                state.Tables.TryGetValue(definition.Id, out var data) && !old.Type.Equals(target.Type)
                    ? state.Tables.SetItem(definition.Id, Reshaped(data, changed, ordinal, old.Type))
                    : state.Tables);
        });
    }

    /// <summary>The user's password will expire soon: ORA-28002.</summary>
    public static void PutInGrace(Database database, string user) => database.Store.Define(state =>
        state.With(state.Catalog.WithUser((state.Catalog.User(user) ?? throw Ora.Error(1918, 0, $"'{user}'")) with { InGrace = true })));

    /// <summary>The database's character set, which texts then go through.</summary>
    /// <exception cref="OraException">ORA-12705: it is none that the mock knows.</exception>
    public static void SetCharacterSet(Database database, string name)
    {
        if (DatabaseCharacterSet.Find(name) is null)
            throw Ora.Error(12705);
        database.Store.Define(state => state.With(
            state.Catalog with { Properties = state.Catalog.Properties.SetItem(DatabaseCharacterSet.Property, name) }));
    }

    private static TableData Reshaped(TableData data, TableDefinition table, int ordinal, OracleType from)
    {
        var to = table.Columns[ordinal].Type;
        return data.Reshape(new TableShape(table), row =>
        {
            if (!row[ordinal].IsNull && (from.Kind != to.Kind))
                row[ordinal] = SqlConversion.Assign(row[ordinal], from, to, Nls.Default, table.Columns[ordinal].Name);
            return row;
        });
    }

    private static OracleType TypeOf(string text, int compat)
    {
        var statement = Parser.ParseStatement($"CREATE TABLE t (c {text})", compat);
        return statement is CreateTable { Elements: [Syntax.ColumnDefinition { Type: { } type }] }
            ? DataTypeBinder.Bind(type, Nls.Default, compat)
            : throw Ora.Error(902);
    }
}
