using System.Collections.Immutable;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>ALTER TABLE.</summary>
internal sealed class AlterTableDefinition(DefinitionContext context, AlterTable statement)
{
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _toValidate = new(StringComparer.Ordinal);
    private PartitionChanges? _partitions;
    private TableDraft _draft = null!; // Execute begins with it
    private bool _needsRewrite;

    private TableDefinition Table => _draft.Table;

    public ExecuteResult Execute()
    {
        var found = context.Catalog.Find(context.OwnerOf(statement.Name), statement.Name.Name.Name)
            ?? (statement.Name.Schema is null ? context.Session.Resolver.Find(null, statement.Name.Name.Name) : null);
        if (found is not TableDefinition table || !context.Privileges.CanSee(table))
        {
            if (statement.IfExists)
                return DefinitionContext.Done;
            throw context.Session.Resolver.NoTable(statement.Name);
        }

        context.MayChange(table, "ALTER", "TABLE");
        DefinitionContext.CheckIsNotOfQueues(table);
        context.LockTable(table.Id);
        _draft = new TableDraft(context, table);
        foreach (var action in statement.Actions)
            Apply(action);
        _draft.Change(t => t with { LastDdl = context.Now });
        _toValidate.UnionWith(_draft.AddedConstraints);
        return context.Publish((DbState state) => Publish(state, table));
    }

    private DbState Publish(DbState state, TableDefinition old)
    {
        if (_partitions is not null && state.Tables.TryGetValue(old.Id, out var rows))
            state = state.With(tables: state.Tables.SetItem(old.Id, _partitions.Rows(rows)));
        if (_partitions?.Exchanged is var (with, partition))
            state = PartitionExchange.Apply(context, state, old, with, partition);
        var catalog = _draft.Publish(state.Catalog);
        if (old.Indexes.Any(i => Table.Index(i.Id) is null) || old.Columns.Length != Table.Columns.Length)
            _needsRewrite = true;
        if (Table.IsTemporary)
            return state.With(catalog: catalog);
        if (!_needsRewrite && old.Indexes.SequenceEqual(Table.Indexes) && _toValidate.Count == 0)
            return state.With(catalog: catalog);
        var data = TableRewrite.Reshape(context, state, Table, _renamed, catalog);
        Validate(catalog, state, data);
        return state.With(catalog: catalog, tables: state.Tables.SetItem(Table.Id, data));
    }

    private void Validate(SchemaCatalog catalog, DbState state, TableData data)
    {
        foreach (var name in _toValidate)
        {
            if (Table.Constraint(name) is not { IsEnabled: true, IsValidated: true } constraint)
                continue;
            var full = $"{Table.Owner}.{name}";
            if (constraint.Kind == ConstraintKind.PrimaryKey && ConstraintValidator.HasNulls(Table, constraint, data))
                throw Ora.Error(1449);
            if (ConstraintValidator.Holds(context.Session, catalog, Table, constraint, id => id == Table.Id ? data : state.Tables[id]))
                continue;
            throw constraint.Kind switch
            {
                ConstraintKind.PrimaryKey => Ora.Error(2437, 0, full),
                ConstraintKind.Unique => Ora.Error(2299, 0, full),
                ConstraintKind.ForeignKey => Ora.Error(2298, 0, full),
                ConstraintKind.NotNull => Ora.Error(2296, 0, full),
                _ => Ora.Error(2293, 0, full),
            };
        }
    }

    private void Apply(AlterTableAction action)
    {
        switch (action)
        {
            case AddElements add:
                Add(add);
                break;
            case ModifyColumns modify:
                foreach (var column in modify.Columns)
                    Modify(column);
                break;
            case DropColumns drop:
                Drop(drop.Columns, drop.CascadeConstraints, drop.IfExists);
                break;
            case SetUnused unused:
                Drop(unused.Columns, unused.CascadeConstraints, ifExists: false);
                break;
            case Syntax.RenameColumn rename:
                RenameColumn(rename);
                break;
            case RenameTable rename:
                context.IsFree(Table.Owner, rename.To.Name, ObjectNamespace.Main, false, rename.To.Position);
                _draft.Change(t => t with { Name = rename.To.Name });
                break;
            case RenameConstraint rename:
                Rename(rename);
                break;
            case DropConstraint drop:
                Drop(drop);
                break;
            case ModifyConstraint modify:
                Modify(Find(modify.Constraint, 2431), modify.State, modify.Cascade);
                break;
            case EnableConstraint enable:
                Modify(Find(enable.Constraint, enable.State.Enabled ?? true ? 2430 : 2431), enable.State, enable.Cascade);
                break;
            case AlterAnnotations annotations:
                _draft.Change(t => t with { Annotations = Annotation.Changed(t.Annotations, annotations.Changes) });
                break;
            case SetReadOnly set:
                _draft.Change(t => t with { IsReadOnly = set.ReadOnly });
                break;
            case MoveTable move:
                _draft.Change(t => t with { Options = [.. t.Options, .. move.Options], Tablespace = move.Options.Value("TABLESPACE") ?? t.Tablespace });
                break;
            case AlterTableOptions options:
                _draft.Change(t => t with { Options = [.. t.Options, .. options.Options] });
                break;
            case PartitionAction partition:
                _partitions ??= new PartitionChanges(context, Table);
                _partitions.Apply(partition);
                _draft.Change(t => t with { Partitions = _partitions.Table.Partitions });
                break;
            case DropSupplementalLog drop:
                Drop(SupplementalLog.Read(drop.Text, drop.Position), drop.Position);
                break;
            case EnableAllTriggers or DropUnusedColumns:
                break;
            default:
                throw Ora.Unsupported(action.GetType().Name, action.Position);
        }
    }

    private void Add(AddElements add)
    {
        foreach (var element in add.Elements)
        {
            switch (element)
            {
                case Syntax.ColumnDefinition column:
                    if (add.IfNotExists && Table.Ordinal(column.Name.Name) >= 0)
                        break;
                    var mandatory = column.Default is null && column.Identity is null && column.Constraints.Any(c => c.Kind is ConstraintKind.NotNull or ConstraintKind.PrimaryKey);
                    if (mandatory && !Table.IsTemporary && context.Session.Store.Committed.Tables.GetValueOrDefault(Table.Id) is { Count: > 0 })
                        throw Ora.Error(1758);
                    _draft.AddColumn(column);
                    _needsRewrite = true;
                    break;
                case TableConstraint constraint:
                    _draft.Add(constraint);
                    break;
                case OtherTableElement other when other.Text.StartsWith("SUPPLEMENTAL", StringComparison.OrdinalIgnoreCase):
                    Add(SupplementalLog.Read(other.Text, other.Position), other.Position);
                    break;
                default:
                    break;
            }
        }
    }

    private void Add(SupplementalLog log, int position)
    {
        if (Table.SupplementalLogs.Any(l => log.Name is null ? l.Type == log.Type : l.Name == log.Name))
            throw Ora.Error(32588, position, log.Name ?? log.Type.Replace(" LOGGING", "", StringComparison.Ordinal));
        if (log.Columns.FirstOrDefault(c => Table.Ordinal(c) < 0) is { } unknown)
            throw Ora.Error(904, position, $"\"{unknown}\"");
        _draft.Change(t => t with { SupplementalLogs = t.SupplementalLogs.Add(log.Name is null ? log with { Name = _draft.NextConstraintName(), IsGenerated = true } : log) });
    }

    private void Drop(SupplementalLog log, int position)
    {
        var found = Table.SupplementalLogs.FirstOrDefault(l => log.Name is null ? l.Type == log.Type : l.Name == log.Name) ?? throw Ora.Error(32587, position, log.Name ?? log.Type.Replace(" LOGGING", "", StringComparison.Ordinal).ToLowerInvariant());
        _draft.Change(t => t with { SupplementalLogs = t.SupplementalLogs.Remove(found) });
    }

    private void Modify(Syntax.ColumnDefinition syntax)
    {
        var ordinal = Table.Ordinal(syntax.Name.Name);
        if (ordinal < 0)
            throw Ora.Error(904, syntax.Name.Position, $"\"{syntax.Name.Name}\"");
        var column = Table.Columns[ordinal];
        if (syntax.Type is not null)
            column = column with { HasNoPrecision = TableDraft.HasNoPrecision(syntax.Type) };
        if (syntax.Type is not null)
            column = WithType(column, ordinal, DataTypeBinder.Bind(syntax.Type, context.Session.Nls, context.Session.Instance.Compat, context.Session.Instance.StoredCode?.For(context.Session)), syntax.Position);
        if (syntax.Default is { } value)
            column = column with { Default = value.Value, DefaultText = value.Text.Of(context.Sql), DefaultOnNull = value.OnNull };
        if (syntax.Invisible is { } invisible)
            column = column with { IsInvisible = invisible };
        if (syntax.DropIdentity)
            column = column with { Identity = null, Default = null, DefaultText = null };
        if (syntax.Identity is { } identity)
            column = WithIdentity(column, ordinal, identity, syntax.Position);
        if (syntax.Annotations.Count > 0)
            column = column with { Annotations = Annotation.Changed(column.Annotations, syntax.Annotations) };
        _draft.Change(t => t with { Columns = t.Columns.SetItem(ordinal, column) });
        if (syntax.DropDomain && column.Domain is { } domain)
            _draft.Change(t => DomainDefinitions.Without(t, domain, column.Name));
        if (syntax.Domain is not null)
            _draft.SetDomain(column.Name, _draft.Domain(syntax)!); // or it has thrown
        foreach (var constraint in syntax.Constraints)
        {
            if (constraint.Kind == ConstraintKind.Null)
                MakeNullable(ordinal);
            else
                _draft.AddInline(column.Name, constraint);
        }
    }

    /// <summary>Another kind of identity, and other options of its sequence; LIMIT VALUE goes on behind the values that are there.</summary>
    private TableColumn WithIdentity(TableColumn column, int ordinal, IdentityClause identity, int position)
    {
        if (column.Identity is null || context.Catalog.Find<SequenceDefinition>(column.IdentitySequenceId) is not { } sequence)
            throw Ora.Error(30673, position);
        var restart = identity.Options.StartWithLimitValue ? Limit(sequence, ordinal) : SequenceDefinitions.Number(identity.Options.StartWith);
        _draft.Sequences.Add(SequenceDefinitions.Changed(context, sequence, identity.Options, restart));
        return column with { Identity = identity.Kind };
    }

    private OracleNumber Limit(SequenceDefinition sequence, int ordinal)
    {
        var values = context.Session.Store.Committed.Tables.GetValueOrDefault(Table.Id)?.Rows().Select(r => r.Value[ordinal]).Where(v => !v.IsNull).Select(v => v.AsNumber()).ToList() ?? [];
        if (values.Count == 0)
            return sequence.StartWith;
        return sequence.Increment + (sequence.Increment.Sign > 0 ? values.Max() : values.Min());
    }

    private TableColumn WithType(TableColumn column, int ordinal, OracleType type, int position)
    {
        var old = column.Type;
        if (type.Equals(old))
            return column;
        var data = context.Session.Store.Committed.Tables.GetValueOrDefault(Table.Id);
        var hasValues = data is not null && data.Rows().Any(r => !r.Value[ordinal].IsNull);
        if (hasValues)
        {
            var same = type.Kind == old.Kind || (type.IsText && old.IsText && type.IsNational == old.IsNational) || (type.IsNumber && old.IsNumber) || (type.IsDatetime && old.IsDatetime);
            if (!same)
                throw old.IsLob || type.IsLob ? Ora.Error(old.IsLob ? 22859 : 22858, position) : Ora.Error(1439, position);
            if (type.IsNumber && type.Precision != 0 && (old.Precision == 0 || type.Precision < old.Precision || type.Scale < old.Scale || type.Precision - type.Scale < old.Precision - old.Scale))
                throw Ora.Error(1440, position);
            if (type.IsText && type.ByteLength < old.ByteLength && data!.Rows().Any(r => TooLong(r.Value[ordinal], type))) // there are values, so there is data
                throw Ora.Error(1441, position);
        }
        else if (old.IsLob != type.IsLob)
        {
            throw Ora.Error(old.IsLob ? 22859 : 22858, position);
        }

        _needsRewrite = true;
        return column with { Type = type };
    }

    private static bool TooLong(Datum value, OracleType type) =>
        !value.IsNull && (type.CharSemantics ? value.AsText().Length : System.Text.Encoding.UTF8.GetByteCount(value.AsText())) > type.Length;

    private void MakeNullable(int ordinal)
    {
        var column = Table.Columns[ordinal];
        if (!column.NotNull)
            throw Ora.Error(1451);
        if (Table.PrimaryKey is { } key && key.Columns.Contains(column.Name))
            throw Ora.Error(1451);
        _draft.Change(t => t with
        {
            Columns = t.Columns.SetItem(ordinal, column with { NotNull = false }),
            Constraints = t.Constraints.RemoveAll(c => c.Kind == ConstraintKind.NotNull && c.Columns[0] == column.Name),
        });
    }

    private void Drop(IReadOnlyList<Identifier> columns, bool cascade, bool ifExists)
    {
        foreach (var name in columns)
        {
            if (Table.Ordinal(name.Name) < 0)
            {
                if (ifExists)
                    continue;
                throw Ora.Error(904, name.Position, $"\"{name.Name}\"");
            }

            if (Table.Columns.Count(c => !c.IsHidden) == 1)
                throw Ora.Error(12983);
            var key = Table.Constraints.FirstOrDefault(c => c.Kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique && c.Columns.Contains(name.Name));
            if (key is not null && !cascade && (key.Columns.Length > 1 || context.Catalog.Referencing(Table.Id).Any(t => t.Constraints.Any(c => c.ReferencedTableId == Table.Id && c.ReferencedConstraint == key.Name && t.Id != Table.Id))))
                throw Ora.Error(key.Columns.Length > 1 ? 12991 : 12992);
            if (!cascade && Table.Constraints.Any(c => c.Kind is ConstraintKind.Check or ConstraintKind.ForeignKey && c.Columns.Length > 1 && c.Columns.Contains(name.Name)))
                throw Ora.Error(12991);
            if (Table.Columns.Any(c => c.IsVirtual && !c.IsHidden && c.DefaultText!.Contains(name.Name, StringComparison.OrdinalIgnoreCase) && c.Name != name.Name)) // virtual columns have a text
                throw Ora.Error(54031);
            _draft.Change(t => t with
            {
                Columns = t.Columns.RemoveAll(c => c.Name == name.Name),
                Constraints = t.Constraints.RemoveAll(c => c.Columns.Contains(name.Name)),
                Indexes = t.Indexes.RemoveAll(i => i.Columns.Any(c => c.Name == name.Name)),
            });
            _needsRewrite = true;
        }
    }

    private void RenameColumn(Syntax.RenameColumn rename)
    {
        var ordinal = Table.Ordinal(rename.From.Name);
        if (ordinal < 0)
            throw Ora.Error(904, rename.From.Position, $"\"{rename.From.Name}\"");
        if (Table.Ordinal(rename.To.Name) >= 0)
            throw Ora.Error(957, rename.To.Position);
        _renamed[rename.To.Name] = _renamed.GetValueOrDefault(rename.From.Name, rename.From.Name);
        ImmutableArray<string> Renamed(ImmutableArray<string> names) => [.. names.Select(n => n == rename.From.Name ? rename.To.Name : n)];
        _draft.Change(t => t with
        {
            Columns = t.Columns.SetItem(ordinal, t.Columns[ordinal] with { Name = rename.To.Name }),
            Constraints =
            [
                .. t.Constraints.Select(c => c with
                {
                    Columns = Renamed(c.Columns),
                    ConditionText = c.Kind == ConstraintKind.NotNull && c.Columns[0] == rename.From.Name ? $"\"{rename.To.Name}\" IS NOT NULL" : c.ConditionText,
                    Condition = c.Condition is null ? null : ColumnRenamer.Rename(c.Condition, rename.From.Name, rename.To.Name),
                }),
            ],
            Indexes = [.. t.Indexes.Select(i => i with { Columns = [.. i.Columns.Select(k => k.Name == rename.From.Name ? k with { Name = rename.To.Name } : k)] })],
        });
        _draft.Change(t => t with
        {
            Columns = [.. t.Columns.Select(c => c.IsVirtual ? c with { Default = ColumnRenamer.Rename(c.Default!, rename.From.Name, rename.To.Name) } : c)], // virtual columns have one
        });
        _needsRewrite = true;
    }

    private void Rename(RenameConstraint rename)
    {
        var constraint = Table.Constraint(rename.From.Name) ?? throw Ora.Error(23292, 0);
        if (Table.Constraint(rename.To.Name) is not null)
            throw Ora.Error(2264, rename.To.Position);
        _draft.Change(t => t with { Constraints = t.Constraints.Replace(constraint, constraint with { Name = rename.To.Name, IsGeneratedName = false }) });
    }

    private ConstraintDefinition Find(ConstraintReference reference, int error)
    {
        if (reference.Name is { } name)
            return Table.Constraint(name.Name) ?? throw Ora.Error(error, 0, name.Name);
        if (reference.PrimaryKey)
            return Table.PrimaryKey ?? throw Ora.Error(2441);
        return Table.Constraints.FirstOrDefault(c => c.Kind == ConstraintKind.Unique && c.Columns.SequenceEqual(reference.UniqueColumns.Select(u => u.Name)))
            ?? throw Ora.Error(2442);
    }

    private void Drop(DropConstraint drop)
    {
        if (drop.IfExists && drop.Constraint.Name is { } name && Table.Constraint(name.Name) is null)
            return;
        var constraint = Find(drop.Constraint, 2443);
        if (constraint.Kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique && HasChildren(constraint))
        {
            if (!drop.Cascade)
                throw Ora.Error(2273);
            DropChildren(constraint);
        }

        var dropsIndex = constraint.IndexId != 0 && Table.Index(constraint.IndexId) is { IsOfConstraint: true } && !drop.KeepIndex;
        _draft.Change(t => t with
        {
            Constraints = t.Constraints.Remove(constraint),
            Indexes = dropsIndex ? t.Indexes.RemoveAll(i => i.Id == constraint.IndexId) : t.Indexes,
        });
        RefreshNotNull(constraint);
        _needsRewrite |= dropsIndex;
    }

    private bool HasChildren(ConstraintDefinition key) =>
        context.Catalog.Referencing(Table.Id).Any(t => t.Constraints.Any(c => c.Kind == ConstraintKind.ForeignKey && c.ReferencedTableId == Table.Id && c.ReferencedConstraint == key.Name));

    private void DropChildren(ConstraintDefinition key)
    {
        foreach (var child in context.Catalog.Referencing(Table.Id).ToList())
        {
            ImmutableArray<ConstraintDefinition> Without(TableDefinition t) =>
                t.Constraints.RemoveAll(c => c.Kind == ConstraintKind.ForeignKey && c.ReferencedTableId == Table.Id && c.ReferencedConstraint == key.Name);
            if (child.Id == Table.Id)
                _draft.Change(t => t with { Constraints = Without(t) });
            else
                context.Session.Store.Define(state => state.With(catalog: state.Catalog.With(child with { Constraints = Without(child) })));
        }
    }

    /// <summary>Columns are NOT NULL by their own constraint or by the primary key, as far as these are enabled.</summary>
    private void RefreshNotNull(ConstraintDefinition about)
    {
        foreach (var name in about.Columns)
        {
            var ordinal = Table.Ordinal(name);
            if (ordinal < 0)
                continue;
            var notNull = Table.Columns[ordinal].Identity is not null
                || Table.Constraints.Any(c => c.IsEnabled && c.Kind is ConstraintKind.NotNull or ConstraintKind.PrimaryKey && c.IsEnabled && c.Columns.Contains(name));
            _draft.Change(t => t with { Columns = t.Columns.SetItem(ordinal, t.Columns[ordinal] with { NotNull = notNull }) });
        }
    }

    private void Modify(ConstraintDefinition constraint, ConstraintState state, bool cascade)
    {
        var enabled = state.Enabled ?? constraint.IsEnabled;
        if (!enabled && constraint.IsEnabled && constraint.Kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique && HasChildren(constraint) && !cascade)
            throw Ora.Error(2297, 0, $"{Table.Owner}.{constraint.Name}");
        var changed = constraint with
        {
            IsEnabled = enabled,
            IsValidated = state.Validated ?? (state.Enabled is null ? constraint.IsValidated : enabled),
            InitiallyDeferred = state.InitiallyDeferred ?? constraint.InitiallyDeferred,
        };
        if (state.Deferrable is { } deferrable && deferrable != constraint.IsDeferrable)
            throw Ora.Error(2281, state.Position);
        if (constraint.Kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique && enabled != constraint.IsEnabled)
            changed = WithIndex(changed, enabled);
        _draft.Change(t => t with { Constraints = t.Constraints.Replace(constraint, changed) });
        RefreshNotNull(changed);
        if (changed is { IsEnabled: true, IsValidated: true })
            _toValidate.Add(changed.Name);
    }

    /// <summary>A disabled key has no index.</summary>
    private ConstraintDefinition WithIndex(ConstraintDefinition key, bool enabled)
    {
        _needsRewrite = true;
        if (!enabled)
        {
            if (Table.Index(key.IndexId) is { IsOfConstraint: true })
                _draft.Change(t => t with { Indexes = t.Indexes.RemoveAll(i => i.Id == key.IndexId) });
            return key with { IndexId = 0 };
        }

        var index = _draft.NewIndex(Table.Owner, key.Name, [.. key.Columns.Select(c => (c, false))], !key.IsDeferrable) with { IsOfConstraint = true, IsGeneratedName = key.IsGeneratedName };
        _draft.Change(t => t with { Indexes = t.Indexes.Add(index) });
        return key with { IndexId = index.Id };
    }
}
