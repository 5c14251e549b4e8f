using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A program of DBMS_SCHEDULER: what jobs of it run.</summary>
internal sealed record SchedulerProgram : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.Program;

    /// <summary>PLSQL_BLOCK or STORED_PROCEDURE.</summary>
    public required string Type { get; init; }

    public required string Action { get; init; }

    /// <summary>By position; null where none is defined.</summary>
    public ImmutableList<ProgramArgument?> Arguments { get; init; } = [];

    public bool IsEnabled { get; init; }

    public string? Comments { get; init; }
}
