using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>ALTER DATABASE ADD and DROP SUPPLEMENTAL LOG DATA: kept for V$DATABASE, where who captures changes looks.</summary>
internal static class SupplementalLogging
{
    /// <summary>The database's property that says so; the kind of columns is behind it.</summary>
    public const string Property = "SUPPLEMENTAL LOG DATA";

    /// <summary>Null for another action. ORA-00922 for columns of no known kind.</summary>
    public static ExecuteResult? TryChange(DefinitionContext context, string action, int position)
    {
        var words = action.Split([' ', '\t', '\r', '\n', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToUpperInvariant()).ToArray();
        if (words is not [("ADD" or "DROP") and var verb, "SUPPLEMENTAL", "LOG", "DATA", .. var columns])
            return null;
        context.Require("ALTER DATABASE");
        var key = Property + (columns switch
        {
            [] => "",
            ["ALL", "COLUMNS"] => " ALL",
            ["PRIMARY", "KEY", "COLUMNS"] => " PRIMARY KEY",
            ["UNIQUE", "COLUMNS"] or ["UNIQUE", "INDEX", "COLUMNS"] => " UNIQUE",
            ["FOREIGN", "KEY", "COLUMNS"] => " FOREIGN KEY",
            _ => throw Ora.Error(922, position),
        });
        return context.Publish(c => c with { Properties = verb == "ADD" ? c.Properties.SetItem(key, "YES") : c.Properties.Remove(key) });
    }
}
