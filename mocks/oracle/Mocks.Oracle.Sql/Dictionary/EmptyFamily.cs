using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Dictionary;

/// <summary>Views of a kind of thing that this database cannot have, such as partitions' sub-partitions: they are there, without rows.</summary>
internal sealed class EmptyFamily(string name, string subject, string declaration, ViewScope scopes = ViewScope.Everywhere, bool isPublic = false) : DictionaryFamily
{
    public override string Name => name;

    public override string Subject => subject;

    public override ViewScope Scopes => scopes;

    public override bool IsPublic => scopes != ViewScope.Single || isPublic;

    protected override string Declaration => declaration;

    public override IEnumerable<Datum[]> Rows(DictionaryQuery query, ViewColumn[] columns) => [];
}
