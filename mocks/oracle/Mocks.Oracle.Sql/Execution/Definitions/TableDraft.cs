using System.Collections.Immutable;
using System.Globalization;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using CatalogIndexKey = Mocks.Oracle.Sql.Catalog.IndexKey;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>A table being made or altered, with the catalogue's counters that it draws from.</summary>
internal sealed class TableDraft(DefinitionContext context, TableDefinition table)
{
    private int _nextObjectId = context.Catalog.NextObjectId;
    private int _nextConstraint = context.Catalog.NextConstraintNumber;

    public TableDefinition Table { get; private set; } = table;

    /// <summary>Sequences of identity columns.</summary>
    public List<SequenceDefinition> Sequences { get; } = [];

    /// <summary>Constraints added; existing rows must keep to those that are validated.</summary>
    public List<string> AddedConstraints { get; } = [];

    public int NewObjectId() => _nextObjectId++;

    /// <summary>A whole number type, or NUMBER(*,s), has all digits but declares no precision.</summary>
    public static bool HasNoPrecision(DataType? type) => type is
        BuiltInType { Name: TypeName.Integer } or BuiltInType { Name: TypeName.Decimal, Precision: null } or BuiltInType { Name: TypeName.Number, Precision: null, Scale: not null };

    public SchemaCatalog Publish(SchemaCatalog catalog)
    {
        catalog = Sequences.Aggregate(catalog.With(Table), (c, s) => c.With(s));
        return catalog with { NextObjectId = _nextObjectId, NextConstraintNumber = _nextConstraint };
    }

    public void Change(Func<TableDefinition, TableDefinition> change) => Table = change(Table);

    public void AddColumn(Syntax.ColumnDefinition syntax)
    {
        var name = syntax.Name.Name;
        if (Table.Ordinal(name) >= 0)
            throw Table.Id != 0 && context.Catalog.Objects.ContainsKey(Table.Id) ? Ora.Error(1430, syntax.Name.Position) : Ora.Error(957, syntax.Name.Position);
        if (Table.Columns.Length >= 1000)
            throw Ora.Error(1792);
        var domain = Domain(syntax);
        var column = new TableColumn(name, ColumnType(syntax, domain)) { Annotations = Annotation.Changed([], syntax.Annotations), IsInvisible = syntax.Invisible ?? false, HasNoPrecision = HasNoPrecision(syntax.Type) };
        if (domain is { Default: { } given } && syntax.Default is null)
            column = column with { Default = given.Value, DefaultText = domain.DefaultText, DefaultOnNull = given.OnNull, NotNull = given.OnNull };
        if (syntax.Default is { } value)
        {
            column = column with { Default = value.Value, DefaultText = value.Text.Of(context.Sql), DefaultOnNull = value.OnNull, NotNull = value.OnNull };
            CheckDefault(column, value);
        }

        if (syntax.Virtual is { } computed)
            column = Virtual(column, computed, syntax.Type is null);
        if (syntax.Identity is { } identity)
            column = Identity(column, identity, syntax);
        if (column.Type.Kind is OracleTypeKind.Long or OracleTypeKind.LongRaw && Table.Columns.Any(c => c.Type.Kind is OracleTypeKind.Long or OracleTypeKind.LongRaw))
            throw Ora.Error(1754, syntax.Name.Position);
        if (syntax.Constraints.Count(c => c.Kind is ConstraintKind.NotNull or ConstraintKind.Null) > 1)
            throw Ora.Error(2258, syntax.Name.Position);
        Table = Table with { Columns = Table.Columns.Add(column) };
        foreach (var constraint in syntax.Constraints)
            AddInline(name, constraint);
        if (domain is not null)
            SetDomain(name, domain);
        if (column.DefaultOnNull && syntax.Constraints.All(c => c.Kind != ConstraintKind.NotNull))
            AddNotNull(name, null, ConstraintState.None);
    }

    /// <summary>The domain of a column's definition; null when it has none.</summary>
    public DomainDefinition? Domain(Syntax.ColumnDefinition syntax) => syntax switch
    {
        { Domain: { } name } => context.Session.Resolver.Find(name.Schema?.Name, name.Name.Name) as DomainDefinition ?? throw Ora.Error(11504, name.Position, name),
        { Type: NamedType { Name.Count: <= 2 } type } => context.Session.Resolver.Find(type.Name.Count == 2 ? type.Name[0].Name : null, type.Name[^1].Name) as DomainDefinition,
        _ => null,
    };

    /// <summary>Puts a column under the rules of a domain.</summary>
    public void SetDomain(string column, DomainDefinition domain)
    {
        var ordinal = Table.Ordinal(column);
        var name = DomainDefinitions.NameOf(domain);
        Table = Table with { Columns = Table.Columns.SetItem(ordinal, Table.Columns[ordinal] with { Domain = name }) };
        foreach (var constraint in domain.Constraints)
        {
            if (constraint.Kind == ConstraintKind.NotNull)
            {
                if (!Table.Columns[ordinal].NotNull)
                    AddNotNull(column, null, ConstraintState.None);
            }
            else
            {
                var text = domain.TextFor(constraint.ConditionText!, $"\"{column}\""); // a check has one
                AddCheck(null, Parser.ParseCondition(text, context.Session.Instance.Compat), text, ConstraintState.None, new DomainConstraint(name, constraint.Name));
            }
        }
    }

    public void AddInline(string column, InlineConstraint constraint)
    {
        switch (constraint.Kind)
        {
            case ConstraintKind.NotNull:
                AddNotNull(column, constraint.Name, constraint.State);
                break;
            case ConstraintKind.PrimaryKey or ConstraintKind.Unique:
                AddKey(constraint.Kind, constraint.Name, [column], constraint.State, constraint.Position);
                break;
            case ConstraintKind.ForeignKey:
                AddForeignKey(constraint.Name, [column], constraint.References!, constraint.State, constraint.Position); // its grammar has one
                break;
            case ConstraintKind.Check:
                AddCheck(constraint.Name, constraint.Check!, constraint.CheckText.Of(context.Sql), constraint.State); // likewise
                break;
        }
    }

    public void Add(TableConstraint constraint)
    {
        string[] columns = [.. constraint.Columns.Select(c => Table.Ordinal(c.Name) >= 0 ? c.Name : throw Ora.Error(904, c.Position, $"\"{c.Name}\""))];
        switch (constraint.Kind)
        {
            case ConstraintKind.PrimaryKey or ConstraintKind.Unique:
                AddKey(constraint.Kind, constraint.Name, columns, constraint.State, constraint.Position);
                break;
            case ConstraintKind.ForeignKey:
                AddForeignKey(constraint.Name, columns, constraint.References!, constraint.State, constraint.Position); // its grammar has one
                break;
            case ConstraintKind.Check:
                AddCheck(constraint.Name, constraint.Check!, constraint.CheckText.Of(context.Sql), constraint.State); // likewise
                break;
            default:
                throw Ora.Unsupported(constraint.Kind.ToString(), constraint.Position);
        }
    }

    public void AddNotNull(string column, Identifier? name, ConstraintState state)
    {
        var ordinal = Table.Ordinal(column);
        if (Table.Columns[ordinal].NotNull && Table.Constraints.Any(c => c.Kind == ConstraintKind.NotNull && c.Columns[0] == column))
            throw Ora.Error(1442);
        Append(new ConstraintDefinition(Name(name), ConstraintKind.NotNull, [column])
        {
            IsGeneratedName = name is null,
            ConditionText = $"\"{column}\" IS NOT NULL",
        }, state);
        if (state.Enabled ?? true)
            Table = Table with { Columns = Table.Columns.SetItem(ordinal, Table.Columns[ordinal] with { NotNull = true }) };
    }

    public void AddCheck(Identifier? name, Expression condition, string text, ConstraintState state, DomainConstraint? domain = null)
    {
        var only = context.Session.NewBinding(context.Sql, []);
        var scope = new Scope(null, only.Frame);
        var source = new BoundTable(only.Frame, Table, SourceBinder.Columns(Table.Columns)) { Alias = Table.Name, Owner = Table.Owner };
        scope.Sources.Add(source);
        var bound = new ExpressionBinder(only, scope, Clause.Check).Condition(condition);
        if (bound.SelfAndDescendants().Any(n => n is BoundSubquery or BoundQuantified or BoundExists))
            throw Ora.Error(2251, condition.Position);
        if (bound.SelfAndDescendants().Any(n => n is BoundCall { Function.IsDeterministic: false }))
            throw Ora.Error(2436, condition.Position);
        Append(new ConstraintDefinition(Name(name), ConstraintKind.Check, [.. source.Used.Select(u => Table.Columns[u.Key].Name)])
        {
            IsGeneratedName = name is null,
            Condition = condition,
            ConditionText = text.Trim(),
            Domain = domain,
        }, state);
    }

    public void AddKey(ConstraintKind kind, Identifier? name, IReadOnlyList<string> columns, ConstraintState state, int position)
    {
        if (kind == ConstraintKind.PrimaryKey && Table.PrimaryKey is not null)
            throw Ora.Error(2260, position);
        if (columns.Distinct(StringComparer.Ordinal).Count() < columns.Count)
            throw Ora.Error(957, position);
        if (Table.Constraints.Any(c => c.Kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique && c.Columns.SequenceEqual(columns)))
            throw Ora.Error(2261, position);
        foreach (var column in columns)
        {
            var type = Table.Column(column)!.Type; // the callers have looked
            if (type.IsLob || type.Kind is OracleTypeKind.Long or OracleTypeKind.LongRaw or OracleTypeKind.Json or OracleTypeKind.Xml)
                throw Ora.Error(2329, position, type.FamilyName);
        }

        var constraintName = Name(name);
        var index = KeyIndex(constraintName, columns, state, name is null);
        Append(new ConstraintDefinition(constraintName, kind, [.. columns]) { IsGeneratedName = name is null, IndexId = index }, state);
        if (kind != ConstraintKind.PrimaryKey || !(state.Enabled ?? true))
            return;
        Table = Table with
        {
            Columns = [.. Table.Columns.Select(c => columns.Contains(c.Name) ? c with { NotNull = true } : c)],
        };
    }

    public void AddForeignKey(Identifier? name, IReadOnlyList<string> columns, ReferencesClause references, ConstraintState state, int position)
    {
        var owner = references.Table.Schema?.Name ?? Table.Owner;
        var parent = owner == Table.Owner && references.Table.Name.Name == Table.Name ? Table
            : new ObjectResolver(context.Catalog, Table.Owner, context.Privileges).Table(references.Table) as TableDefinition
            ?? throw context.Session.Resolver.NoTable(references.Table);
        if (parent.Owner != Table.Owner && !context.Privileges.HasObject(parent, "REFERENCES") && parent.Owner != context.Session.CurrentUser)
            throw Ora.Error(1031, references.Position);
        ConstraintDefinition key;
        if (references.Columns.Count == 0)
        {
            key = parent.PrimaryKey ?? throw Ora.Error(2268, references.Position);
        }
        else
        {
            foreach (var column in references.Columns)
            {
                if (parent.Ordinal(column.Name) < 0)
                    throw Ora.Error(904, column.Position, $"\"{column.Name}\"");
            }

            var wanted = references.Columns.Select(c => c.Name).ToList();
            key = parent.Constraints.FirstOrDefault(c => c.Kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique && c.Columns.SequenceEqual(wanted))
                ?? parent.Constraints.FirstOrDefault(c => c.Kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique && c.Columns.Order(StringComparer.Ordinal).SequenceEqual(wanted.Order(StringComparer.Ordinal)))
                ?? throw Ora.Error(2270, references.Position);
            // keep the pairs, in the key's order
            columns = [.. key.Columns.Select(k => columns[wanted.IndexOf(k)])];
        }

        if (key.Columns.Length != columns.Count)
            throw Ora.Error(2256, position);
        for (var i = 0; i < columns.Count; i++)
        {
            var (child, referenced) = (Table.Column(columns[i])!.Type, parent.Column(key.Columns[i])!.Type); // both exist by now
            if (child.Kind != referenced.Kind && !TypeRules.IsSameRepresentation(child, referenced))
                throw Ora.Error(2267, position);
        }

        if (Table.Constraints.Any(c => c.Kind == ConstraintKind.ForeignKey && c.Columns.SequenceEqual(columns) && c.ReferencedTableId == parent.Id))
            throw Ora.Error(2275, position);
        Append(new ConstraintDefinition(Name(name), ConstraintKind.ForeignKey, [.. columns])
        {
            IsGeneratedName = name is null,
            ReferencedTableId = parent.Id,
            ReferencedConstraint = key.Name,
            OnDelete = references.OnDelete,
        }, state);
    }

    /// <summary>An index of the table; keys of expressions become hidden columns.</summary>
    public IndexDefinition NewIndex(string owner, string name, IReadOnlyList<(string Column, bool Descending)> columns, bool unique) => new()
    {
        Id = NewObjectId(),
        Owner = owner,
        Name = name,
        TableId = Table.Id,
        Created = context.Now,
        LastDdl = context.Now,
        Columns = [.. columns.Select(c => new CatalogIndexKey(c.Column, c.Descending))],
        IsUnique = unique,
    };

    private int KeyIndex(string name, IReadOnlyList<string> columns, ConstraintState state, bool generated)
    {
        var existing = Table.Indexes.FirstOrDefault(i => i.Columns.Select(c => c.Name).SequenceEqual(columns) || (i.Columns.Length == columns.Count && i.Columns.Select(c => c.Name).Order(StringComparer.Ordinal).SequenceEqual(columns.Order(StringComparer.Ordinal))));
        if (state.UsingIndex?.Name is { } named)
            existing = Table.Indexes.FirstOrDefault(i => i.Name == named.Name.Name) ?? existing;
        if (existing is not null)
        {
            // the constraint is enforced through an index that is there; it has to tell duplicates
            if (!existing.IsUnique && !(state.Deferrable ?? false) && !Table.Constraints.Any(c => c.IndexId == existing.Id))
                Table = Table with { Indexes = Table.Indexes.Replace(existing, existing with { IsUnique = true }) };
            return existing.Id;
        }

        var indexName = state.UsingIndex?.Create?.Name.Name.Name ?? state.UsingIndex?.Name?.Name.Name ?? name;
        if (context.Catalog.Find(Table.Owner, indexName, ObjectNamespace.Index) is not null)
            throw Ora.Error(955);
        var index = NewIndex(Table.Owner, indexName, [.. columns.Select(c => (c, false))], !(state.Deferrable ?? false)) with { IsOfConstraint = true, IsGeneratedName = generated };
        Table = Table with { Indexes = Table.Indexes.Add(index) };
        return index.Id;
    }

    private void Append(ConstraintDefinition constraint, ConstraintState state)
    {
        var enabled = state.Enabled ?? true;
        Table = Table with
        {
            Constraints = Table.Constraints.Add(constraint with
            {
                IsEnabled = enabled,
                IsValidated = state.Validated ?? enabled,
                IsDeferrable = state.Deferrable ?? (state.InitiallyDeferred ?? false),
                InitiallyDeferred = state.InitiallyDeferred ?? false,
            }),
        };
        AddedConstraints.Add(constraint.Name);
    }

    /// <summary>A name as constraints without one get it.</summary>
    public string NextConstraintName() => Name(null);

    private string Name(Identifier? given)
    {
        if (given is not { } name)
            return string.Create(CultureInfo.InvariantCulture, $"SYS_C{_nextConstraint++:0000000}");
        if (Table.Constraint(name.Name) is not null || context.Catalog.Objects.Values.Any(o => o is TableDefinition t && t.Owner == Table.Owner && t.Id != Table.Id && t.Constraint(name.Name) is not null))
            throw Ora.Error(2264, name.Position);
        return name.Name;
    }

    private OracleType ColumnType(Syntax.ColumnDefinition syntax, DomainDefinition? domain)
    {
        if (domain is not null && (syntax.Domain is null || syntax.Type is null))
            return domain.Type;
        if (domain is not null)
            return Of(domain, DataTypeBinder.Bind(syntax.Type!, context.Session.Nls, context.Session.Instance.Compat), syntax.Position); // seen above
        if (syntax.Type is not null)
            return DataTypeBinder.Bind(syntax.Type, context.Session.Nls, context.Session.Instance.Compat, context.Session.Instance.StoredCode?.For(context.Session));
        return syntax.Virtual is not null ? OracleType.Null : throw Ora.Error(2263, syntax.Name.Position);
    }

    private static OracleType Of(DomainDefinition domain, OracleType type, int position) =>
        domain.Type.Kind == type.Kind && (!domain.IsStrict || domain.Type.Equals(type)) ? type : throw Ora.Error(11517, position);

    private void CheckDefault(TableColumn column, ColumnDefault syntax)
    {
        var binding = context.Session.NewBinding(context.Sql, []);
        BoundExpression bound;
        try
        {
            bound = new ExpressionBinder(binding, new Scope(null, binding.Frame), Clause.Select).Bind(syntax.Value);
        }
        catch (OraException e) when (e.Code == 904 && syntax.Value is NameExpression)
        {
            throw Ora.Error(984, syntax.Value.Position);
        }

        if (!TypeRules.CanConvert(bound.Type, column.Type))
            throw TypeRules.Mismatch(column.Type, bound.Type, syntax.Position);
        if (bound.SelfAndDescendants().Any(n => n is BoundSubquery))
            throw Ora.Error(22818, syntax.Position);
    }

    private TableColumn Virtual(TableColumn column, VirtualColumn syntax, bool deriveType)
    {
        var binding = context.Session.NewBinding(context.Sql, []);
        var scope = new Scope(null, binding.Frame);
        scope.Sources.Add(new BoundTable(binding.Frame, Table, SourceBinder.Columns(Table.Columns)) { Alias = Table.Name });
        var bound = new ExpressionBinder(binding, scope, Clause.Check).Bind(syntax.Value);
        return column with
        {
            Type = deriveType ? bound.Type : column.Type,
            IsVirtual = true,
            Default = syntax.Value,
            DefaultText = ExpressionText.Of(syntax.Text.Of(context.Sql), Table),
        };
    }

    private TableColumn Identity(TableColumn column, IdentityClause identity, Syntax.ColumnDefinition syntax)
    {
        if (Table.Columns.Any(c => c.Identity is not null))
            throw Ora.Error(30669, syntax.Position);
        if (!column.Type.IsNumber)
            throw Ora.Error(30675, syntax.Position);
        var id = NewObjectId();
        var name = string.Create(CultureInfo.InvariantCulture, $"ISEQ$$_{Table.Id}");
        Sequences.Add(SequenceDefinitions.New(id, Table.Owner, name, identity.Options, context.Now) with { IsOfIdentity = true });
        var next = new NameExpression(0, [new Identifier(Table.Owner, true, 0), new Identifier(name, true, 0), new Identifier("NEXTVAL", false, 0)]);
        return column with
        {
            Identity = identity.Kind,
            IdentitySequenceId = id,
            NotNull = true,
            Default = next,
            DefaultText = $"\"{Table.Owner}\".\"{name}\".nextval",
        };
    }
}
