using System.Globalization;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>What $IF and $$name ask of a session: PLSQL_CCFLAGS, the compiler's parameters, constants of stored packages.</summary>
/// <param name="session">Whose settings and names count.</param>
/// <param name="flags">In place of the session's PLSQL_CCFLAGS.</param>
internal sealed class CompilationConstants(SessionContext session, string? flags = null) : ICompilationConstants
{
    private const string Flags = "PLSQL_CCFLAGS";

    public object? Inquire(string name) => Flag(name, flags ?? session.Parameters.GetValueOrDefault(Flags)) ?? name switch
    {
        Flags => flags ?? session.Parameters.GetValueOrDefault(Flags),
        "PLSQL_OPTIMIZE_LEVEL" => long.Parse(session.Parameters.GetValueOrDefault(name, "2"), CultureInfo.InvariantCulture),
        "PLSQL_CODE_TYPE" => session.Parameters.GetValueOrDefault(name, "INTERPRETED").ToUpperInvariant(),
        "PLSQL_DEBUG" => session.Parameters.GetValueOrDefault(name, "FALSE").Equals("TRUE", StringComparison.OrdinalIgnoreCase),
        "PLSQL_WARNINGS" => session.Parameters.GetValueOrDefault(name, "DISABLE:ALL"),
        "NLS_LENGTH_SEMANTICS" => session.Parameters.GetValueOrDefault(name, "BYTE").ToUpperInvariant(),
        _ => null,
    };

    public Expression? Constant(IReadOnlyList<Identifier> name)
    {
        if (name.Count is not (2 or 3))
            return null;
        var owner = name.Count == 3 ? name[0].Name : session.CurrentSchema;
        if (session.Catalog.Find(owner, name[^2].Name) is SynonymDefinition synonym)
            return Constant([new Identifier(synonym.TargetOwner, true, 0), new Identifier(synonym.TargetName, true, 0), name[^1]]);
        return session.Catalog.Find(owner, name[^2].Name) is StoredUnit { Syntax: CreatePackage package }
            ? package.Declarations.OfType<VariableDeclaration>().FirstOrDefault(d => d.Constant && d.Name.Name == name[^1].Name)?.Default
            : null;
    }

    /// <summary>The last value that a list as <c>debug:TRUE,level:3</c> gives a name.</summary>
    private static object? Flag(string name, string? list)
    {
        object? value = null;
        foreach (var item in (list ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            var colon = item.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && item.AsSpan(0, colon).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                value = Read(item[(colon + 1)..].Trim());
        }

        return value;
    }

    private static object? Read(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" => true,
        "FALSE" => false,
        "NULL" => null,
        _ => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
    };
}
