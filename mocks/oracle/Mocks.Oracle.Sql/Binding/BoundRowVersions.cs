using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>VERSIONS BETWEEN: the versions of a table's rows between two moments, as rows of its columns and the pseudo-columns of versions.</summary>
/// <param name="table">The table.</param>
/// <param name="from">An SCN or moment; null for MINVALUE.</param>
/// <param name="until">Likewise; null for MAXVALUE.</param>
/// <param name="byScn">Whether those are SCNs.</param>
/// <param name="position">For errors.</param>
internal sealed class BoundRowVersions(TableDefinition table, BoundExpression? from, BoundExpression? until, bool byScn, int position) : BoundExpression(OracleType.Null, position)
{
    /// <summary>What a version has beside its row, in this order.</summary>
    public static IReadOnlyList<SourceColumn> PseudoColumns { get; } =
    [
        new("VERSIONS_STARTSCN", OracleType.AnyNumber, true, IsInvisible: true),
        new("VERSIONS_STARTTIME", OracleType.Timestamp(), true, IsInvisible: true),
        new("VERSIONS_ENDSCN", OracleType.AnyNumber, true, IsInvisible: true),
        new("VERSIONS_ENDTIME", OracleType.Timestamp(), true, IsInvisible: true),
        new("VERSIONS_XID", OracleType.Raw(8), true, IsInvisible: true),
        new("VERSIONS_OPERATION", OracleType.Varchar2(1), true, IsInvisible: true),
    ];

    public TableDefinition Table => table;

    public BoundExpression? From => from;

    public BoundExpression? Until => until;

    public bool ByScn => byScn;

    public override IReadOnlyList<BoundExpression> Children { get; } = [.. new[] { from, until }.OfType<BoundExpression>()];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) =>
        new BoundRowVersions(table, from is null ? null : children[0], until is null ? null : children[^1], byScn, Position);

    protected override bool SameNode(BoundExpression other) => false;
}
