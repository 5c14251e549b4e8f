using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Compiles CREATE TYPE … AS TABLE OF or VARRAY.</summary>
internal static class TypeUnitCompiler
{
    /// <summary>CREATE TYPE with a name alone: what it is comes later.</summary>
    public static CompiledType Incomplete(SessionContext session, StoredUnit stored)
    {
        var unit = new UnitCompilation(session, new SourceText(stored.Source, 0), $"{stored.Owner}.{stored.Name}");
        unit.DependOn(stored);
        var type = new ObjectDetail(stored.Id, stored.Owner, stored.Name, null, []) { IsFinal = false, IsInstantiable = false };
        return new CompiledType(new TypeSymbol(stored.Name, type.ToType()), [], unit.Dependencies);
    }

    public static CompiledType Compile(SessionContext session, StoredUnit stored, CollectionTypeDefinition definition)
    {
        var name = $"{stored.Owner}.{stored.Name}";
        var unit = new UnitCompilation(session, new SourceText(stored.Source, ((CreateUnit)stored.Syntax!).Source.Start), name); // the definition is from there
        unit.DependOn(stored);
        var scope = new BlockScope(unit, new Routine(name, 0), null);
        var type = OracleType.Null;
        try
        {
            var kind = definition.Limit is null ? CollectionKind.NestedTable : CollectionKind.Varray;
            type = new CollectionDetail(name, kind, TypeBinder.Bind(scope, definition.Element)) { Limit = definition.Limit, IsOfSchema = true, Identity = TypeIdentities.Schema(stored) }.ToType();
        }
        catch (CompileError error)
        {
            unit.Note(error, definition.Position, "Item");
        }

        return new CompiledType(new TypeSymbol(stored.Name, type), unit.Errors(), unit.Dependencies);
    }
}
