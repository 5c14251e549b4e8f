using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages.Metadata;

/// <summary>Constraints, in a table or as ALTER TABLE.</summary>
internal static class ConstraintDdl
{
    /// <summary>NOT NULL is written with its column.</summary>
    public static bool IsOfColumn(ConstraintDefinition constraint) => constraint.Kind == ConstraintKind.NotNull;

    public static string Of(DdlContext context, TableDefinition table, ConstraintDefinition constraint)
    {
        var name = constraint.IsGeneratedName ? "" : $"CONSTRAINT \"{constraint.Name}\" ";
        var columns = DdlContext.Names(constraint.Columns);
        return name + constraint.Kind switch
        {
            ConstraintKind.PrimaryKey => $"PRIMARY KEY ({columns}){State(constraint)}{Index(context, table, constraint)}",
            ConstraintKind.Unique => $"UNIQUE ({columns}){State(constraint)}{Index(context, table, constraint)}",
            ConstraintKind.ForeignKey => $"FOREIGN KEY ({columns})\n\t  REFERENCES {Target(context, constraint)}{Rule(constraint)}{State(constraint)} {Enabled(constraint)}",
            _ => $"CHECK ({constraint.ConditionText}){State(constraint)} {Enabled(constraint)}",
        };
    }

    public static string Alter(DdlContext context, TableDefinition table, ConstraintDefinition constraint) => IsOfColumn(constraint)
        ? $"\n  ALTER TABLE {context.Name(table)} MODIFY (\"{constraint.Columns[0]}\" {NotNull(constraint)}){context.Terminator()}"
        : $"\n  ALTER TABLE {context.Name(table)} ADD {Of(context, table, constraint)}{context.Terminator()}";

    public static string NotNull(ConstraintDefinition constraint) =>
        (constraint.IsGeneratedName ? "" : $"CONSTRAINT \"{constraint.Name}\" ") + $"NOT NULL{State(constraint)} {Enabled(constraint)}";

    private static string Enabled(ConstraintDefinition constraint) =>
        constraint.IsEnabled ? constraint.IsValidated ? "ENABLE" : "ENABLE NOVALIDATE" : "DISABLE";

    private static string State(ConstraintDefinition constraint) =>
        (constraint.IsDeferrable ? " DEFERRABLE" : "") + (constraint.InitiallyDeferred ? " INITIALLY DEFERRED" : "");

    private static string Index(DdlContext context, TableDefinition table, ConstraintDefinition constraint)
    {
        if (!constraint.IsEnabled || table.Index(constraint.IndexId) is not { } index)
            return " " + Enabled(constraint);
        var attributes = context.IndexAttributes(index);
        return $"\n  USING INDEX {attributes} {Enabled(constraint)}";
    }

    private static string Target(DdlContext context, ConstraintDefinition constraint)
    {
        var target = context.Catalog.Table(constraint.ReferencedTableId);
        var key = constraint.ReferencedConstraint is { } name ? target.Constraint(name) : target.PrimaryKey;
        return $"{context.Name(target)} ({DdlContext.Names(key?.Columns ?? [])})";
    }

    private static string Rule(ConstraintDefinition constraint) => constraint.OnDelete switch
    {
        DeleteRule.Cascade => " ON DELETE CASCADE",
        DeleteRule.SetNull => " ON DELETE SET NULL",
        _ => "",
    };
}
