using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>What a dotted name means: a column here or in a block around, a pseudo-column, a sequence, a function, a variable.</summary>
internal static class NameBinder
{
    public static BoundExpression Bind(ExpressionBinder binder, NameExpression name)
    {
        if (name.DbLink is not null)
            throw Ora.Error(2019, name.Position);
        if (name.Parts.Count == 1 && !binder.InAggregate && binder.Aliases is not null && binder.Aliases.TryGetValue(name.Parts[0].Name, out var aliased))
            return aliased;
        return Column(binder, name)
            ?? ObjectBinder.TryPath(binder, name.Parts, null, name.Position)
            ?? JsonDotBinder.TryBind(binder, name.Parts, "", name.Position)
            ?? PseudoColumn(binder, name)
            ?? Sequence(binder, name)
            ?? Variable(binder, name)
            ?? Function(binder, name)
            ?? throw (binder.Clause == Clause.Values && binder.Scope is { Sources.Count: 0, Parent: null } ? Ora.Error(984, name.Position) : Unknown(name));
    }

    public static OraException Unknown(NameExpression name) =>
        Ora.Error(904, name.Position, string.Join('.', name.Parts.Select(p => $"\"{p.Name}\"")));

    private static BoundExpression? Column(ExpressionBinder binder, NameExpression name)
    {
        var (owner, table, column) = name.Parts.Count switch
        {
            1 => (null, null, name.Parts[0].Name),
            2 => (null, name.Parts[0].Name, name.Parts[1].Name),
            3 => (name.Parts[0].Name, name.Parts[1].Name, name.Parts[2].Name),
            _ => (null, null, ""),
        };
        for (var scope = binder.Scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Parameters is { } parameters && (table is null || (owner is null && table == scope.MacroName)) && parameters.TryGetValue(column, out var argument))
                return argument;
            if (scope.FindColumn(owner, table, column, name.Position) is { } found)
                return found is BoundSlot slot ? new BoundSlot(slot.Type, slot.Slot, slot.Nullable, name.Position) { Name = slot.Name, Source = slot.Source, Ordinal = slot.Ordinal } : found;
            if (column is "ROWID" or "ORA_ROWSCN" && !name.Parts[^1].Quoted && RowId(scope, owner, table, name) is { } rowId)
                return rowId;
        }

        return null;
    }

    private static BoundExpression? RowId(Scope scope, string? owner, string? table, NameExpression name)
    {
        var candidates = scope.Leaves().Where(s => table is null || (s.Alias == table && (owner is null || s.Owner == owner))).ToList();
        if (candidates.Count == 0)
            return null;
        if (table is null && candidates.Count > 1)
            throw Ora.Error(918, name.Position, "ROWID");
        if (name.Parts[^1].Name == "ORA_ROWSCN")
            return new BoundConstant(OracleType.AnyNumber, Datum.Number(1_000_000), name.Position);
        if (KeyPreserved(candidates[0]) is not { } key)
            throw Ora.Error(1445, name.Position);
        return new BoundSlot(OracleType.RowId, key.RowIdSlot, key.IsNullSupplied, name.Position) { Name = "\"ROWID\"", Source = key };
    }

    /// <summary>The table whose rows a source's rows are; through simple views.</summary>
    private static BoundTable? KeyPreserved(BoundSource source) => source switch
    {
        BoundTable table => table,
        BoundDerived { Query: { Body: BoundSelect { Grouping: null, IsDistinct: false, From: [var only] }, Limit: null } } => KeyPreserved(only),
        _ => null,
    };

    private static BoundExpression? PseudoColumn(ExpressionBinder binder, NameExpression name)
    {
        if (name.Parts.Count != 1 || name.Parts[0].Quoted)
            return null;
        var scope = binder.Scope;
        switch (name.Parts[0].Name)
        {
            case "ROWNUM":
                return Counter(scope.NewRowNumberSlot(), name);
            case "LEVEL" when scope.IsHierarchical:
                return Counter(scope.LevelSlot = scope.LevelSlot >= 0 ? scope.LevelSlot : scope.Frame.Allocate(), name);
            case "LEVEL":
                throw Ora.Error(1788, name.Position);
            case "CONNECT_BY_ISLEAF" when scope.IsHierarchical:
                return Counter(scope.IsLeafSlot = scope.IsLeafSlot >= 0 ? scope.IsLeafSlot : scope.Frame.Allocate(), name);
            case "CONNECT_BY_ISCYCLE" when scope is { IsHierarchical: true, IsNoCycle: false }:
                throw Ora.Error(30930, name.Position);
            case "CONNECT_BY_ISCYCLE" when scope.IsHierarchical:
                return Counter(scope.IsCycleSlot = scope.IsCycleSlot >= 0 ? scope.IsCycleSlot : scope.Frame.Allocate(), name);
            default:
                return null;
        }
    }

    private static BoundSlot Counter(int slot, NameExpression name) =>
        new(OracleType.AnyNumber, slot, nullable: false, name.Position) { Name = name.Parts[0].Name };

    private static BoundSequence? Sequence(ExpressionBinder binder, NameExpression name)
    {
        if (name.Parts.Count is not (2 or 3) || name.Parts[^1].Name is not ("NEXTVAL" or "CURRVAL"))
            return null;
        var owner = name.Parts.Count == 3 ? name.Parts[0].Name : null;
        var resolver = binder.Context.Resolver;
        var found = resolver.Find(owner, name.Parts[^2].Name, name.Position);
        if (found is not SequenceDefinition sequence || !resolver.Privileges.CanSee(found))
            throw Ora.Error(2289, name.Position);
        if (!resolver.Privileges.HasObject(sequence, "SELECT"))
            throw Ora.Error(1031, name.Position);
        if (binder.Clause is Clause.Where or Clause.GroupBy or Clause.Having or Clause.OrderBy or Clause.ConnectBy or Clause.StartWith or Clause.Check)
            throw Ora.Error(2287, name.Position);
        return new BoundSequence(OracleType.AnyNumber, sequence.Id, name.Parts[^1].Name == "NEXTVAL", name.Position);
    }

    private static BoundBind? Variable(ExpressionBinder binder, NameExpression name) => binder.Context.Variables?.Find(name);

    private static BoundExpression? Function(ExpressionBinder binder, NameExpression name)
    {
        if (name.Parts.Count == 1 && !name.Parts[0].Quoted && binder.Context.Functions.IsBareName(name.Parts[0].Name))
            return binder.Context.Functions.Bind(name.Parts[0].Name, [], binder.Context, name.Position);
        return CallBinder.BindStored(binder, name.Parts, [], name.Position) ?? CallBinder.BindPackaged(binder, name.Parts, [], name.Position);
    }
}
