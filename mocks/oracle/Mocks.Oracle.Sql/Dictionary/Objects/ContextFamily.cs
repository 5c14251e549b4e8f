using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>DBA_CONTEXT: namespaces of CREATE CONTEXT and the packages that may set them.</summary>
internal sealed class ContextFamily : DictionaryFamily<(string Namespace, string Package)>
{
    private const string Prefix = "CONTEXT.";

    public override string Name => "CONTEXT";

    public override string Subject => "Contexts";

    public override ViewScope Scopes => ViewScope.All | ViewScope.Dba | ViewScope.Cdb;

    protected override string Declaration => """
        NAMESPACE     VARCHAR2(128) NOT NULL
        SCHEMA        VARCHAR2(128) NOT NULL
        PACKAGE       VARCHAR2(128) NOT NULL
        TYPE          VARCHAR2(22) = ACCESSED LOCALLY ; DBA
        ORIGIN_CON_ID NUMBER = 3 ; DBA
        TRACKING      VARCHAR2(3) = YES ; DBA
        """;

    protected override IEnumerable<(string Namespace, string Package)> Rows(DictionaryQuery query) =>
        query.Catalog.Properties.Where(p => p.Key.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => (p.Key[Prefix.Length..], p.Value.Replace("\"", "", StringComparison.Ordinal)));

    protected override Datum Value(string column, (string Namespace, string Package) row, DictionaryQuery query)
    {
        var dot = row.Package.IndexOf('.', StringComparison.Ordinal);
        return column switch
        {
            "NAMESPACE" => Text(row.Namespace),
            "SCHEMA" => Text(dot < 0 ? query.User : row.Package[..dot]),
            "PACKAGE" => Text(row.Package[(dot + 1)..]),
            _ => default,
        };
    }
}
