using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Definitions;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Units;

/// <summary>ALTER TYPE: its source is changed and compiled again; tables get the type as it is then.</summary>
internal static class TypeDefinitions
{
    /// <summary>ORA-22312 when something is built on the type and nothing was said about that, ORA-22324 when the changed type doesn't compile.</summary>
    public static ExecuteResult Alter(DefinitionContext context, AlterType statement)
    {
        var name = statement.Name.Name.Name;
        if (context.Catalog.Find(context.OwnerOf(statement.Name), name) is not StoredUnit { Kind: ObjectKind.Type, Syntax: CreateType } unit)
            throw Ora.Error(4043, 0, name);
        context.MayChange(unit, "ALTER", "TYPE");
        if (!statement.OverDependents && TypeDependents.Any(context.Catalog, unit))
            throw Ora.Error(22312);
        if (statement.Changes.Any(c => c is DropAttribute or ModifyAttribute) && TypeDependents.OfTables(context.Catalog, unit) && !IsOfTablesAlone(context.Catalog, unit))
            throw Ora.Unsupported("ALTER TYPE … DROP or MODIFY ATTRIBUTE of a type that columns have", statement.Position);
        var changed = Changed(context, unit, statement);
        var library = ProgramLibrary.Of(context.Session.Instance);
        context.Publish(c => c.With(changed));
        if (library.ErrorsOf(context.Session, changed).Count > 0)
        {
            context.Publish(c => c.With(unit));
            throw Ora.Error(22324);
        }

        return context.Publish((DbState state) => Refresh(context, state));
    }

    private static StoredUnit Changed(DefinitionContext context, StoredUnit unit, AlterType statement)
    {
        var compat = context.Session.Instance.Compat;
        var source = statement.Changes.Any(c => c is ModifyLimit or ModifyElement)
            ? Collection(statement, ((CreateType)unit.Syntax!).Definition, unit, compat) // the caller has looked
            : new TypeText(unit.Source, compat).With(statement.Changes, compat);
        return Parser.ParseStatement("CREATE " + source, compat) is CreateType { Error: null } syntax
            ? unit with { Source = source, Syntax = syntax, LastDdl = context.Now, IsValid = true, Errors = [] }
            : throw Ora.Error(22324);
    }

    /// <summary>A collection with another limit or element, written anew.</summary>
    private static string Collection(AlterType statement, TypeDefinition? definition, StoredUnit unit, int compat)
    {
        if (definition is not CollectionTypeDefinition collection)
            throw Ora.Error(22324);
        var element = ElementText(unit.Source, compat);
        var limit = collection.Limit?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var change in statement.Changes)
        {
            limit = change is ModifyLimit { Limit: var newLimit } ? newLimit : limit;
            element = change is ModifyElement { Type: var newElement } ? newElement : element;
        }

        return $"TYPE {unit.Name} AS {(limit is null ? "TABLE" : $"VARRAY({limit})")} OF {element}";
    }

    private static string ElementText(string source, int compat)
    {
        var reader = new TokenReader(source, compat);
        while (!reader.AtEnd && !reader.Is(Keyword.OF))
            reader.Advance();
        return source[reader.Peek().Start..];
    }

    /// <summary>Whether only object tables have the type, whose attributes are columns.</summary>
    private static bool IsOfTablesAlone(SchemaCatalog catalog, StoredUnit unit)
    {
        var name = $"{unit.Owner}.{unit.Name}";
        return !catalog.Objects.Values.OfType<TableDefinition>().Any(t => t.Columns.Any(c => c.Type.TypeName == name));
    }

    private static DbState Refresh(DefinitionContext context, DbState state)
    {
        foreach (var table in state.Catalog.Objects.Values.OfType<TableDefinition>().Where(t => t.RowType is not null || t.Columns.Any(c => c.Type.TypeName is not null)).ToList())
        {
            var anew = Refreshed(context, table);
            if (ReferenceEquals(anew, table))
                continue;
            var data = table.IsTemporary ? null : TableRewrite.Reshape(context, state, anew);
            state = state.With(catalog: state.Catalog.With(anew), tables: data is null ? state.Tables : state.Tables.SetItem(table.Id, data));
        }

        return state;
    }

    private static TableDefinition Refreshed(DefinitionContext context, TableDefinition table)
    {
        var rowType = table.RowType is { } row ? Current(context, row) : null;
        var columns = table.Columns.Select(c => c with { Type = Current(context, c.Type) }).ToList();
        if (rowType?.Detail is IObjectType type)
        {
            columns.RemoveAll(c => !c.IsHidden && !type.AttributeColumns.Any(a => a.Name == c.Name));
            foreach (var attribute in type.AttributeColumns)
            {
                var at = columns.FindIndex(c => c.Name == attribute.Name);
                if (at < 0)
                    columns.Insert(columns.FindLastIndex(c => !c.IsHidden) + 1, new TableColumn(attribute.Name, attribute.Type));
                else
                    columns[at] = columns[at] with { Type = attribute.Type };
            }
        }

        return columns.SequenceEqual(table.Columns) && ReferenceEquals(rowType?.Detail, table.RowType?.Detail) && columns.Zip(table.Columns).All(p => ReferenceEquals(p.First.Type.Detail, p.Second.Type.Detail))
            ? table
            : table with { RowType = rowType, Columns = [.. columns] };
    }

    /// <summary>The type of the same name as it is defined now.</summary>
    private static OracleType Current(DefinitionContext context, OracleType type)
    {
        if (type.TypeName is not { } name || type.Detail is not (ObjectDetail or CollectionDetail))
            return type;
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var code = new StoredFunctions(context.Session);
        return code.FindType([new Identifier(name[..dot], true, 0), new Identifier(name[(dot + 1)..], true, 0)]) is { } found ? type with { Detail = found.Detail } : type;
    }
}
