using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>A statement's tree and what it was compiled to, for whom.</summary>
internal sealed class ParsedStatement(string sql, Statement statement)
{
    private const int MostVariants = 8;

    private volatile Variant[] _variants = [];

    public string Sql => sql;

    public Statement Statement => statement;

    /// <summary>It was parsed under settings that may change.</summary>
    public bool HasDirectives { get; } = ConditionalCompilation.MayBeIn(sql);

    public StatementUse Use { get; } = new();

    /// <summary>The compiled form for a session's schema, user, settings, catalogue and types of binds; made when there is none.</summary>
    public CompiledStatement Compile(SessionContext session, IReadOnlyList<OracleType?> bindTypes)
    {
        var catalog = session.Catalog;
        foreach (var variant in _variants)
        {
            if (variant.Fits(session, catalog, bindTypes))
                return variant.Compiled;
        }

        var compiled = StatementCompiler.Compile(session, sql, statement, bindTypes);
        var kept = _variants.Where(v => ReferenceEquals(v.Catalog, catalog)).Take(MostVariants - 1);
        _variants = [new Variant(catalog, session.CurrentUser, session.CurrentSchema, session.Nls, session.EnabledRoles, [.. bindTypes], compiled), .. kept];
        return compiled;
    }

    private sealed record Variant(
        SchemaCatalog Catalog, string User, string Schema, Nls Nls, IReadOnlyCollection<string>? Roles, OracleType?[] BindTypes, CompiledStatement Compiled)
    {
        public bool Fits(SessionContext session, SchemaCatalog catalog, IReadOnlyList<OracleType?> bindTypes)
        {
            if (!ReferenceEquals(Catalog, catalog) || User != session.CurrentUser || Schema != session.CurrentSchema || Roles != session.EnabledRoles
                || Nls.Sort != session.Nls.Sort || Nls.Comp != session.Nls.Comp || Nls.LengthSemantics != session.Nls.LengthSemantics || bindTypes.Count != BindTypes.Length)
            {
                return false;
            }

            for (var i = 0; i < BindTypes.Length; i++)
            {
                if (!Equals(BindTypes[i], bindTypes[i]))
                    return false;
            }

            return true;
        }
    }
}
