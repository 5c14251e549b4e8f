using System.Collections.Immutable;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A policy of DBMS_RLS on a table or view: a function whose text restricts the rows that statements see and change.</summary>
internal sealed record RowPolicy(string Name, string FunctionOwner, string? Package, string Function)
{
    /// <summary>SELECT, INSERT, UPDATE, DELETE and INDEX, as far as they were named.</summary>
    public ImmutableArray<string> Statements { get; init; } = ["SELECT", "INSERT", "UPDATE", "DELETE"];

    /// <summary>Rows that are inserted or changed must meet the condition too.</summary>
    public bool ChecksChanges { get; init; }

    public bool IsEnabled { get; init; } = true;

    /// <summary>STATIC, SHARED_STATIC, CONTEXT_SENSITIVE, SHARED_CONTEXT_SENSITIVE or DYNAMIC; the function is asked at each execution whichever it is.</summary>
    public string Type { get; init; } = "DYNAMIC";

    public bool IsLong { get; init; }

    /// <summary>The columns that a statement must name for the policy to count; none for all statements.</summary>
    public ImmutableArray<string> RelevantColumns { get; init; } = [];

    public string FunctionName => Package is null ? $"\"{FunctionOwner}\".\"{Function}\"" : $"\"{FunctionOwner}\".\"{Package}\".\"{Function}\"";

    /// <summary>The policies that count for a kind of statement.</summary>
    public static IReadOnlyList<RowPolicy> For(SchemaObject found, string statement) => Of(found) is { IsEmpty: false } all
        ? [.. all.Where(p => p.IsEnabled && p.Statements.Contains(statement))]
        : [];

    public static ImmutableArray<RowPolicy> Of(SchemaObject found) => found switch
    {
        TableDefinition table => table.Policies,
        ViewDefinition view => view.Policies,
        _ => [],
    };
}
