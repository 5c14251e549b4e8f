using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Dictionary;

/// <summary>Views of a kind of thing that this database cannot have, such as queues: they are there, without rows.</summary>
internal sealed class EmptyFamily(
    string name, string subject, string declaration, ViewScope scopes = ViewScope.Everywhere, IReadOnlyList<(string Name, ViewScope Scope)>? synonyms = null) : DictionaryFamily
{
    public override string Name => name;

    public override string Subject => subject;

    public override ViewScope Scopes => scopes;

    public override IReadOnlyList<(string Name, ViewScope Scope)> Synonyms => synonyms ?? [];

    protected override string Declaration => declaration;

    public override IEnumerable<Datum[]> Rows(DictionaryQuery query, ViewColumn[] columns) => [];
}
