using System.Globalization;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>CREATE and ALTER INDEX.</summary>
internal static class IndexDefinitions
{
    public static ExecuteResult Create(DefinitionContext context, CreateIndex statement)
    {
        if (context.Session.Resolver.Table(statement.Table) is not TableDefinition table)
            throw Ora.Error(1702);
        var owner = context.OwnerOf(statement.Name);
        if (table.Owner != context.Session.CurrentUser && !context.Privileges.HasObject(table, "INDEX") && !context.Privileges.HasSystem("CREATE ANY INDEX"))
            throw Ora.Error(1031);
        if (!context.IsFree(owner, statement.Name.Name.Name, ObjectNamespace.Index, statement.IfNotExists, statement.Name.Position))
            return DefinitionContext.Done;
        if (statement.IndexType is not null)
            throw Ora.Unsupported("domain indexes", statement.Position);
        var draft = new TableDraft(context, table);
        var keys = statement.Columns.Select(c => (Key(context, draft, c), c.Descending)).ToList();
        if (keys.Select(k => k.Item1).Distinct().Count() < keys.Count)
            throw Ora.Error(957, statement.Columns[^1].Position);
        if (draft.Table.Indexes.Any(i => i.Columns.Select(c => (c.Name, c.Descending)).SequenceEqual(keys)))
            throw Ora.Error(1408, statement.Columns[0].Position);
        context.LockTable(table.Id);
        var index = draft.NewIndex(owner, statement.Name.Name.Name, keys, statement.Unique) with
        {
            IsBitmap = statement.Bitmap,
            IsInvisible = statement.Invisible,
            IsUnusable = statement.Unusable,
            Options = [.. statement.Options],
            Tablespace = statement.Options.FirstOrDefault(o => o.Name == "TABLESPACE")?.Value ?? table.Tablespace,
        };
        index = index with
        {
            Columns = [.. index.Columns.Select((k, i) => draft.Table.Column(k.Name) is { IsVirtual: true, IsHidden: true } hidden
                ? k with { Expression = hidden.Default, ExpressionText = hidden.DefaultText } : k)],
        };
        draft.Change(t => t with { Indexes = t.Indexes.Add(index) });
        if (statement.Unique && !table.IsTemporary && HasDuplicates(context, draft.Table, index))
            throw Ora.Error(1452);
        return context.Publish((DbState state) => TableRewrite.Publish(context, state, draft, table));
    }

    public static ExecuteResult Alter(DefinitionContext context, AlterIndex statement)
    {
        var owner = context.OwnerOf(statement.Name);
        if (context.Catalog.Find(owner, statement.Name.Name.Name, ObjectNamespace.Index) is not IndexDefinition index)
            throw Ora.Error(1418);
        context.MayChange(index, "ALTER", "INDEX");
        var table = context.Catalog.Table(index.TableId);
        var changed = statement.Action switch
        {
            IndexAction.RenameTo => index with { Name = statement.NewName!.Value.Name }, // its grammar has one
            IndexAction.Unusable => index with { IsUnusable = true },
            IndexAction.Rebuild => index with { IsUnusable = false, Options = [.. index.Options, .. statement.Options], Tablespace = statement.Options.Value("TABLESPACE") ?? index.Tablespace },
            IndexAction.Visible => index with { IsInvisible = false },
            IndexAction.Invisible => index with { IsInvisible = true },
            _ => index with { Options = [.. index.Options, .. statement.Options] },
        };
        if (changed.Name != index.Name)
            context.IsFree(owner, changed.Name, ObjectNamespace.Index, false, statement.Name.Position);
        return context.Publish(c => c.With(table with { Indexes = table.Indexes.Replace(index, changed with { LastDdl = context.Now }) }));
    }

    /// <summary>The column of a key; an expression gets a hidden one.</summary>
    private static string Key(DefinitionContext context, TableDraft draft, Syntax.IndexColumn column)
    {
        if (column.Value is NameExpression { Parts: [.., var name] })
        {
            if (draft.Table.Column(name.Name) is not { } plain)
                throw Ora.Error(904, name.Position, $"\"{name.Name}\"");
            if (plain.Type.IsLob || plain.Type.Kind is OracleTypeKind.Long or OracleTypeKind.LongRaw or OracleTypeKind.Json)
                throw Ora.Error(2327, column.Position, plain.Type.FamilyName);
            return name.Name;
        }

        var binding = context.Session.NewBinding(context.Sql, []);
        var scope = new Scope(null, binding.Frame);
        scope.Sources.Add(new BoundTable(binding.Frame, draft.Table, SourceBinder.Columns(draft.Table.Columns)) { Alias = draft.Table.Name });
        var bound = new ExpressionBinder(binding, scope, Clause.Check).Bind(column.Value);
        if (bound.SelfAndDescendants().Any(n => n is BoundCall { Function.IsDeterministic: false }))
            throw Ora.Error(1743, column.Position);
        var hidden = string.Create(CultureInfo.InvariantCulture, $"SYS_NC{draft.Table.Columns.Length + 1:00000}$");
        draft.Change(t => t with
        {
            Columns = t.Columns.Add(new TableColumn(hidden, bound.Type.IsNull ? OracleType.Varchar2(1) : bound.Type)
            {
                IsVirtual = true,
                IsInvisible = true,
                IsHidden = true,
                Default = column.Value,
                DefaultText = ExpressionText.Of(column.Text.Of(context.Sql), draft.Table),
            }),
        });
        return hidden;
    }

    private static bool HasDuplicates(DefinitionContext context, TableDefinition table, IndexDefinition index)
    {
        var data = TableRewrite.Reshape(context, context.Session.Store.Committed, table);
        var key = new ConstraintDefinition(index.Name, ConstraintKind.Unique, [.. index.Columns.Select(c => c.Name)]);
        return !ConstraintValidator.Holds(context.Session, context.Catalog, table, key, _ => data);
    }
}
