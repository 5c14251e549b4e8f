using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Statements;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>CREATE TABLE, also AS SELECT.</summary>
internal sealed class CreateTableDefinition(DefinitionContext context, CreateTable statement)
{
    /// <summary>PRIVATE_TEMP_TABLE_PREFIX.</summary>
    private const string PrivatePrefix = "ORA$PTT_";

    public ExecuteResult Execute()
    {
        var owner = context.MayCreate(statement.Name, "TABLE");
        var name = statement.Name.Name.Name;
        if (statement.Kind == TableKind.PrivateTemporary && !name.StartsWith(PrivatePrefix, StringComparison.Ordinal))
            throw Ora.Error(903, statement.Name.Position);
        if (!context.IsFree(owner, name, ObjectNamespace.Main, statement.IfNotExists, statement.Name.Position))
            return DefinitionContext.Done;
        if (statement.ExternalTable)
            throw Ora.Unsupported("external tables", statement.Position);
        var draft = new TableDraft(context, new TableDefinition
        {
            Id = 0,
            Owner = owner,
            Name = name,
            Created = context.Now,
            LastDdl = context.Now,
            IsTemporary = statement.Kind is TableKind.GlobalTemporary or TableKind.PrivateTemporary,
            PreservesRows = statement.OnCommitPreserve,
            Annotations = Annotation.Changed([], statement.Annotations),
            IsReadOnly = statement.ReadOnly,
            IsIndexOrganized = statement.IndexOrganized,
            IsPartitioned = statement.PartitionedBy is not null,
            Options = [.. statement.Options],
            Tablespace = statement.Options.FirstOrDefault(o => o.Name == "TABLESPACE")?.Value ?? context.Catalog.User(owner)!.DefaultTablespace, // MayCreate has looked
        });
        var id = draft.NewObjectId();
        draft.Change(t => t with { Id = id });
        var query = statement.AsQuery is null ? null : Query();
        AddColumns(draft, query);
        foreach (var constraint in statement.Elements.OfType<TableConstraint>())
            draft.Add(constraint);
        if (statement.IndexOrganized && draft.Table.PrimaryKey is null)
            throw Ora.Error(25175);
        if (draft.Table.Columns.IsEmpty)
            throw Ora.Error(906, statement.Position);
        var rows = query is null ? null : Rows(query, draft.Table);
        if (statement.Kind == TableKind.PrivateTemporary)
            context.Session.PrivateTables.Add((id, DropsOnCommit: !statement.OnCommitPreserve));
        return context.Publish((DbState state) => state.With(
            catalog: draft.Publish(state.Catalog),
            tables: draft.Table.IsTemporary ? state.Tables : state.Tables.Add(id, rows ?? TableData.Empty(new TableShape(draft.Table)))));
    }

    /// <summary>OF type: a column an attribute; what stands in the parentheses are constraints of such columns.</summary>
    private void AddAttributes(TableDraft draft, ObjectName name, List<Syntax.ColumnDefinition> constrained)
    {
        var code = context.Session.Instance.StoredCode?.For(context.Session);
        if (code?.FindType(name.Schema is { } schema ? [schema, name.Name] : [name.Name]) is not { Detail: IObjectType type } rowType)
            throw Ora.Error(902, name.Position);
        draft.Change(t => t with { RowType = rowType, Columns = [.. type.AttributeColumns.Select(a => new TableColumn(a.Name, a.Type))] });
        foreach (var column in constrained)
        {
            if (draft.Table.Ordinal(column.Name.Name) < 0)
                throw Ora.Error(904, column.Position, $"\"{column.Name.Name}\"");
            foreach (var constraint in column.Constraints)
                draft.AddInline(column.Name.Name, constraint);
        }
    }

    private void AddColumns(TableDraft draft, CompiledQuery? query)
    {
        var columns = statement.Elements.OfType<Syntax.ColumnDefinition>().ToList();
        if (statement.OfType is { } ofType)
        {
            AddAttributes(draft, ofType, columns);
            return;
        }

        if (query is null)
        {
            columns.ForEach(draft.AddColumn);
            return;
        }

        if (columns.Count > 0 && columns.Count != query.Columns.Count)
            throw Ora.Error(1730, statement.Position);
        if (columns.Find(c => c.Type is not null) is { } typed)
            throw Ora.Error(1773, typed.Position);
        for (var i = 0; i < query.Columns.Count; i++)
        {
            var column = query.Columns[i];
            if (columns.Count == 0 && !ColumnNames.IsPlain(column.Name))
                throw Ora.Error(998, statement.Position);
            var name = columns.Count > 0 ? columns[i].Name.Name : column.Name;
            if (draft.Table.Ordinal(name) >= 0)
                throw Ora.Error(957, statement.Position);
            var type = query.IsNullColumn(i) || (column.Type.Length == 0 && column.Type.IsText) ? throw Ora.Error(1723, statement.Position) : column.Type;
            draft.Change(t => t with { Columns = t.Columns.Add(new TableColumn(name, type)) });
            if (columns.Count > 0)
            {
                foreach (var constraint in columns[i].Constraints)
                    draft.AddInline(name, constraint);
            }
            else if (!column.Nullable && query.IsPlainColumn(i))
            {
                draft.AddNotNull(name, null, ConstraintState.None);
            }
        }
    }

    private CompiledQuery Query()
    {
        var binding = context.Session.NewBinding(context.Sql, []);
        var bound = new QueryBinder(binding).Bind(statement.AsQuery!, null); // the caller has looked
        return CompiledQuery.Compile(new ExpressionCompiler(new StatementShape(context.Session.Instance, binding.Frame, context.Session.Nls)), bound);
    }

    private TableData Rows(CompiledQuery query, TableDefinition table)
    {
        var open = query.Open(context.Session, []);
        var rows = new List<Datum[]>();
        while (open.TryRead(out var row))
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i].IsNull && table.Columns[i].NotNull)
                    throw Ora.Error(1400, 0, $"\"{table.Owner}\".\"{table.Name}\".\"{table.Columns[i].Name}\"");
            }

            rows.Add(row);
        }

        return TableData.Of(new TableShape(table), rows);
    }
}
