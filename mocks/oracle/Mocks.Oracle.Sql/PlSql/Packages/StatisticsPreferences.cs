using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_STATS' preferences: of a table, of the database, or as every database has them. They are kept and told; gathering heeds none.</summary>
internal static class StatisticsPreferences
{
    private const string Prefix = "STATISTICS.";

    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["APPROXIMATE_NDV_ALGORITHM"] = "REPEAT OR HYPERLOGLOG",
        ["AUTOSTATS_TARGET"] = "AUTO",
        ["CASCADE"] = "DBMS_STATS.AUTO_CASCADE",
        ["CONCURRENT"] = "OFF",
        ["DEGREE"] = "NULL",
        ["ESTIMATE_PERCENT"] = "DBMS_STATS.AUTO_SAMPLE_SIZE",
        ["GRANULARITY"] = "AUTO",
        ["INCREMENTAL"] = "FALSE",
        ["INCREMENTAL_LEVEL"] = "PARTITION",
        ["INCREMENTAL_STALENESS"] = "ALLOW_MIXED_FORMAT",
        ["METHOD_OPT"] = "FOR ALL COLUMNS SIZE AUTO",
        ["NO_INVALIDATE"] = "DBMS_STATS.AUTO_INVALIDATE",
        ["OPTIONS"] = "GATHER",
        ["PREFERENCE_OVERRIDES_PARAMETER"] = "FALSE",
        ["PUBLISH"] = "TRUE",
        ["STALE_PERCENT"] = "10",
        ["STAT_CATEGORY"] = "OBJECT_STATS",
        ["TABLE_CACHED_BLOCKS"] = "1",
    };

    public static void Implement(NativeRoutines routines)
    {
        routines.Add("SET_TABLE_PREFS", static call => Set(call, KeyOf((TableDefinition)DbmsStats.Find(call, ObjectNamespace.Main, "TABLE"), Name(call, 2)), call.IsNull(3) ? null : call.Text(3)));
        routines.Add("DELETE_TABLE_PREFS", static call => Set(call, KeyOf((TableDefinition)DbmsStats.Find(call, ObjectNamespace.Main, "TABLE"), Name(call, 2)), null));
        routines.Add("SET_SCHEMA_PREFS", static call =>
        {
            var name = Name(call, 1);
            foreach (var table in call.Session.Catalog.Objects.Values.OfType<TableDefinition>().Where(t => t.Owner == Names.Canonical(call.Text(0))))
                Set(call, KeyOf(table, name), call.IsNull(2) ? null : call.Text(2));
        });
        routines.Add("SET_GLOBAL_PREFS", static call => Set(call, Prefix + Name(call, 0), call.IsNull(1) ? null : call.Text(1)));
        routines.Add("GET_PARAM", static call => call.Result = Datum.Text(Global(call, Name(call, 0))));
        routines.Add("GET_PREFS", static call =>
        {
            var name = Name(call, 0);
            var owner = call.IsNull(1) ? call.Session.CurrentSchema : Names.Canonical(call.Text(1));
            var table = call.IsNull(2) ? null : call.Session.Catalog.Find(owner, Names.Canonical(call.Text(2))) as TableDefinition;
            call.Result = Datum.Text(table is not null && call.Session.Catalog.Properties.TryGetValue(KeyOf(table, name), out var own) ? own : Global(call, name));
        });
    }

    private static string Global(NativeCall call, string name) => call.Session.Catalog.Properties.GetValueOrDefault(Prefix + name, Defaults[name]);

    private static string KeyOf(TableDefinition table, string name) => FormattableString.Invariant($"{Prefix}{table.Id}.{name}");

    private static string Name(NativeCall call, int argument)
    {
        var name = call.IsNull(argument) ? "" : call.Text(argument).ToUpperInvariant();
        return Defaults.ContainsKey(name) ? name : throw new OraException(OraError.User(20001, $"Invalid input values for pname"));
    }

    private static void Set(NativeCall call, string key, string? value) => call.Session.Store.Define(state => state.With(catalog: state.Catalog with
    {
        Properties = value is null ? state.Catalog.Properties.Remove(key) : state.Catalog.Properties.SetItem(key, value),
    }));
}
