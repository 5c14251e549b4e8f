using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>What SUPPLEMENTAL LOG of a table asks for. Nothing is logged; who captures changes looks it up.</summary>
/// <param name="Name">That of the group; null of DATA … COLUMNS, until it gets one.</param>
/// <param name="Type">As LOG_GROUP_TYPE shows it: USER LOG GROUP, ALL COLUMN LOGGING, PRIMARY KEY LOGGING …</param>
/// <param name="IsAlways">ALWAYS, or not CONDITIONAL.</param>
/// <param name="Columns">Of a group.</param>
internal sealed record SupplementalLog(string? Name, string Type, bool IsAlways, ImmutableArray<string> Columns)
{
    public bool IsGenerated { get; init; }

    /// <summary>From SUPPLEMENTAL LOG DATA (ALL) COLUMNS or SUPPLEMENTAL LOG GROUP name (columns) [ALWAYS]; ORA-00922 otherwise.</summary>
    public static SupplementalLog Read(string text, int position)
    {
        var words = text.Split([' ', '\t', '\r', '\n', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries).Select(Names.Canonical).ToArray();
        return words switch
        {
            ["SUPPLEMENTAL", "LOG", "DATA", "ALL", "COLUMNS"] => new(null, "ALL COLUMN LOGGING", true, []),
            ["SUPPLEMENTAL", "LOG", "DATA", "PRIMARY", "KEY", "COLUMNS"] => new(null, "PRIMARY KEY LOGGING", true, []),
            ["SUPPLEMENTAL", "LOG", "DATA", "UNIQUE", "COLUMNS"] or ["SUPPLEMENTAL", "LOG", "DATA", "UNIQUE", "INDEX", "COLUMNS"] => new(null, "UNIQUE KEY LOGGING", false, []),
            ["SUPPLEMENTAL", "LOG", "DATA", "FOREIGN", "KEY", "COLUMNS"] => new(null, "FOREIGN KEY LOGGING", false, []),
            ["SUPPLEMENTAL", "LOG", "GROUP", var name, .. var columns, "ALWAYS"] => new(name, "USER LOG GROUP", true, [.. columns]),
            ["SUPPLEMENTAL", "LOG", "GROUP", var name, .. var columns] => new(name, "USER LOG GROUP", false, [.. columns]),
            _ => throw Ora.Error(922, position),
        };
    }
}
