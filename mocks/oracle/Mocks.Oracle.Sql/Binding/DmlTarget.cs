using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>What a DML statement changes: a table, perhaps through views, whose conditions then apply too.</summary>
/// <param name="Table">The table.</param>
/// <param name="Scope">The names that the statement may use: those of the view, or of the table.</param>
/// <param name="Where">The views' own conditions.</param>
/// <param name="Check">Those of views WITH CHECK OPTION.</param>
/// <param name="Through">The inline form of the view; null for a table.</param>
internal sealed record DmlTarget(BoundTable Table, Scope Scope, BoundExpression? Where, BoundExpression? Check, BoundDerived? Through)
{
    /// <summary>What was named, and so what privileges on columns are looked up for; null for an inline view.</summary>
    public SchemaObject? Named { get; init; }

    /// <summary>ORA-01031 when the user may change only some columns, and not these.</summary>
    public void CheckMayChange(string privilege, IEnumerable<int> columns, PrivilegeView privileges, int position)
    {
        if (Named is not null && !columns.All(c => privileges.HasColumn(Named, privilege, Table.Table.Columns[c].Name)))
            throw Ora.Error(1031, position);
    }

    /// <summary>The table's column that a name in SET or in INSERT's list means.</summary>
    public int ColumnOf(NameExpression name, BindingContext context)
    {
        var column = name.Parts[^1].Name;
        if (name.Parts.Count > 1 && Scope.Leaves().All(s => s.Alias != name.Parts[^2].Name))
            throw NameBinder.Unknown(name);
        _ = context;
        if (Through is null)
            return Table.Table.Ordinal(column) is >= 0 and var ordinal ? ordinal : throw NameBinder.Unknown(name);
        for (var i = 0; i < Through.Columns.Count; i++)
        {
            if (Through.Columns[i].Name == column)
                return Through.Query.Columns[i].Origin is { } origin && origin.Table == Table ? origin.Column : throw Ora.Error(1733, name.Position);
        }

        throw NameBinder.Unknown(name);
    }

    /// <summary>The columns of an INSERT without a list.</summary>
    public List<int> AllColumns()
    {
        if (Through is not null)
            return [.. Through.Query.Columns.Select(c => c.Origin is { } origin && origin.Table == Table ? origin.Column : throw Ora.Error(1733))];
        var columns = new List<int>();
        for (var i = 0; i < Table.Table.Columns.Length; i++)
        {
            var column = Table.Table.Columns[i];
            if (!column.IsInvisible && !column.IsHidden)
                columns.Add(i);
        }

        return columns;
    }
}
